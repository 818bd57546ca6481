import { formatDay, formatInstant, parseDay } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, summaryList } from '../../../web/components/index.ts';
import { type PageShell, page, phoneLink, vietnamese } from '../../../web/layout/index.ts';
import type { ProvenResult } from '../../results/index.ts';
import { words } from '../messages/index.ts';
import { whatItProves } from './verification.view.ts';

/** What the QR code of a result proves and how that result stands now, in green or in red and always in words. */
export function verifiedResultPage(shell: PageShell, result: ProvenResult): Html {
  const { verify: texts } = words(shell.lang);
  return page(shell, {
    title: texts.title,
    wide: false,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${texts.title}</h1>
${verdict(shell, result)}
${summaryList({ rows: rowsOf(shell, result) })}
${whatItProves(shell)}
<div class="govuk-button-group">${button({ text: texts.another, href: '/xac-minh', classes: 'govuk-button--secondary' })}</div>
</div></div>`,
  });
}

function verdict(shell: PageShell, { isOnRecord, standing }: ProvenResult): Html {
  const { verify: texts } = words(shell.lang);
  const call = html`<p>${texts.hotline}: ${phoneLink(shell.hotline)}</p>`;
  const say = (variant: 'success' | 'warning' | 'error', title: string, text: string, more: Html | null = null) =>
    alert({
      variant,
      title,
      showTitleAsHeading: true,
      text: html`<p>${text}</p>${more}`,
      role: 'status',
      lang: shell.lang,
    });
  if (!isOnRecord || standing === null) return say('warning', texts.unknown, texts.unknownText, call);
  const { title, text } = texts.standings[standing];
  if (standing !== 'valid') return say(standing === 'not-yet-valid' ? 'warning' : 'error', title, text, call);
  return say('success', title, shell.demo ? `${text} ${texts.demo}` : text);
}

function rowsOf({ lang }: PageShell, result: ProvenResult) {
  const { verify: texts } = words(lang);
  const { agencyName, procedure, validFrom, validUntil, endedAt, isOnRecord, electronicSignature } = result;
  const from = validFrom ? dayText(validFrom) : '';
  const rows: (readonly [string, Html | string | null])[] = [
    [texts.paper, texts.resultPaper],
    [texts.number, html`<strong class="mc-code">${result.documentNumber}</strong>`],
    [texts.documentDate, dayText(result.documentDate)],
    [texts.agency, agencyName && vietnamese(lang, agencyName)],
    [
      texts.procedure,
      procedure && html`${vietnamese(lang, procedure.name)} (<span class="mc-code">${procedure.code}</span>)`,
    ],
    [
      texts.validity,
      validFrom && (validUntil ? texts.between({ from, until: dayText(validUntil) }) : texts.since({ from })),
    ],
    [texts.endedAt, endedAt && formatInstant(endedAt, lang)],
    [texts.signed, isOnRecord ? texts.signedStates[electronicSignature] : null],
  ];
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []));
}

function dayText(text: string): string {
  const day = parseDay(text);
  return day ? formatDay(day) : text;
}
