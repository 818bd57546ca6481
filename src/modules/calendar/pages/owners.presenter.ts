import { formatDay, localDate } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { CalendarDraft } from '../domain/calendar-draft.ts';
import { words } from '../messages/index.ts';
import type { UnreadyYear } from '../queries/next-year.ts';
import type { PublishedYear } from '../store.ts';

export type YearState = 'published' | 'provisional' | 'missing';
export type YearRow = {
  readonly year: number;
  readonly href: string;
  readonly state: YearState;
  readonly stateText: string;
  readonly version: string;
  readonly basis: string;
  readonly draft: string;
};
export type OwnerCalendars = { readonly key: string; readonly name: string; readonly rows: readonly YearRow[] };
export type Warning = {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly owner: string;
  readonly year: number;
  /** Where a draft already begun stands; null where it is still to be begun. */
  readonly draftHref: string | null;
};

/** An owner's years, newest first, each with its state, what it rests on and its draft. */
export function presentOwner(
  { key, name }: { key: string; name: string },
  years: readonly PublishedYear[],
  drafts: readonly CalendarDraft[],
  lang: Lang,
): OwnerCalendars {
  const texts = words(lang);
  const numbers = new Set([...years.map(({ content }) => content.year), ...drafts.map(({ year }) => year)]);
  const rows = [...numbers]
    .sort((a, b) => b - a)
    .map((year): YearRow => {
      const published = years.find(({ content }) => content.year === year);
      const draft = drafts.find((one) => one.year === year);
      const state = published?.content.status ?? 'missing';
      return {
        year,
        href: yearHref(key, year),
        state,
        stateText: texts.states[state],
        version: published ? texts.owners.version({ version: published.content.version }) : '',
        basis: published ? basisOf(published, lang) : '',
        draft: draft ? texts.owners.draft({ date: day(draft.updatedAt), by: draft.updatedBy }) : '',
      };
    });
  return { key, name, rows };
}

export const yearHref = (owner: string, year: number): string => `/can-bo/lich/${owner}/${year}`;

/** What to do about a year that is not ready. */
export function presentWarning({ owner, year, state }: UnreadyYear, hasDraft: boolean, lang: Lang): Warning {
  const texts = words(lang).warning;
  return {
    title: state === 'missing' ? texts.title({ year }) : texts.titleProvisional({ year }),
    text: state === 'missing' ? texts.missing({ year }) : texts.provisional({ year }),
    action: hasDraft ? texts.continue({ year }) : texts.action({ year }),
    owner,
    year,
    draftHref: hasDraft ? yearHref(owner, year) : null,
  };
}

function basisOf({ edition }: PublishedYear, lang: Lang): string {
  const texts = words(lang).owners;
  const { decisionNo, publishedAt, publishedBy } = edition;
  return decisionNo === null
    ? texts.opening
    : texts.published({ no: decisionNo, date: day(publishedAt), by: publishedBy });
}

const day = (instant: Temporal.Instant): string => formatDay(localDate(instant));
