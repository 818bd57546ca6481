import { formatDay, formatInstant, localDate } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { StoredAgency } from '../../center/index.ts';
import { causeName } from '../../notices/index.ts';
import { causeText } from '../domain/apology-paper.ts';
import { encodeCursor } from '../domain/cursor.ts';
import { words } from '../messages/index.ts';
import type { LateDossier, LateFilter } from '../queries/late-dossiers.ts';
import type { AboutLate } from './about-late.ts';

export const LATE_PLACE = '/can-bo/cham-han';

export type LateFacts = {
  readonly items: readonly LateDossier[];
  readonly about: ReadonlyMap<number, AboutLate>;
  readonly uncaused: readonly LateDossier[];
  readonly broken: readonly LateDossier[];
  /** To choose from; none for an agency, which sees its own. */
  readonly agencies: readonly StoredAgency[];
  readonly filter: LateFilter;
  readonly agencyKey: string | null;
  readonly paged: boolean;
  readonly hasMore: boolean;
  readonly mayUrge: boolean;
};

export type LateRow = {
  readonly reference: string;
  readonly href: string;
  readonly procedure: string;
  readonly due: string;
  readonly since: string;
  readonly ended: string | null;
  readonly holder: string;
  readonly step: string;
  /** “Sở Kế hoạch và Đầu tư: 5 ngày 2 giờ” */
  readonly shares: readonly string[];
  readonly cause: string | null;
  readonly isUncaused: boolean;
  readonly wasEscalated: boolean;
  readonly apology: 'none' | 'draft' | 'inTime' | 'lateApology';
  readonly promised: string | null;
  readonly missed: boolean;
  readonly urging: { readonly text: string; readonly href: string } | null;
  readonly urgeHref: string | null;
};
export type LateView = {
  readonly rows: readonly LateRow[];
  readonly uncaused: readonly ShortRow[];
  readonly broken: readonly ShortRow[];
  readonly filter: LateFilter;
  readonly agencies: readonly { readonly value: string; readonly text: string }[];
  readonly agencyKey: string | null;
  readonly nextHref: string | null;
  readonly firstHref: string | null;
};
export type ShortRow = { readonly reference: string; readonly href: string; readonly text: string };

export function presentLate(facts: LateFacts, lang: Lang): LateView {
  const { items, filter, agencyKey, paged, hasMore } = facts;
  const last = items.at(-1);
  const here = new URLSearchParams({ loc: filter, ...(agencyKey && { 'co-quan': agencyKey }) }).toString();
  const next = last && hasMore ? encodeCursor(last.passedAt, last.violationId) : null;
  return {
    rows: items.map((item) => rowOf(item, facts, lang)),
    uncaused: facts.uncaused.map((item) => shortRow(item, lang)),
    broken: facts.broken.map((item) => shortRow(item, lang)),
    filter,
    agencies: facts.agencies.map(({ key, name, nameEn }) => ({ value: key, text: lang === 'vi' ? name : nameEn })),
    agencyKey,
    nextHref: next && `${LATE_PLACE}?${here}&sau=${next}`,
    firstHref: paged ? `${LATE_PLACE}?${here}` : null,
  };
}

function rowOf(item: LateDossier, { about, uncaused, mayUrge }: LateFacts, lang: Lang): LateRow {
  const { late: texts } = words(lang);
  const more = about.get(item.dossierId);
  const issued = more?.apology?.issued ?? null;
  const isUncaused = uncaused.some(({ dossierId }) => dossierId === item.dossierId);
  return {
    reference: item.reference,
    href: dossierHref(item),
    procedure: item.procedureName,
    due: formatInstant(item.legalDueAt, lang),
    since: texts.overdueSince(formatDay(localDate(item.passedAt))),
    ended: item.finishedAt && texts.ended(formatInstant(item.finishedAt, lang)),
    holder: holderOf(item, lang),
    step: item.stepName ?? '',
    shares: (more?.shares ?? [])
      .filter(({ minutes }) => minutes > 0)
      .map(
        ({ agency, minutes }) =>
          `${(lang === 'vi' ? agency?.name : agency?.nameEn) ?? texts.center}: ${timeText(minutes, lang)}`,
      ),
    cause: more?.cause ? causeText(causeName(more.cause.code, lang), more.cause.reason) : null,
    isUncaused,
    wasEscalated: item.noCause && !isUncaused,
    apology: issued ? (issued.isLate ? 'lateApology' : 'inTime') : more?.apology ? 'draft' : 'none',
    promised: issued && texts.promised(formatInstant(issued.newDueAt, lang)),
    missed: item.missedPromise,
    urging: more?.urging ? { text: more.urging.number, href: `/can-bo/don-doc/${more.urging.id}` } : null,
    urgeHref: mayUrge && item.finishedAt === null ? '/can-bo/don-doc' : null,
  };
}

const shortRow = (item: LateDossier, lang: Lang): ShortRow => ({
  reference: item.reference,
  href: dossierHref(item),
  text: `${holderOf(item, lang)} – ${words(lang).late.overdueSince(formatDay(localDate(item.passedAt)))}`,
});

const dossierHref = ({ reference }: LateDossier): string => `/can-bo/ho-so/${encodeURIComponent(reference)}`;

const holderOf = ({ holderName, holderNameEn }: LateDossier, lang: Lang): string =>
  (lang === 'vi' ? holderName : holderNameEn) ?? words(lang).late.center;

/** Worked time in days of eight hours: “5 ngày 2 giờ”. */
function timeText(minutes: number, lang: Lang): string {
  const { days, hours, minutes: short } = words(lang).late;
  const [d, h, m] = [Math.floor(minutes / 480), Math.floor((minutes % 480) / 60), minutes % 60];
  const parts = [d > 0 && days(d), h > 0 && hours(h), d === 0 && m > 0 && short(m)].filter(Boolean);
  return parts.join(' ') || short(0);
}
