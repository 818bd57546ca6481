import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields, input, select, textarea } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import type { EForm } from '../../../eforms/index.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { formWords } from '../../messages/forms.ts';
import { type Editing, formHref } from './draft-form.ts';

type AboutView = { readonly draft: ProcedureDraft; readonly form: EForm; readonly editing: Editing };

export function aboutPage(shell: PageShell, { draft, form, editing }: AboutView): Html {
  const { lang } = shell;
  const texts = formWords(lang);
  const { aboutForm } = texts;
  const href = formHref(draft.code, form.key);
  const common = (name: 'title' | 'basis' | 'intro') => ({
    name,
    label: aboutForm[name],
    value: lastValue(editing.values, name),
    errorMessage: editing.faults.of(name),
    lang,
  });
  return page(shell, {
    title: texts.about,
    wide: false,
    errors: editing.faults.summary,
    backLink: { href, text: form.title },
    body: html`<h1 class="govuk-heading-l">${texts.about}</h1>
<form method="post" action="${href}/thong-tin" novalidate>${hiddenFields(shell, { _key: editing.formKey, _version: editing.revision })}
${input(common('title'))}
${input({ ...common('basis'), hint: aboutForm.basisHint })}
${textarea({ ...common('intro'), hint: aboutForm.introHint, rows: 3 })}
${select({ name: 'paper', label: aboutForm.paper, value: lastValue(editing.values, 'paper'), items: [{ value: '', text: aboutForm.noPaper }, ...papersOf(draft)], lang })}
${button({ text: texts.save, preventDoubleClick: true })}</form>`,
  });
}

/** The papers of the procedure and of its cases, each once. */
function papersOf({ content: { components = [], cases = [] } }: ProcedureDraft) {
  const all = [...components, ...cases.flatMap((one) => one.components ?? [])];
  const first = all.filter(({ key }, index) => all.findIndex((one) => one.key === key) === index);
  return first.map(({ key, name }) => ({ value: key, text: name.length > 90 ? `${name.slice(0, 88)}…` : name }));
}
