import type { Lang } from '../../../../web/i18n.ts';
import type { Agreement, ProcedureDraft } from '../../drafts-store.ts';
import { manageWords } from '../../messages/manage-words.ts';
import type { DraftReview } from '../../queries/review-draft.ts';
import type { FindingView } from './findings.presenter.ts';
import { draftHref, EDITED_PARTS, type EditedPart, partOf } from './parts.ts';

type PartState = { readonly text: string; readonly colour: 'green' | 'red' | 'grey' };
export type OverviewView = {
  readonly code: string;
  readonly name: string;
  readonly basis: string;
  readonly reason: string;
  readonly source: string | null;
  readonly written: readonly string[];
  readonly parts: readonly {
    readonly title: string;
    readonly href: string;
    readonly state: PartState;
    readonly changed: string;
  }[];
  readonly findings: readonly FindingView[];
  readonly agreements: readonly {
    readonly side: 'agency' | 'center';
    readonly title: string;
    readonly text: string;
    readonly isAgreed: boolean;
  }[];
  readonly revision: number;
};

/** A draft at a glance. `when` writes an instant in the language of the page. */
export function presentOverview(
  draft: ProcedureDraft,
  { newest, differences }: DraftReview,
  {
    findings,
    when,
  }: { readonly findings: readonly FindingView[]; readonly when: (instant: Temporal.Instant) => string },
  lang: Lang,
): OverviewView {
  const texts = manageWords(lang).draft;
  const changed = new Set(
    differences.map((each) => partOf([each.part === 'calendarDayGround' ? 'process' : each.part])),
  );
  const agreement = (side: 'agency' | 'center', agreed: Agreement | null) => ({
    side,
    title: texts[side],
    text: agreed ? texts.agreed({ by: agreed.by, at: when(agreed.at) }) : texts.notAgreed,
    isAgreed: agreed !== null,
  });
  return {
    code: draft.code,
    name: draft.content.name ?? draft.code,
    basis: newest ? texts.nextVersion(newest.version) : texts.newProcedure,
    reason: draft.reason,
    source: draft.source,
    written: [
      texts.begun({ by: draft.begunBy, at: when(draft.begunAt) }),
      texts.lastWritten({ by: draft.updatedBy, at: when(draft.updatedAt) }),
    ],
    parts: EDITED_PARTS.map((part) => ({
      title: texts.partNames[part],
      href: draftHref(draft.code, part),
      state: stateOf(part, draft, findings, lang),
      changed: newest && changed.has(part) ? texts.states.changed : '',
    })),
    findings,
    agreements: [agreement('agency', draft.agencyAgreed), agreement('center', draft.centerAgreed)],
    revision: draft.revision,
  };
}

function stateOf(part: EditedPart, draft: ProcedureDraft, findings: readonly FindingView[], lang: Lang): PartState {
  const { states } = manageWords(lang).draft;
  const faults = findings.filter((finding) => finding.part === part).length;
  if (faults > 0) return { text: states.faults(faults), colour: 'red' };
  const { charges = [], cases = [], eForms = [] } = draft.content;
  const optional: Partial<Record<EditedPart, readonly unknown[]>> = {
    'phi-le-phi': charges,
    'truong-hop': cases,
    mau: eForms,
  };
  if (optional[part]?.length === 0) return { text: states.none, colour: 'grey' };
  return { text: states.complete, colour: 'green' };
}
