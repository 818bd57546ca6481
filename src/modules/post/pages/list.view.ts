import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, hiddenFields, input, insetText, summaryList, table } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { isHandedOver, type PostalItem, type PostalList, type Side, signatureOf } from '../domain/postal-list.ts';
import { words } from '../messages/index.ts';
import type { FormView } from './form-tools.ts';

export type ListView = {
  readonly list: PostalList;
  readonly receives: boolean;
  readonly isPostal: boolean;
  readonly mayFile: boolean;
  readonly accountId: number;
  readonly done: 'added' | 'removed' | 'signed' | 'filed' | undefined;
  /** The printed list with both signatures. */
  readonly pdf: string | null;
  readonly item: FormView;
  readonly signature: FormView;
};

export function listPage(shell: PageShell, view: ListView): Html {
  const { lang } = shell;
  const texts = words(lang).list;
  const { list } = view;
  const title = list.number ? texts.title(list.number) : texts.untitled(list.id);
  return page(shell, {
    title,
    mainClass: 'mc-dense',
    backLink: { href: '/can-bo/buu-gui', text: texts.back },
    errors: [...view.item.faults.summary, ...view.signature.faults.summary],
    body: html`${view.done && alert({ variant: 'success', title: texts.done[view.done], role: 'status', lang })}
<h1 class="govuk-heading-l">${title}</h1>
${summaryList({
  rows: [
    { key: texts.office, value: html`${list.postOffice}${list.note && html`<br>${list.note}`}` },
    ...(list.registeredAt
      ? [{ key: texts.registered, value: html`${formatInstant(list.registeredAt, lang)}<br>${texts.answerBy}` }]
      : []),
  ],
})}
${items(shell, view)}
<p class="govuk-body mc-no-print">${view.pdf && html`<a class="govuk-link" href="${view.pdf}">${texts.pdf}</a>`}</p>
${button({ text: texts.print, type: 'button', classes: 'govuk-button--secondary mc-no-print', attributes: { 'data-action': 'print', hidden: true } })}
${view.receives && list.number === null && addForm(shell, view)}
${signatures(shell, view)}`,
  });
}

function items(shell: PageShell, view: ListView): Html {
  const texts = words(shell.lang).list;
  const { list } = view;
  if (list.items.length === 0) return insetText({ text: texts.empty });
  const { columns } = texts;
  return table({
    caption: texts.title(list.number ?? ''),
    captionClasses: 'govuk-visually-hidden',
    head: [
      columns.ordinal,
      columns.tracking,
      columns.sender,
      columns.procedure,
      columns.papers,
      columns.discrepancy,
      columns.dossier,
    ],
    rows: list.items.map((item) => [
      String(item.ordinal),
      html`<span class="mc-code">${item.trackingNumber}</span>`,
      html`${item.senderName}${item.senderPhone && html`<br><span class="mc-code">${item.senderPhone}</span>`}`,
      item.procedureCode ?? texts.unknown,
      String(item.papers),
      item.discrepancy || texts.none,
      itemAction(shell, view, item),
    ]),
    narrow: 'stacked',
    lang: shell.lang,
  });
}

function itemAction(shell: PageShell, { list, receives, mayFile, item: form }: ListView, item: PostalItem): Html {
  const texts = words(shell.lang).list;
  const href = `/can-bo/buu-gui/${list.id}/${item.ordinal}`;
  if (item.filedAs)
    return mayFile
      ? html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${item.filedAs}">${item.filedAs}</a>`
      : html`${texts.filed}`;
  if (isHandedOver(list) && mayFile)
    return html`<a class="govuk-link" href="${href}/ho-so" aria-label="${texts.fileOf(item.trackingNumber)}">${texts.file}</a>`;
  if (list.number !== null || !receives) return html`${texts.none}`;
  return html`<form method="post" action="${href}/bo" class="mc-no-print">${hiddenFields(shell, { _key: `${form.key.slice(0, 16)}${String(item.ordinal).padStart(6, '0')}` })}
${button({ text: texts.remove, classes: 'govuk-button--secondary mc-button--compact', attributes: { 'aria-label': texts.removeOf(item.trackingNumber) } })}</form>`;
}

