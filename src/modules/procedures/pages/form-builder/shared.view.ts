import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, checkboxes, details, hiddenFields, radios } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { conditionValues, type EFormField } from '../../../eforms/index.ts';
import { formWords } from '../../messages/forms.ts';
import type { Editing } from './draft-form.ts';

export type Done = 'luu' | 'xoa' | null;
export const doneOf = (query: unknown): Done => {
  const { xong } = query as { xong?: unknown };
  return xong === 'luu' || xong === 'xoa' ? xong : null;
};

export function doneAlert(shell: PageShell, done: Done): Html | null {
  if (!done) return null;
  const texts = formWords(shell.lang);
  return alert({
    variant: 'success',
    title: done === 'luu' ? texts.saved : texts.removed,
    role: 'status',
    lang: shell.lang,
  });
}

/** Taking something away, folded up so that nobody does it by accident; its button sends `_do` = `remove`. */
export const removal = (
  shell: PageShell,
  view: Pick<Editing, 'revision' | 'formKey'>,
  { action, summary, text, label }: { action: string; summary: string; text: string; label: string },
): Html =>
  details({
    summary,
    text: html`<form method="post" action="${action}">${hiddenFields(shell, { _key: view.formKey, _version: view.revision })}
<p class="govuk-body">${text}</p>
${button({ text: label, name: '_do', value: 'remove', classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`,
  });

/** When something is asked: always, or with some answers of one earlier question. */
export function conditionFields(shell: PageShell, view: Editing, candidates: readonly EFormField[]): Html | null {
  const { lang } = shell;
  const texts = formWords(lang);
  const fault = view.faults.of('when');
  if (candidates.length === 0 && !fault) return null;
  const answers = (field: EFormField) => {
    const name = `in.${field.key}[]`;
    const labelOf = (key: string) =>
      field.kind === 'yes_no'
        ? key === 'yes'
          ? texts.yes
          : texts.no
        : field.options?.find((o) => o.key === key)?.label;
    return checkboxes({
      name,
      idPrefix: `in.${field.key}`,
      legend: { text: texts.whenAnswers, classes: 'govuk-visually-hidden' },
      classes: 'govuk-checkboxes--small',
      values: [view.values[name] ?? []].flat(),
      items: conditionValues(field).map((key) => ({ value: key, text: labelOf(key) ?? key })),
    });
  };
  return radios({
    name: 'when',
    legend: texts.when,
    hint: texts.whenHint,
    classes: 'govuk-radios--small',
    value: lastValue(view.values, 'when'),
    errorMessage: fault,
    items: [
      { value: '', text: texts.always },
      ...candidates.map((field) => ({
        value: field.key,
        text: texts.whenField({ label: field.label }),
        conditional: answers(field),
      })),
    ],
    lang,
  });
}
