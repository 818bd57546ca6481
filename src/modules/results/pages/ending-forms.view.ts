import { type Html, html } from '../../../platform/html.ts';
import { button, details, fileUpload, hiddenFields, input, radios, textarea } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { ResultView } from './result.view.ts';

/** What an approver of the agency may do about a wrong result: take it back, or replace or revoke what was handed over. */
export function endingForms(shell: PageShell, view: ResultView): Html | null {
  const { result: texts } = words(shell.lang);
  if (view.ending) return null;
  if (view.permitted.has('recall-result'))
    return html`<h2 class="govuk-heading-m">${texts.recallTitle}</h2><p class="govuk-body">${texts.recallLead}</p>
${form(shell, view, { at: 'thu-hoi', submit: texts.recall, more: null })}`;
  if (!view.permitted.has('replace-result')) return null;
  const replaces = Object.keys(view.form.fields).some((name) => name.startsWith('replacement.'));
  return html`<h2 class="govuk-heading-m">${texts.replaceTitle}</h2><p class="govuk-body">${texts.replaceLead}</p>
${details({
  summary: texts.ways.replace,
  open: replaces,
  text: form(shell, view, { at: 'thay-the', submit: texts.replace, more: document(shell, view) }),
})}
${details({
  summary: texts.ways.revoke,
  open: !replaces && 'ground' in view.form.fields,
  text: form(shell, view, { at: 'huy-bo', submit: texts.ways.revoke, more: null }),
})}`;
}

/** Fields of the form that was sent keep what was typed; the ids of the other one are its own. */
function form(
  shell: PageShell,
  { result, dossier, form: { key, value, faults } }: ResultView,
  { at, submit, more }: { readonly at: string; readonly submit: string; readonly more: Html | null },
): Html {
  const { fields } = words(shell.lang).result;
  const id = (name: string) => (at === 'huy-bo' ? `huy-bo-${name}` : name);
  return html`<form method="post" action="/can-bo/ket-qua/${result.id}/${at}" enctype="multipart/form-data" novalidate>
${hiddenFields(shell, { _key: `${key}`, expectedVersion: dossier.version })}
${textarea({ name: 'ground', id: id('ground'), label: fields.ground, value: value('ground'), rows: 3, errorMessage: faults.of('ground') })}
${input({ name: 'legalBasis', id: id('legalBasis'), label: fields.legalBasis, value: value('legalBasis'), errorMessage: faults.of('legalBasis'), autocomplete: 'off' })}
${more}
${button({ text: submit, classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`;
}

/** The result that stands in its place. */
function document({ lang }: PageShell, { form: { value, faults }, kept }: ResultView): Html {
  const { register: texts } = words(lang);
  const { labels } = texts;
  const named = (name: keyof typeof labels) => {
    const field = `replacement.${name}`;
    return { name: field, label: labels[name], value: value(field), errorMessage: faults.of(field) };
  };
  const line = (name: 'documentNumber' | 'signer') => input({ ...named(name), autocomplete: 'off' });
  const day = (name: 'documentDate' | 'validFrom' | 'validUntil') =>
    input({ ...named(name), type: 'date', classes: 'govuk-input--width-10' });
  const { value: token, ...file } = named('upload');
  return html`${radios({
    name: 'replacement.kind',
    legend: labels.kind,
    classes: 'govuk-radios--inline govuk-radios--small',
    value: value('replacement.kind') || 'positive',
    errorMessage: faults.of('replacement.kind'),
    items: Object.entries(texts.kinds).map(([kind, text]) => ({ value: kind, text })),
  })}
${line('documentNumber')}${day('documentDate')}${line('signer')}${day('validFrom')}${day('validUntil')}
${token && kept && html`<input type="hidden" name="replacement.upload" value="${kept.token}"><p class="govuk-body">${texts.kept(kept.name)}</p>`}
${fileUpload({ ...file, hint: texts.uploadHint, accept: '.pdf,.jpg,.jpeg,.png' })}`;
}
