import { formatInstant, toRfc3339 } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { OpenClass } from '../../../deadlines/index.ts';
import { type Actor, may } from '../../../identity/index.ts';
import { encodeWorkCursor } from '../../domain/work-cursor.ts';
import { officialWords } from '../../messages/official.ts';
import { COUNTED_AT_MOST, type WorkCount } from '../../queries/count-work.ts';
import type { WorkItem } from '../../queries/worklist.ts';
import { leftText } from '../answering/answering.presenter.ts';
import { type OtherPage, otherPages } from './other-pages.ts';

export const PAGE_SIZE = 25;

export const KIND_SLUGS = {
  check: 'kiem-tra',
  reply: 'tra-loi',
  sign: 'ky',
  step: 'xu-ly',
  deliver: 'tra-ket-qua',
} as const;
export type KindSlug = (typeof KIND_SLUGS)[WorkItem['kind']];

export type WorkTab = { text: string; href: string; count: string; note: string; active: boolean; overdue: boolean };
export type WorkRow = {
  reference: string;
  href: string;
  due: string;
  datetime: string;
  urgency: OpenClass | null;
  /** Of a filing: the working time left for the answer, in words. */
  left: string;
  procedure: string;
  applicant: string;
  step: string;
};
export type WorkView = {
  title: string;
  tabs: readonly WorkTab[];
  kind: WorkItem['kind'] | null;
  /** Whether this person may look for dossiers: the first thing to offer whoever has no work here. */
  mayFind: boolean;
  administers: boolean;
  /** Pages that are not needed every hour. */
  others: readonly OtherPage[];
  rows: readonly WorkRow[];
  nextHref: string | null;
  firstHref: string | null;
};

/** The kind asked for, else the first one there is something to do in, else the first. */
export function chosenKind(counts: readonly WorkCount[], slug: KindSlug | undefined): WorkItem['kind'] | null {
  const asked = counts.find(({ kind }) => KIND_SLUGS[kind] === slug);
  return (asked ?? counts.find(({ total }) => total > 0) ?? counts[0])?.kind ?? null;
}

export type WorkFacts = {
  readonly counts: readonly WorkCount[];
  readonly kind: WorkItem['kind'] | null;
  /** One more than a page, when there is a next one. */
  readonly found: readonly WorkItem[];
  readonly urgency: ReadonlyMap<number, OpenClass>;
  /** Working minutes left for the answer, of filings alone. */
  readonly minutesLeft: ReadonlyMap<number, number | null>;
  readonly paged: boolean;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
};

/** What the work queue shows: a tab per kind with its counts, the rows of one, and the way on. */
export function workPresenter(
  { counts, kind, found, urgency, minutesLeft, paged, actor, now }: WorkFacts,
  lang: Lang,
): WorkView {
  const texts = officialWords(lang).work;
  const shown = found.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const href = (of: WorkItem['kind']) => `/can-bo?viec=${KIND_SLUGS[of]}`;
  return {
    title: texts.title,
    kind,
    mayFind: may(actor, 'read-dossier'),
    administers: actor.roles.includes('admin'),
    others: otherPages(actor, lang),
    tabs: counts.map((count) => ({
      text: texts.kinds[count.kind],
      href: href(count.kind),
      count: counted(count.total, lang),
      note:
        count.kind === 'deliver'
          ? texts.ready
          : count.overdue > 0
            ? texts.overdue(counted(count.overdue, lang))
            : texts.noneOverdue,
      active: count.kind === kind,
      overdue: count.overdue > 0,
    })),
    rows: shown.map((item) =>
      rowOf(item, { urgency: urgencyIn(item, urgency, now), left: minutesLeft.get(item.id) }, lang),
    ),
    nextHref: kind && last && found.length > PAGE_SIZE ? `${href(kind)}&sau=${encodeWorkCursor(last)}` : null,
    firstHref: kind && paged ? href(kind) : null,
  };
}

/** How pressing it is: a reply has a due date of its own, a result to hand over none. */
function urgencyIn(item: WorkItem, urgency: WorkFacts['urgency'], now: Temporal.Instant): OpenClass | null {
  if (item.kind === 'deliver') return null;
  if (item.kind === 'reply' || item.kind === 'sign')
    return Temporal.Instant.compare(now, item.dueAt) > 0 ? 'OVERDUE' : 'IN_TIME';
  return urgency.get(item.id) ?? null;
}

const counted = (n: number, lang: Lang): string =>
  n > COUNTED_AT_MOST ? officialWords(lang).work.many(COUNTED_AT_MOST) : String(n);

type Standing = { readonly urgency: OpenClass | null; readonly left: number | null | undefined };

function rowOf(item: WorkItem, { urgency, left }: Standing, lang: Lang): WorkRow {
  return {
    reference: item.reference,
    href: whereToDo(item),
    due: formatInstant(item.dueAt, lang),
    datetime: toRfc3339(item.dueAt),
    urgency,
    left: left === undefined ? '' : leftText(left, lang),
    procedure: item.procedureName,
    applicant: item.applicantName,
    step: item.stepName ?? replyText(item, lang),
  };
}

function replyText({ kind, stepKey }: WorkItem, lang: Lang): string {
  const replies: Readonly<Record<string, string>> = officialWords(lang).work.replies;
  return (kind === 'reply' || kind === 'sign') && stepKey !== null ? (replies[stepKey] ?? '') : '';
}

/** The page on which the work is done. */
export function whereToDo({ kind, reference, stepKey }: Pick<WorkItem, 'kind' | 'reference' | 'stepKey'>): string {
  const dossier = encodeURIComponent(reference);
  if (kind === 'reply' || kind === 'sign')
    return `/can-bo/ho-so/${dossier}/${stepKey === 'withdrawal' ? 'rut' : 'bo-sung'}`;
  if (kind === 'check') return `/can-bo/ho-so/${dossier}/tiep-nhan`;
  return kind === 'deliver' ? `/can-bo/tra-ket-qua/${dossier}` : `/can-bo/ho-so/${dossier}`;
}
