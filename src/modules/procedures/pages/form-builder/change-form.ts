import type { EForm, EFormField, EFormSection } from '../../../eforms/index.ts';
import type { DraftContent } from '../../drafts-store.ts';

/** Where something stands in a form. */
export type FieldPlace = { readonly sectionKey: string; readonly field: EFormField };

export const sectionOf = (form: EForm, key: string): EFormSection | undefined =>
  form.sections.find((section) => section.key === key);

export function fieldOf(form: EForm, key: string): FieldPlace | undefined {
  for (const section of form.sections) {
    const field = section.fields.find((one) => one.key === key);
    if (field) return { sectionKey: section.key, field };
  }
  return undefined;
}

/** Puts a section in the place of the one with its key, or at the end. */
export const withSection = (form: EForm, section: EFormSection): EForm => ({
  ...form,
  sections: replaced(form.sections, section),
});

/** The same for a field, at the end of its section where it is new. */
export const withField = (form: EForm, sectionKey: string, field: EFormField): EForm => ({
  ...form,
  sections: form.sections.map((section) =>
    section.key === sectionKey ? { ...section, fields: replaced(section.fields, field) } : section,
  ),
});

export const withoutSection = (form: EForm, key: string): EForm => ({
  ...form,
  sections: form.sections.filter((section) => section.key !== key),
});

export const withoutField = (form: EForm, key: string): EForm => ({
  ...form,
  sections: form.sections.map((section) => ({ ...section, fields: section.fields.filter((one) => one.key !== key) })),
});

/** One place up or down; a field that is first or last of its section goes on into the next one. */
export type Move = { readonly what: 'section' | 'field'; readonly key: string; readonly by: 1 | -1 };

export function moved(form: EForm, { what, key, by }: Move): EForm {
  if (what === 'section') return { ...form, sections: swapped(form.sections, key, by) };
  const at = form.sections.findIndex(({ fields }) => fields.some((field) => field.key === key));
  const section = form.sections[at];
  const field = section?.fields.find((one) => one.key === key);
  if (!section || !field) return form;
  const fields = swapped(section.fields, key, by);
  if (fields !== section.fields) return withSection(form, { ...section, fields });
  const next = form.sections[at + by];
  if (!next) return form;
  const into = { ...next, fields: by > 0 ? [field, ...next.fields] : [...next.fields, field] };
  return withSection(withSection(form, { ...section, fields: section.fields.filter((one) => one !== field) }), into);
}

/** The draft with this form in place of the one with its key, or beside the others; `paper` is the component it becomes. */
export function withForm(content: DraftContent, form: EForm, paper?: string | null): DraftContent {
  const changed = { ...content, eForms: replaced(content.eForms ?? [], form) };
  return paper === undefined ? changed : papersOf(changed, (key, eForm) => linked(key, eForm, form.key, paper));
}

/** The draft without a form; the paper it became is handed in as a file again. */
export function withoutForm(content: DraftContent, formKey: string): DraftContent {
  const { eForms = [], ...others } = content;
  const left = eForms.filter(({ key }) => key !== formKey);
  const changed = left.length > 0 ? { ...others, eForms: left } : others;
  return papersOf(changed, (_, eForm) => (eForm === formKey ? undefined : eForm));
}

/** The component a form becomes, or null. */
export const paperOf = ({ components = [], cases = [] }: DraftContent, formKey: string): string | null =>
  [...components, ...cases.flatMap((one) => one.components ?? [])].find(({ eForm }) => eForm === formKey)?.key ?? null;

const linked = (key: string, eForm: string | undefined, formKey: string, paper: string | null) =>
  key === paper ? formKey : eForm === formKey ? undefined : eForm;

/** Says anew of every paper, of the procedure and of its cases, which form becomes it. */
function papersOf(content: DraftContent, formOf: (key: string, eForm: string | undefined) => string | undefined) {
  type Papers = NonNullable<DraftContent['components']>;
  const changed = (papers: Papers): Papers =>
    papers.map(({ eForm, ...paper }) => {
      const form = formOf(paper.key, eForm);
      return form === undefined ? paper : { ...paper, eForm: form };
    });
  const { components, cases } = content;
  return {
    ...content,
    ...(components && { components: changed(components) }),
    ...(cases && {
      cases: cases.map((one) => (one.components ? { ...one, components: changed(one.components) } : one)),
    }),
  };
}

function replaced<Item extends { readonly key: string }>(items: readonly Item[], item: Item): Item[] {
  const isThere = items.some(({ key }) => key === item.key);
  return isThere ? items.map((one) => (one.key === item.key ? item : one)) : [...items, item];
}

/** The very same list where there is nothing to swap with. */
function swapped<Item extends { readonly key: string }>(items: Item[], key: string, by: 1 | -1): Item[] {
  const at = items.findIndex((item) => item.key === key);
  const [one, other] = [items[at], items[at + by]];
  return one && other ? items.with(at, other).with(at + by, one) : items;
}
