import { type Html, html } from '../../../platform/html.ts';
import { button, summaryList } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';

export type SlipView = {
  agency: string;
  address: string;
  phone: string;
  procedure: string | null;
  note: string | null;
  official: string;
  at: string;
};

/** One sheet without a word about the visitor: nothing is kept about them. */
export function slipPage(shell: PageShell, view: SlipView): Html {
  const texts = words(shell.lang).guidance.slip;
  const rows = [
    { key: texts.address, value: view.address },
    { key: texts.phone, value: view.phone },
    { key: texts.procedure, value: view.procedure },
    { key: texts.note, value: view.note },
    { key: texts.official, value: view.official },
    { key: texts.at, value: view.at },
  ];
  return page(shell, {
    title: texts.title,
    wide: false,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<p class="govuk-heading-m">${view.agency}</p>
${summaryList({ rows: rows.flatMap(({ key, value }) => (value ? [{ key, value }] : [])) })}
<p class="govuk-body">${texts.notRefusal}</p>
<div class="govuk-button-group mc-no-print">
${button({ text: texts.next, href: '/can-bo/quay', attributes: { autofocus: true, accesskey: 'n' } })}
${button({ text: texts.print, type: 'button', classes: 'govuk-button--secondary', attributes: { 'data-action': 'print', hidden: true, accesskey: 'i' } })}
</div><p class="govuk-hint mc-no-print">${texts.keys}</p>`,
  });
}
