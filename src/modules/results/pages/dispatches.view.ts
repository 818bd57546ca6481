import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, details, hiddenFields, input, insetText, table } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import type { Dispatch, DispatchLine, ForPost } from '../dispatches-store.ts';
import { words } from '../messages/index.ts';
import type { FormView } from './form-tools.ts';

const PATH = '/can-bo/ket-qua-buu-chinh';

export function dispatchesPage(
  shell: PageShell,
  view: { readonly form: FormView; readonly waiting: readonly ForPost[]; readonly lists: readonly Dispatch[] },
): Html {
  const { posted: texts } = words(shell.lang);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: view.form.faults.summary,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${view.waiting.length > 0 ? handOver(shell, view.form, view.waiting) : insetText({ text: texts.none })}
${
  view.lists.length > 0 &&
  html`<h2 class="govuk-heading-m">${texts.lists}</h2>
<ul class="govuk-list">${view.lists.map(({ id, number, postOffice, handedAt }) => html`<li><a class="govuk-link" href="${PATH}/${id}">${number}</a> – ${postOffice}, ${formatInstant(handedAt, shell.lang)}</li>`)}</ul>`
}`,
  });
}

function handOver(shell: PageShell, { key, value, faults }: FormView, waiting: readonly ForPost[]): Html {
  const { posted: texts } = words(shell.lang);
  const { rows, fields } = texts;
  const line = (name: keyof typeof fields) =>
    input({ name, label: fields[name], value: value(name), errorMessage: faults.of(name), autocomplete: 'off' });
  return html`<form method="post" action="${PATH}" novalidate>${hiddenFields(shell, { _key: key })}
<p class="govuk-hint">${texts.itemHint}</p>
${table({
  lang: shell.lang,
  narrow: 'stacked',
  head: [rows.dossier, rows.procedure, rows.receiver, rows.address, rows.item],
  rows: waiting.map(({ dossierCode, procedureName, receiverName, receiverAddress }, index) => {
    const name = `items.${index}.trackingNumber`;
    return [
      html`<span class="mc-code">${dossierCode}</span><input type="hidden" name="items.${index}.reference" value="${dossierCode}">`,
      procedureName,
      receiverName,
      receiverAddress,
      input({
        name,
        label: { text: texts.itemOf({ code: dossierCode }), classes: 'govuk-visually-hidden' },
        value: value(name),
        errorMessage: faults.of(name),
        classes: 'govuk-input--width-10',
        autocomplete: 'off',
        spellcheck: false,
      }),
    ];
  }),
})}
<div class="mc-columns mc-columns--thirds">${line('postOffice')}${line('postalName')}${line('postalBadge')}</div>
${button({ text: texts.hand, preventDoubleClick: true })}</form>`;
}

export function dispatchPage(
  shell: PageShell,
  view: {
    readonly dispatch: Dispatch;
    readonly lines: readonly DispatchLine[];
    readonly form: FormView;
    /** The dossier whose form was sent. */
    readonly meant: string | null;
  },
): Html {
  const { posted: texts } = words(shell.lang);
  const { dispatch, lines, form } = view;
  const handed = {
    at: formatInstant(dispatch.handedAt, shell.lang),
    by: dispatch.handedByName,
    to: `${dispatch.postalName}, ${dispatch.postalBadge}`,
    office: dispatch.postOffice,
  };
  return page(shell, {
    title: texts.listTitle({ number: dispatch.number }),
    mainClass: 'mc-dense',
    backLink: { href: PATH, text: texts.toLists },
    errors: form.faults.summary.map((item) => (item.href ? { ...item, href: `#reason-${view.meant}` } : item)),
    body: html`<h1 class="govuk-heading-l">${texts.listTitle({ number: dispatch.number })}</h1>
<p class="govuk-body">${texts.handed(handed)}</p>
${table({
  lang: shell.lang,
  narrow: 'stacked',
  head: [
    texts.rows.dossier,
    texts.rows.procedure,
    texts.rows.receiver,
    texts.rows.address,
    texts.rows.item,
    texts.rows.outcome,
  ],
  rows: lines.map((line) => [
    html`<span class="mc-code">${line.dossierCode}</span>`,
    html`${line.procedureName}<br>${line.documentNumber}`,
    line.receiverName,
    line.receiverAddress,
    html`<span class="mc-code">${line.trackingNumber}</span>`,
    outcome(shell, dispatch.id, line, view.meant === line.dossierCode ? form : null),
  ]),
})}
<div class="mc-columns mc-columns--even"><p class="govuk-body">${texts.signs.gives}<br><br><br>${dispatch.handedByName}</p>
<p class="govuk-body">${texts.signs.takes}<br><br><br>${dispatch.postalName}</p></div>`,
  });
}

/** What came of an item; while it is under way, the ways to write that down. */
function outcome(shell: PageShell, id: number, line: DispatchLine, form: FormView | null): Html | string {
  const { posted: texts } = words(shell.lang);
  const { deliveredAt, deliveredTo, cameBackAt, cameBackWhy, dossierCode: code } = line;
  if (deliveredAt) return texts.delivered({ at: formatInstant(deliveredAt, shell.lang), to: deliveredTo ?? '' });
  if (cameBackAt) return texts.cameBack({ at: formatInstant(cameBackAt, shell.lang), why: cameBackWhy ?? '' });
  const path = encodeURIComponent(code);
  return html`${texts.underWay}. <a class="govuk-link" href="/can-bo/tra-ket-qua/${path}">${texts.record}</a>
${details({
  summary: texts.back,
  open: form !== null,
  text: html`<form method="post" action="${PATH}/${id}/${path}/chuyen-hoan" novalidate>${hiddenFields(shell, { _key: newFormKey() })}
${input({ name: 'reason', id: `reason-${code}`, label: texts.backReason({ code }), value: form?.value('reason') ?? '', errorMessage: form?.faults.of('reason'), autocomplete: 'off' })}
${button({ text: texts.back, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`,
})}`;
}
