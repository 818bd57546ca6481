import { type Html, html } from '../../../platform/html.ts';
import { button, details, fileUpload, input, radios, select } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import { formHead, type PaperPage, typedIn } from './paper-tools.ts';

type Line = 'typeCode' | 'typeName' | 'name' | 'number' | 'ownerIdNumber' | 'issuer' | 'issuedOn' | 'expiresOn';

/** The scan and what the paper is; for a paper that has been digitised, behind a click. */
export function digitiseForm(shell: PageShell, view: PaperPage): Html {
  const texts = words(shell.lang).paper.form;
  const again = view.editions.length > 0;
  const typed = typedIn(view, 'so-hoa');
  return again
    ? details({ summary: texts.again, open: typed.open, text: form(shell, view) })
    : html`<section class="mc-card mc-card--key"><h2 class="govuk-heading-m">${texts.first}</h2>${form(shell, view)}</section>`;
}

function form(shell: PageShell, view: PaperPage): Html {
  const { lang } = shell;
  const { paper, sources } = words(lang);
  const texts = paper.form;
  const typed = typedIn(view, 'so-hoa', view.known);
  const line = (name: Line, more: Partial<Parameters<typeof input>[0]> = {}) =>
    input({
      name,
      id: `so-hoa-${name}`,
      label: texts[name],
      value: typed.value(name),
      errorMessage: typed.fault(name),
      autocomplete: 'off',
      ...more,
    });
  const day = (name: 'issuedOn' | 'expiresOn') => line(name, { type: 'date', classes: 'govuk-input--width-10' });
  return html`${formHead(shell, view, 'so-hoa', true)}
${radios({
  name: 'source',
  idPrefix: 'so-hoa-source',
  legend: texts.source,
  classes: 'govuk-radios--small govuk-radios--inline',
  value: typed.value('source'),
  errorMessage: typed.fault('source'),
  items: (['scanned', 'electronic'] as const).map((value) => ({ value, text: sources[value] })),
})}
${view.kept && html`<input type="hidden" name="upload" value="${view.kept.token}"><p class="govuk-body">${texts.kept(view.kept.name)}</p>`}
${fileUpload({ name: 'upload', id: 'so-hoa-upload', label: texts.upload, hint: texts.uploadHint, errorMessage: typed.fault('upload'), accept: '.pdf,.jpg,.jpeg,.png', resumable: true, lang })}
${
  view.files.length > 0 &&
  select({
    name: 'file',
    id: 'so-hoa-file',
    label: texts.file,
    value: typed.value('file'),
    errorMessage: typed.fault('file'),
    items: [{ value: '', text: texts.newScan }, ...view.files],
  })
}
${line('typeCode', { hint: texts.typeCodeHint, classes: 'govuk-input--width-20', spellcheck: false, attributes: { list: 'so-hoa-types' } })}
<datalist id="so-hoa-types">${view.types.map(({ code, name }) => html`<option value="${code}">${name}</option>`)}</datalist>
${line('typeName')}${line('name')}
${line('number', { classes: 'govuk-input--width-20' })}${line('ownerIdNumber', { classes: 'govuk-input--width-20' })}
${line('issuer')}${day('issuedOn')}${day('expiresOn')}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`;
}
