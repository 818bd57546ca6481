import { formatInstant } from '../../../kernel/time.ts';
import type { TagColour } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { OpenClass } from '../../deadlines/index.ts';
import {
  type AgencyChanges,
  CHANGE_KINDS,
  type ChangedDossier,
  type ChangeFilter,
  type ChangeKind,
} from '../changes-store.ts';
import type { Study } from '../domain/study.ts';
import { words } from '../messages/index.ts';
import { figure } from './study-panel.ts';

export const PAGE_SIZE = 25;

/** Kinds of change as they stand in addresses. */
export const KIND_SLUGS = { later: 'muon', earlier: 'som', stateOnly: 'muc-do', faults: 'chua-tinh' } as const;
export const kindOf = (slug: string | undefined): ChangeKind | undefined =>
  CHANGE_KINDS.find((kind) => KIND_SLUGS[kind] === slug);

type State = { readonly text: string; readonly colour: TagColour };

export type ChangeRow = {
  readonly code: string;
  /** Null for readers who see codes alone. */
  readonly href: string | null;
  readonly procedure: string;
  readonly agency: string;
  readonly from: string;
  readonly to: string;
  readonly states: readonly State[];
};

export type StudyView = {
  readonly caption: string;
  readonly asked: string;
  readonly compared: string;
  readonly kinds: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  /** The kinds there are, and each agency's figures in their order. */
  readonly agencyColumns: readonly string[];
  readonly agencies: readonly { readonly name: string; readonly href: string; readonly counts: readonly string[] }[];
  readonly shownAgency: string | null;
  readonly allAgenciesHref: string;
  readonly rows: readonly ChangeRow[];
  readonly nextHref: string | null;
  readonly firstHref: string | null;
  readonly csvHref: string;
};

export type StudyFacts = {
  readonly study: Study;
  readonly subject: string;
  readonly filter: ChangeFilter;
  readonly agencies: readonly AgencyChanges[];
  /** One more than a page, when there is a next one. */
  readonly found: readonly ChangedDossier[];
  readonly paged: boolean;
  readonly opensDossiers: boolean;
};

export function presentStudy(facts: StudyFacts, lang: Lang): StudyView {
  const { study, filter, agencies, found } = facts;
  const texts = words(lang).study;
  const { counts } = words(lang).panel;
  const path = `/can-bo/anh-huong/${study.id}`;
  const href = (wanted: ChangeFilter, after?: number) => `${path}${queryOf(wanted, after)}`;
  const shown = found.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const kinds = CHANGE_KINDS.filter((kind) => study[kind] > 0);
  return {
    caption: facts.subject,
    asked: texts.asked({ by: study.askedBy, when: formatInstant(study.askedAt, lang) }),
    compared: texts.compared[study.subject.kind],
    kinds: [undefined, ...(kinds.length > 1 ? kinds : [])].map((kind) => ({
      text: kind ? counts[kind] : texts.all,
      href: href({ ...filter, kind }),
      current: kind === filter.kind,
    })),
    agencyColumns: kinds.map((kind) => texts.columns[kind]),
    agencies: agencies.map((agency) => ({
      name: agency.agencyName,
      href: href({ ...filter, agencyId: agency.agencyId }),
      counts: kinds.map((kind) => figure(agency[kind], lang)),
    })),
    shownAgency: agencies.find(({ agencyId }) => agencyId === filter.agencyId)?.agencyName ?? null,
    allAgenciesHref: href({ ...filter, agencyId: undefined }),
    rows: shown.map((change) => rowOf(change, facts.opensDossiers, lang)),
    nextHref: last && found.length > PAGE_SIZE ? href(filter, last.dossierId) : null,
    firstHref: facts.paged ? href(filter) : null,
    csvHref: `${path}/tep.csv`,
  };
}

function queryOf({ kind, agencyId }: ChangeFilter, after?: number): string {
  const query = new URLSearchParams();
  if (kind) query.set('loai', KIND_SLUGS[kind]);
  if (agencyId !== undefined) query.set('co-quan', String(agencyId));
  if (after !== undefined) query.set('sau', String(after));
  return query.size > 0 ? `?${query}` : '';
}

function rowOf(change: ChangedDossier, opensDossiers: boolean, lang: Lang): ChangeRow {
  const { study: texts } = words(lang);
  const same = change.dueTo?.equals(change.dueFrom) ?? false;
  const states = change.fault === null && change.stateFrom !== change.stateTo;
  return {
    code: change.code,
    href: opensDossiers ? `/can-bo/ho-so/${encodeURIComponent(change.code)}` : null,
    procedure: change.procedureName,
    agency: change.agencyName,
    from: formatInstant(change.dueFrom, lang),
    to: same ? texts.stays : change.dueTo ? formatInstant(change.dueTo, lang) : faultText(change.fault, lang),
    states: [change.stateFrom, ...(states ? [change.stateTo] : [])].map((state) => stateOf(state, lang)),
  };
}

/** Why no date can be told. */
export function faultText(fault: string | null, lang: Lang): string {
  if (fault === null) return '';
  const texts: Readonly<Record<string, string>> = words(lang).study.faults;
  return texts[fault] ?? words(lang).study.faults.other;
}

const COLOURS: Readonly<Record<OpenClass, TagColour>> = {
  IN_TIME: 'green',
  NEAR_DUE: 'orange',
  OVERDUE: 'red',
  PAUSED: 'grey',
};

const stateOf = (state: OpenClass, lang: Lang): State => ({
  text: words(lang).urgency[state],
  colour: COLOURS[state],
});
