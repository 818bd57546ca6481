import { formatInstant } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { table, tag } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { StoredAgency } from '../../../center/index.ts';
import type { Share } from '../../../deadlines/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { Leg } from '../../queries/dossier-legs.ts';
import { holderOf } from '../../queries/dossier-shares.ts';

export type PartyTimes = { readonly shares: readonly Share[]; readonly legs: readonly Leg[] };

const COLOURS = { EARLY: 'green', ON_TIME: 'green', LATE: 'red', OPEN: 'blue', OVERDUE: 'red' } as const;

/** Whose days they were: every party's share of the elapsed working time, and each leg against its own due date. */
export function partyTimes({ shares, legs }: PartyTimes, agencies: readonly StoredAgency[], lang: Lang): Html | null {
  if (legs.length === 0) return null;
  const texts = officialWords(lang).partyTimes;
  const name = (holder: string) =>
    agencies.find(({ id }) => holderOf({ agencyId: id }) === holder)?.name ?? officialWords(lang).dossier.center;
  const total = shares.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0);
  return html`<h2 class="govuk-heading-m">${texts.title}</h2>
${table({
  narrow: 'scroll',
  lang,
  caption: texts.sharesCaption,
  captionClasses: 'govuk-table__caption--s',
  head: [texts.party, { text: texts.time, format: 'numeric' }],
  rows: [
    ...shares.map(({ holder, workedMinutes }) => [
      name(holder),
      { text: texts.minutes(workedMinutes), format: 'numeric' as const },
    ]),
    [
      html`<strong>${texts.total}</strong>`,
      { text: html`<strong>${texts.minutes(total)}</strong>`, format: 'numeric' as const },
    ],
  ],
})}
${table({
  narrow: 'scroll',
  lang,
  caption: texts.legsCaption,
  captionClasses: 'govuk-table__caption--s',
  head: [texts.leg, texts.from, texts.due, texts.until, texts.standing],
  rows: legs.map(({ agencyId, name: step, startedAt, dueAt, endedAt, endedHow, standing }) => [
    html`${name(holderOf({ agencyId }))}<br>${step}`,
    formatInstant(startedAt, lang),
    dueAt ? formatInstant(dueAt, lang) : '–',
    html`${endedAt ? formatInstant(endedAt, lang) : '–'}${endedHow && endedHow !== 'completed' && html`<br>${texts.endedHow[endedHow]}`}`,
    standing ? tag({ text: texts.standings[standing], colour: COLOURS[standing] }) : '–',
  ]),
})}`;
}