function addForm(shell: PageShell, { list, item, done }: ListView): Html {
  const texts = words(shell.lang).list;
  const field = (name: keyof typeof texts.labels, more: Partial<Parameters<typeof input>[0]> = {}) =>
    input({
      name,
      label: texts.labels[name],
      value: item.value(name),
      errorMessage: item.faults.of(name),
      autocomplete: 'off',
      classes: 'govuk-input--width-20',
      lang: shell.lang,
      ...more,
    });
  return html`<form method="post" action="/can-bo/buu-gui/${list.id}/buu-pham" novalidate class="mc-no-print">${hiddenFields(shell, { _key: item.key })}
<h2 class="govuk-heading-m">${texts.add}</h2>
<div class="mc-columns mc-columns--even"><div>
${field('trackingNumber', { spellcheck: false, attributes: { autofocus: done === 'added' || list.items.length === 0 } })}
${field('senderName', { classes: undefined })}
${field('senderPhone', { type: 'tel' })}
</div><div>
${field('procedureCode', { spellcheck: false })}
${field('papers', { inputmode: 'numeric', classes: 'govuk-input--width-5' })}
${field('discrepancy', { hint: texts.discrepancyHint, classes: undefined })}
</div></div>
${button({ text: texts.addButton, preventDoubleClick: true })}</form>`;
}

function signatures(shell: PageShell, view: ListView): Html {
  const texts = words(shell.lang).list;
  const open = view.list.items.length > 0 && !isHandedOver(view.list);
  return html`<h2 class="govuk-heading-m">${texts.signatures}</h2>
${open && html`<p class="govuk-body mc-no-print">${texts.signHint}</p>`}
${summaryList({ rows: (['postal', 'reception'] as const).map((side) => ({ key: texts.sides[side], value: signatureText(shell, view.list, side) })) })}
${open && html`<div class="mc-no-print">${signForms(shell, view)}</div>`}`;
}

function signatureText({ lang }: PageShell, list: PostalList, side: Side): Html {
  const texts = words(lang).list;
  const signature = signatureOf(list, side);
  if (!signature) return html`${texts.notSigned}`;
  return html`${texts.signed(signature.name, formatInstant(signature.at, lang))}${signature.badge && html`<br>${texts.onPaper(signature.badge)}`}`;
}

function signForms(shell: PageShell, { list, receives, isPostal, accountId, signature }: ListView): Html {
  const texts = words(shell.lang).list;
  const own = list.signatures.some((one) => one.accountId === accountId);
  const form = (side: Side, keyed: string, content: Html) =>
    html`<form method="post" action="/can-bo/buu-gui/${list.id}/ky" novalidate>${hiddenFields(shell, { _key: `${signature.key.slice(0, 21)}${keyed}` })}
<input type="hidden" name="side" value="${side}"><input type="hidden" name="version" value="${list.version}">${content}</form>`;
  const field = (name: 'name' | 'badge') =>
    input({
      name,
      label: texts[name],
      value: signature.value(name),
      errorMessage: signature.faults.of(name),
      autocomplete: 'off',
      classes: 'govuk-input--width-20',
      lang: shell.lang,
    });
  return html`${receives && !signatureOf(list, 'reception') && !own && form('reception', 'R', button({ text: texts.signReception, preventDoubleClick: true }))}
${isPostal && !signatureOf(list, 'postal') && !own && form('postal', 'P', button({ text: texts.signPostal, preventDoubleClick: true }))}
${receives && !isPostal && !signatureOf(list, 'postal') && form('postal', 'G', html`${field('name')}${field('badge')}${button({ text: texts.signOnPaper, classes: 'govuk-button--secondary', preventDoubleClick: true })}`)}`;
}
