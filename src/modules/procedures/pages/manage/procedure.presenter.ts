import { formatDay, formatInstant } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { manageWords } from '../../messages/manage-words.ts';
import type { ProcedureVersion, ProcessVersion } from '../../store.ts';

type VersionState = 'coming' | 'inForce' | 'over';
export type VersionRow = {
  readonly version: string;
  readonly period: string;
  readonly decision: string;
  readonly state: VersionState;
  /** Said where it was published late: what day the decision names. */
  readonly late: string | null;
  readonly published: string | null;
  readonly href: string | null;
  readonly compareHref: string | null;
};
export type VersionsView = {
  readonly versions: readonly VersionRow[];
  readonly processes: readonly VersionRow[];
  /** Number of the version in force; null where none is. */
  readonly current: number | null;
  /** Days on which something approved takes effect. */
  readonly coming: readonly { readonly iso: string; readonly day: string }[];
  readonly isOver: boolean;
  readonly draft: string | null;
};

/** The life of a procedure: each version of it and of its process, and its draft. */
export function presentVersions(
  {
    versions,
    processes,
    draft,
    today,
  }: {
    readonly versions: readonly ProcedureVersion[];
    readonly processes: readonly ProcessVersion[];
    readonly draft: ProcedureDraft | null;
    readonly today: Temporal.PlainDate;
  },
  lang: Lang,
): VersionsView {
  const texts = manageWords(lang).manage;
  const coming = [...versions, ...processes].filter((version) => stateOf(version, today) === 'coming');
  const days = [...new Set(coming.map(({ effectiveFrom }) => effectiveFrom))].sort();
  return {
    versions: versions.map((version, at) => ({
      ...rowOf(version, today, lang),
      late: version.publishedLate ? texts.lateStated({ stated: day(version.statedFrom) }) : null,
      published: version.publishedAt && formatInstant(version.publishedAt, lang),
      href: `/thu-tuc/${version.code}/ban/${version.version}`,
      compareHref: versions[at + 1]
        ? `/thu-tuc/${version.code}/ban/${version.version}/so-sanh/${versions[at + 1]?.version}`
        : null,
    })),
    processes: processes.map((process) => rowOf(process, today, lang)),
    current: versions.find((version) => stateOf(version, today) === 'inForce')?.version ?? null,
    coming: days.map((iso) => ({ iso, day: day(iso) })),
    isOver: versions[0] !== undefined && versions[0].effectiveTo !== null,
    draft: draft && texts.draftOpen({ by: draft.updatedBy, at: formatInstant(draft.updatedAt, lang) }),
  };
}

type Lived = Pick<ProcessVersion, 'version' | 'decisionNo' | 'effectiveFrom' | 'effectiveTo'>;

function rowOf(version: Lived, today: Temporal.PlainDate, lang: Lang): VersionRow {
  const texts = manageWords(lang).manage;
  const from = day(version.effectiveFrom);
  const to = version.effectiveTo && formatDay(Temporal.PlainDate.from(version.effectiveTo).subtract({ days: 1 }));
  return {
    version: texts.version(version.version),
    period: to ? texts.fromTo({ from, to }) : texts.from(from),
    decision: version.decisionNo,
    state: stateOf(version, today),
    late: null,
    published: null,
    href: null,
    compareHref: null,
  };
}

function stateOf({ effectiveFrom, effectiveTo }: Lived, today: Temporal.PlainDate): VersionState {
  const now = today.toString();
  if (effectiveFrom > now) return 'coming';
  return effectiveTo === null || effectiveTo > now ? 'inForce' : 'over';
}

const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso));
