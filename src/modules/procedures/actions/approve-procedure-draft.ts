import { fail, ok, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { listAgencies } from '../../center/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { ProcedureContent } from '../domain/procedure-content.ts';
import { decidePublication, type Published } from '../domain/publication/decide-publication.ts';
import { publicationFindings } from '../domain/publication/publication-findings.ts';
import { deleteDraft, lockDraft, type ProcedureDraft } from '../drafts-store.ts';
import { holdProcedure, insertProcedureVersion, insertProcessVersion, nextVersions } from '../publication-store.ts';
import { publicationFacts } from '../queries/publication-facts.ts';
import { processVersionsOf, versionsOf } from '../store.ts';
import { type DraftCapabilities, type DraftProblem, type DraftReference, recordProcedure } from './load-draft.ts';

export type ProcedureApproval = {
  /** The decision that publishes the procedure, and the one that approves the process where it is another. */
  readonly decisionNo: string;
  readonly processDecisionNo?: string | undefined;
  /** The day the decision names, as YYYY-MM-DD. */
  readonly effectiveFrom: string;
};
/** What was published; `version` and `processVersion` are null where that part did not change. */
export type ApprovedProcedure = Published & {
  readonly version: number | null;
  readonly processVersion: number | null;
};

/**
 * Records the decision that approves a draft, and publishes it: a new version of what changed, the procedure, its process
 * or both. What was accepted before keeps its own (QC Đ13.3). The draft is gone then.
 *
 * Problems: `not-permitted`, `draft-not-found`, `draft-stale`, those of `decidePublication`.
 */
export async function approveProcedureDraft(
  { db, clock, calendars }: DraftCapabilities & { readonly calendars: CalendarShelf },
  actor: Actor,
  { code, expectedRevision }: DraftReference,
  approval: ProcedureApproval,
): Promise<Result<ApprovedProcedure, DraftProblem | { readonly code: 'invalid-input' }>> {
  if (!may(actor, 'approve-procedure')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const procedureId = await holdProcedure(tx, code);
    const draft = await lockDraft(tx, code);
    if (!draft) return fail('draft-not-found', { facts: { code } });
    if (expectedRevision !== undefined && expectedRevision !== draft.revision)
      return fail('draft-stale', { facts: { by: draft.updatedBy === actor.name ? '' : draft.updatedBy } });
    const decided = await decide(tx, calendars, draft, { actor, approval, today: localDate(at) });
    if (!decided.ok) return decided;
    const published = decided.value;
    const numbers = await write(tx, procedureId, draft, { approval, published, at, by: actor.name });
    await deleteDraft(tx, draft.id);
    const { effectiveFrom, late } = published;
    await recordProcedure(tx, code, actor, {
      at,
      action: 'approve-draft',
      facts: {
        draft: draft.id,
        revision: draft.revision,
        ...numbers,
        effectiveFrom,
        stated: approval.effectiveFrom,
        late,
      },
      ground: approval.decisionNo.trim(),
    });
    return ok({ ...published, ...numbers });
  });
}

async function decide(
  tx: Tx,
  calendars: CalendarShelf,
  draft: ProcedureDraft,
  { actor, approval, today }: { actor: Actor; approval: ProcedureApproval; today: Temporal.PlainDate },
) {
  const newest = (await versionsOf(tx, draft.code))[0];
  const newestProcess = (await processVersionsOf(tx, draft.code))[0];
  const ground = newestProcess?.calendarDayGround ?? null;
  return decidePublication({
    draft: {
      ...draft,
      isAgreed: draft.agencyAgreed !== null && draft.centerAgreed !== null,
      isOwn: draft.updatedById !== null && draft.updatedById === actor.accountId,
    },
    newest: newest ? { ...newest, said: newest.content } : null,
    newestProcess: newestProcess
      ? {
          ...newestProcess,
          said: { steps: newestProcess.steps, ...(ground !== null && { calendarDayGround: ground }) },
        }
      : null,
    findings: publicationFindings(draft.content, draft.process, await publicationFacts(tx, calendars)),
    decisionNo: approval.decisionNo,
    statedFrom: approval.effectiveFrom,
    today,
  });
}

type Writing = {
  readonly approval: ProcedureApproval;
  readonly published: Published;
  readonly at: Temporal.Instant;
  readonly by: string;
};

async function write(tx: Tx, procedureId: number, draft: ProcedureDraft, { approval, published, at, by }: Writing) {
  const next = await nextVersions(tx, procedureId);
  const decisionNo = approval.decisionNo.trim();
  const { effectiveFrom, late } = published;
  const agency = (await listAgencies(tx)).find(({ id }) => id === draft.agencyId);
  if (!agency) throw new Error(`No agency ${draft.agencyId}`);
  const version = published.contentChanged ? next.procedure : null;
  const processVersion = published.processChanged ? next.process : null;
  if (version !== null) {
    // Nothing is missing: there were no findings.
    const content = { ...draft.content, version, decisionNo, effectiveFrom, effectiveTo: null } as ProcedureContent;
    await insertProcedureVersion(tx, procedureId, content, {
      effectiveFrom,
      effectiveTo: null,
      statedFrom: approval.effectiveFrom,
      decisionNo,
      published: { at, by, late },
      source: draft.source,
      agency,
    });
  }
  if (processVersion !== null) {
    const process = {
      ...draft.process,
      version: processVersion,
      decisionNo: approval.processDecisionNo?.trim() || decisionNo,
    };
    const { source } = draft;
    await insertProcessVersion(tx, procedureId, process, { effectiveFrom, published: { at, by, late }, source });
  }
  return { version, processVersion };
}
