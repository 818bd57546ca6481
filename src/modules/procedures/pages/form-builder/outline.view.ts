import { type Html, html } from '../../../../platform/html.ts';
import { type PageShell, vietnamese } from '../../../../web/layout/index.ts';
import { conditionText, type EFormField, type EFormSection } from '../../../eforms/index.ts';
import { formWords } from '../../messages/forms.ts';
import type { FormView } from './form.view.ts';

/** Sections with their fields in order; each can be moved and opened, and what is wrong stands below it. */
export function outlineView(shell: PageShell, view: FormView, href: string): Html {
  const texts = formWords(shell.lang);
  const { sections } = view.form;
  if (sections.length === 0) return html`<p class="govuk-body">${texts.emptyOutline}</p>`;
  return html`<ol class="mc-outline">${sections.map((section, index) => sectionItem(shell, view, { section, index, href }))}</ol>`;
}

type Place = { readonly section: EFormSection; readonly index: number; readonly href: string };

function sectionItem(shell: PageShell, { form, findings }: FormView, { section, index, href }: Place): Html {
  const { lang } = shell;
  const texts = formWords(lang);
  const name = texts.sectionNumber({ number: index + 1, title: section.title });
  const facts = [
    section.repeat && texts.repeated(section.repeat),
    section.showWhen && conditionText(form, section.showWhen, lang, 'fillSectionIf'),
  ].filter(Boolean);
  return html`<li class="mc-outline__section" id="phan-${section.key}">
<div class="mc-outline__row"><div><h3 class="govuk-heading-s">${vietnamese(lang, name)}</h3>
${facts.map((fact) => html`<p class="govuk-hint">${fact}</p>`)}${faultsView(findings.at(`/sections/${index}`, true))}</div>
${buttons(shell, { what: 'section', key: section.key, name: section.title, editHref: `${href}/phan/${section.key}`, isFirst: index === 0, isLast: index === form.sections.length - 1 })}</div>
${
  section.fields.length > 0 &&
  html`<ol class="mc-outline__fields">${section.fields.map((field, at) => {
    const isFirst = index === 0 && at === 0;
    const isLast = index === form.sections.length - 1 && at === section.fields.length - 1;
    const faults = findings.at(`/sections/${index}/fields/${at}`);
    return html`<li id="muc-${field.key}"><div class="mc-outline__row"><div>${fieldText(shell, field)}
${field.showWhen && html`<p class="govuk-hint">${conditionText(form, field.showWhen, lang)}</p>`}${faultsView(faults)}</div>
${buttons(shell, { what: 'field', key: field.key, name: field.label, editHref: `${href}/muc/${field.key}`, isFirst, isLast })}</div></li>`;
  })}</ol>`
}
<p class="govuk-body"><a class="govuk-link" href="${href}/muc/moi?phan=${section.key}">${texts.addField}<span class="govuk-visually-hidden"> ${vietnamese(lang, section.title)}</span></a></p></li>`;
}

function fieldText({ lang }: PageShell, { label, kind, required }: EFormField): Html {
  const texts = formWords(lang);
  return html`<p class="govuk-body"><strong>${vietnamese(lang, label)}</strong><br>
${texts.field.kinds[kind]} · ${required ? texts.required : texts.notRequired}</p>`;
}

const faultsView = (faults: readonly string[]): Html =>
  html`${faults.map((fault) => html`<p class="govuk-error-message">${fault}</p>`)}`;

type Buttons = {
  readonly what: 'section' | 'field';
  readonly key: string;
  readonly name: string;
  readonly editHref: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

function buttons({ lang }: PageShell, { what, key, name, editHref, isFirst, isLast }: Buttons): Html {
  const texts = formWords(lang);
  const about = html`<span class="govuk-visually-hidden"> ${vietnamese(lang, name)}</span>`;
  const move = (direction: 'up' | 'down', sign: string) =>
    html`<button type="submit" class="mc-outline__move" name="_do" value="${direction}:${what}:${key}"><span aria-hidden="true">${sign}</span><span class="govuk-visually-hidden">${texts[direction]}${about}</span></button>`;
  return html`<div class="mc-outline__buttons">${!isFirst && move('up', '↑')}${!isLast && move('down', '↓')}
<a class="govuk-link mc-outline__edit" href="${editHref}">${texts.edit}${about}</a></div>`;
}
