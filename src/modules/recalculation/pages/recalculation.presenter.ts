import { formatInstant } from '../../../kernel/time.ts';
import type { TagColour } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { LedgerEntry } from '../../ledger/index.ts';
import type { MovedDossier, Recalculation } from '../domain/recalculation.ts';
import { words } from '../messages/index.ts';
import { STATUS_COLOURS } from './list.presenter.ts';
import { figure } from './study-panel.ts';

export const PAGE_SIZE = 25;

/** The lists of a recalculation as they stand in addresses. */
export const TAB_SLUGS = {
  'to-inform': 'can-bao',
  informed: 'da-bao',
  moved: 'da-tinh-lai',
  left: 'giu-nguyen',
} as const;
export type Tab = keyof typeof TAB_SLUGS;
export const tabOf = (slug: string | undefined): Tab | undefined =>
  (Object.keys(TAB_SLUGS) as Tab[]).find((tab) => TAB_SLUGS[tab] === slug);

/** The list asked for, else the first in which something is to be done or seen. */
export function chosenTab({ toInform, moved, left }: Recalculation, asked: Tab | undefined): Tab {
  return asked ?? (toInform > 0 ? 'to-inform' : moved > 0 || left === 0 ? 'moved' : 'left');
}

export type MovedRow = {
  readonly dossierId: number;
  readonly code: string;
  readonly procedure: string;
  readonly agency: string;
  readonly from: string;
  readonly to: string;
  readonly applicant: string;
  readonly phone: string;
  readonly reason: string;
  readonly told: string;
};

export type RecalculationView = {
  readonly title: string;
  readonly status: { readonly text: string; readonly colour: TagColour };
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  readonly studyHref: string;
  /** Null before it was approved. */
  readonly progress: { readonly text: string; readonly done: number; readonly total: number } | null;
  readonly figures: readonly { readonly count: string; readonly text: string }[];
  readonly tabs: readonly { readonly text: string; readonly href: string; readonly active: boolean }[];
  readonly tab: Tab;
  readonly moved: readonly MovedRow[];
  readonly nextHref: string | null;
  readonly firstHref: string | null;
  readonly csvHref: string;
  readonly mayTell: boolean;
  readonly history: readonly string[];
};

export type RecalculationFacts = {
  readonly recalculation: Recalculation;
  readonly subject: string;
  readonly entries: readonly LedgerEntry[];
  readonly tab: Tab;
  /** One more than a page, when there is a next one. */
  readonly found: readonly MovedDossier[];
  readonly paged: boolean;
  readonly phonedBy: ReadonlyMap<number, string>;
  /** Whether the center has a mail server. */
  readonly hasMail: boolean;
  /** Whether the reader may note a call. */
  readonly mayTell: boolean;
};

export function presentRecalculation(facts: RecalculationFacts, lang: Lang): RecalculationView {
  const { recalculation, tab, found } = facts;
  const { id, status } = recalculation;
  const { recalculation: texts, list } = words(lang);
  const path = `/can-bo/tinh-lai/${id}`;
  const href = (wanted: Tab, after?: number) =>
    `${path}?xem=${TAB_SLUGS[wanted]}${after === undefined ? '' : `&sau=${after}`}`;
  const shown = found.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return {
    title: texts.title({ id }),
    status: { text: list.status[status], colour: STATUS_COLOURS[status] },
    rows: rowsOf(facts, lang),
    studyHref: `/can-bo/anh-huong/${recalculation.whatIfId}`,
    progress: progressOf(recalculation, lang),
    figures: (['moved', 'left', 'informed', 'toInform'] as const).map((key) => ({
      count: figure(recalculation[key], lang),
      text: texts.figures[key],
    })),
    tabs: (Object.keys(TAB_SLUGS) as Tab[]).map((one) => ({
      text: texts.tabs[one],
      href: href(one),
      active: one === tab,
    })),
    tab,
    moved: shown.map((one) => movedRow(one, facts, lang)),
    nextHref: last && found.length > PAGE_SIZE ? href(tab, last.dossierId) : null,
    firstHref: facts.paged ? href(tab) : null,
    csvHref: `${path}/tep.csv`,
    mayTell: facts.mayTell,
    history: facts.entries.map((entry) => entryText(entry, lang)),
  };
}

function rowsOf({ recalculation, subject }: RecalculationFacts, lang: Lang) {
  const { recalculation: texts, list } = words(lang);
  const { ground, proposedAt, proposedBy, decidedAt, decidedBy, decisionNo, total } = recalculation;
  const byWhen = (by: string, at: Temporal.Instant) => list.byWhen({ by, when: formatInstant(at, lang) });
  const rows: readonly (readonly [string, string | null])[] = [
    [texts.rows.subject, subject],
    [texts.rows.dossiers, figure(total, lang)],
    [texts.rows.ground, ground],
    [texts.rows.proposed, byWhen(proposedBy.name, proposedAt)],
    [texts.rows.decided, decidedAt && byWhen(decidedBy ?? '', decidedAt)],
    [texts.rows.decisionNo, decisionNo],
  ];
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []));
}

function progressOf({ status, moved, left, total }: Recalculation, lang: Lang): RecalculationView['progress'] {
  if (status !== 'approved' && status !== 'done') return null;
  const texts = words(lang).recalculation;
  const done = moved + left;
  const counts = { done: figure(done, lang), total: figure(total, lang) };
  return { text: status === 'done' ? texts.done(counts) : texts.running(counts), done, total };
}

function movedRow(one: MovedDossier, { phonedBy, hasMail }: RecalculationFacts, lang: Lang): MovedRow {
  return {
    dossierId: one.dossierId,
    code: one.code,
    procedure: one.procedureName,
    agency: one.agencyName,
    from: formatInstant(one.dueFrom, lang),
    to: formatInstant(one.dueTo, lang),
    applicant: one.applicantName,
    phone: one.applicantPhone,
    reason: leftText(one.leftBecause, lang),
    told: toldText(one, { by: phonedBy.get(one.dossierId) ?? '', hasMail }, lang),
  };
}

/** Why a dossier was left as it was; nothing for one that was moved. */
export function leftText(because: string | null, lang: Lang): string {
  if (because === null) return '';
  const texts: Readonly<Record<string, string>> = words(lang).recalculation.left;
  return texts[because] ?? words(lang).recalculation.left.other;
}

/** How the applicant heard of the new date, or will. */
export function toldText(one: MovedDossier, { by, hasMail }: { by: string; hasMail: boolean }, lang: Lang): string {
  const texts = words(lang).recalculation.told;
  if (one.leftBecause !== null) return '';
  const when = one.informedAt ? formatInstant(one.informedAt, lang) : '';
  if (one.informed === 'mail') return texts.mail({ when });
  if (one.informed === 'phone') return texts.phone({ by, when });
  if (one.dueFrom.equals(one.dueTo)) return texts.same;
  if (!one.hasEmail) return texts.noEmail;
  return hasMail ? texts.mailing : texts.noServer;
}

function entryText({ action, actor, at, facts }: LedgerEntry, lang: Lang): string {
  const { recalculation, list } = words(lang);
  const actions: Readonly<Record<string, string>> = recalculation.actions;
  const reason = typeof facts.reason === 'string' ? ` – ${facts.reason}` : '';
  return `${actions[action] ?? action}: ${list.byWhen({ by: actor.name, when: formatInstant(at, lang) })}${reason}`;
}
