import { formatDay, localDate } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, pagination, table, tag } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { DraftInList } from '../../filing-drafts/store.ts';
import { citizenWords } from '../../messages/citizen.ts';
import { filingWords } from '../../messages/filing.ts';
import type { DossierSummary } from '../../queries/find-dossiers.ts';
import { draftsTable } from './drafts-table.view.ts';
import { colourOf } from './status-colour.ts';
import { endedWithoutResult, statusText } from './status-text.ts';

export type MyDossiersView = {
  readonly items: readonly DossierSummary[];
  /** Where the next page begins. */
  readonly next: number | undefined;
  /** Whether this is the page with the newest. */
  readonly first: boolean;
  /** What was begun and not sent. */
  readonly drafts: readonly DraftInList[];
  /** A draft was thrown away just now. */
  readonly givenUp: boolean;
};

export function myDossiersPage(shell: PageShell, { items, next, first, drafts, givenUp }: MyDossiersView): Html {
  const texts = citizenWords(shell.lang).mine;
  const list =
    items.length === 0
      ? html`<p class="govuk-body">${texts.empty}</p>`
      : table({
          head: [texts.reference, texts.procedure, texts.status, texts.submitted, texts.due],
          rows: items.map((item) => rowOf(shell, item)),
          firstCellIsHeader: true,
          narrow: 'stacked',
          lang: shell.lang,
        });
  return page(shell, {
    title: texts.title,
    wide: false,
    body: html`${givenUp && alert({ variant: 'success', title: filingWords(shell.lang).draft.givenUp, role: 'status', lang: shell.lang })}
<h1 class="govuk-heading-l">${texts.title}</h1>
${draftsTable(shell, drafts)}
${list}
${next !== undefined && pagination({ next: { href: `/ho-so?sau=${next}`, text: texts.older }, lang: shell.lang })}
${!first && html`<p class="govuk-body"><a class="govuk-link" href="/ho-so">${texts.newest}</a></p>`}
${button({ text: texts.file, href: '/thu-tuc' })}`,
  });
}

function rowOf({ lang }: PageShell, item: DossierSummary) {
  return [
    html`<a class="govuk-link mc-code" href="/ho-so/${item.reference}">${item.reference}</a>`,
    vietnamese(lang, item.procedureName),
    tag({ text: statusText(lang, item), colour: colourOf(item.status) }),
    formatDay(localDate(item.submittedAt)),
    dueText(lang, item),
  ];
}

/** Nothing for what ended without a result: there is no date to wait for. */
function dueText(lang: PageShell['lang'], { status, legalDueAt }: DossierSummary): string {
  if (endedWithoutResult(status)) return '';
  return legalDueAt ? formatDay(localDate(legalDueAt)) : citizenWords(lang).mine.notYet;
}
