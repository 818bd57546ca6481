import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, hiddenFields, type TagColour, table, tag } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { ReprintItem } from '../queries/reprint-list.ts';

export type ReprintView = {
  readonly items: readonly ReprintItem[];
  readonly message: string | null;
  readonly problem: string | null;
};

/** More than this is counted, not listed. */
const CHANGES_TOLD = 8;
const COLOURS = { never: 'yellow', changed: 'red', current: 'green' } as const satisfies Record<
  ReprintItem['state'],
  TagColour
>;

export function reprintPage(shell: PageShell, { items, message, problem }: ReprintView): Html {
  const { boards, reprint: texts } = words(shell.lang);
  const due = items.filter(({ state }) => state !== 'current').length;
  return page(shell, {
    title: texts.title,
    breadcrumbs: [{ text: texts.catalogue, href: '/can-bo/thu-tuc' }, { text: texts.title }],
    errors: problem ? [{ text: problem, href: '#niem-yet' }] : undefined,
    body: html`${message && alert({ variant: 'success', title: message, text: message, lang: shell.lang })}
<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<h2 class="govuk-heading-m" id="niem-yet" tabindex="-1">${due === 0 ? texts.allHang : texts.due(due)}</h2>
${items.length === 0 ? html`<p class="govuk-body">${boards.none}</p>` : list(shell, items)}`,
  });
}

function list(shell: PageShell, items: readonly ReprintItem[]): Html {
  const { boards, reprint: texts } = words(shell.lang);
  return table({
    lang: shell.lang,
    narrow: 'stacked',
    firstCellIsHeader: true,
    head: [boards.agency, texts.state, texts.changes, boards.board],
    rows: items.map((item) => [
      html`${vietnamese(shell.lang, item.board.agencyName)} (${item.board.lines.length})`,
      html`${tag({ text: texts.states[item.state], colour: COLOURS[item.state] })}${item.posted && html`<br>${texts.posted({ when: formatInstant(item.posted.at, shell.lang), by: item.posted.by })}`}`,
      changes(shell, item),
      doing(shell, item),
    ]),
  });
}

function changes({ lang }: PageShell, { state, changes }: ReprintItem): Html {
  const texts = words(lang).reprint;
  if (state !== 'changed') return html``;
  if (changes.length === 0) return html`${texts.headOnly}`;
  const told = changes
    .slice(0, CHANGES_TOLD)
    .map(
      ({ kind, code, name }) =>
        html`<li><a class="govuk-link mc-code" href="/thu-tuc/${code}">${code}</a> ${vietnamese(lang, name)} (${texts.kinds[kind]})</li>`,
    );
  const more = changes.length - CHANGES_TOLD;
  return html`<ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${told}${more > 0 && html`<li>${texts.moreChanges(more)}</li>`}</ul>`;
}

function doing(shell: PageShell, { board, state }: ReprintItem): Html {
  const { boards, reprint: texts } = words(shell.lang);
  const { agencyKey, agencyName, stamp } = board;
  const hidden = (text: string) => html`<span class="govuk-visually-hidden">${text}</span>`;
  return html`<div class="mc-row-actions"><a class="govuk-link" href="/niem-yet/${agencyKey}.pdf">${boards.print}${hidden(boards.printOf(agencyName))}</a>${
    state !== 'current' &&
    html`<form method="post" action="/can-bo/niem-yet">${hiddenFields(shell, { agencyKey, stamp })}
${button({ text: html`${state === 'never' ? texts.markFirst : texts.mark}${hidden(texts.markOf(agencyName))}`, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`
  }</div>`;
}
