import { formatDay, formatTime, localDate, localTime } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { Shelf } from '../../procedures/index.ts';
import { words } from '../messages/index.ts';
import type { Opening } from '../queries/opening.ts';

export type HomeView = {
  readonly opening: OpeningView | null;
  readonly exampleCode: string;
  readonly agencies: readonly ShelfView[];
  readonly fields: readonly ShelfView[];
};
export type OpeningView = {
  readonly isOpen: boolean;
  readonly now: string;
  readonly when: string;
  readonly hours: string;
};
export type ShelfView = { readonly name: string; readonly href: string; readonly count: number };

const FIELDS = 6;

export function presentHome(
  facts: {
    opening: Opening | null;
    now: Temporal.Instant;
    agencies: readonly Shelf[];
    fields: readonly Shelf[];
    exampleCode: string;
  },
  lang: Lang,
): HomeView {
  const shelf = (folder: string) => (each: Shelf) => ({
    name: each.name,
    href: `/thu-tuc/${folder}/${encodeURIComponent(each.key)}`,
    count: each.count,
  });
  return {
    exampleCode: facts.exampleCode,
    opening: facts.opening && presentOpening(facts.opening, facts.now, lang),
    agencies: facts.agencies.map(shelf('co-quan')),
    fields: facts.fields.slice(0, FIELDS).map(shelf('linh-vuc')),
  };
}

/** Open or closed now, until or from when, and the hours of today: "07:00–11:00, 13:00–17:00". */
export function presentOpening(opening: Opening, now: Temporal.Instant, lang: Lang): OpeningView {
  const texts = words(lang).home;
  const hours = opening.today.map(({ from, to }) => `${from}–${to}`).join(', ');
  const closedToday = opening.label === null ? texts.closedToday : texts.closedFor(opening.label);
  return {
    isOpen: opening.openUntil !== null,
    now: opening.openUntil !== null ? texts.open : texts.closed,
    when: when(opening, now, lang),
    hours: opening.today.length === 0 ? closedToday : `${texts.hours}: ${hours}`,
  };
}

function when({ openUntil, opensAt }: Opening, now: Temporal.Instant, lang: Lang): string {
  const texts = words(lang).home;
  if (openUntil !== null) return texts.openUntil({ time: openUntil });
  if (!opensAt) return '';
  const time = formatTime(localTime(opensAt));
  const date = localDate(opensAt);
  return date.equals(localDate(now)) ? texts.opensAt({ time }) : texts.opensOn({ time, date: formatDay(date) });
}
