import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { type NewEntry, record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { ProcedureProblem } from '../domain/problems.ts';
import { lockDraft, type ProcedureDraft } from '../drafts-store.ts';

/** What the verbs on drafts need. */
export type DraftCapabilities = { readonly db: Db; readonly clock: Clock };

/** Which draft is meant, and the revision of it that was read. */
export type DraftReference = { readonly code: string; readonly expectedRevision?: number | undefined };

export type DraftProblem = Problem<ProcedureProblem | 'not-permitted'>;

/**
 * On whose side somebody writes: the center's for every procedure, the agency's head for those of the own agency
 * (QC Đ13.3). Null for whoever may not.
 */
export async function draftingSide(
  db: Db,
  actor: Actor,
  agencyId: number,
  today: Temporal.PlainDate,
): Promise<'center' | 'agency' | null> {
  if (may(actor, 'draft-procedure')) return 'center';
  if (!may(actor, 'draft-own-procedure') || actor.accountId === null) return null;
  const station = await stationOf(db, actor.accountId, today);
  return station?.agencyId === agencyId ? 'agency' : null;
}

/**
 * The draft a verb works on, locked, for whoever may write it. Problems: `draft-not-found`, `not-permitted`,
 * `draft-stale` (facts: `by`).
 */
export async function loadDraft(
  tx: Tx,
  actor: Actor,
  { code, expectedRevision }: DraftReference,
  at: Temporal.Instant,
): Promise<Result<ProcedureDraft & { readonly side: 'center' | 'agency' }, DraftProblem>> {
  const draft = await lockDraft(tx, code);
  if (!draft) return fail('draft-not-found', { facts: { code } });
  const side = await draftingSide(tx, actor, draft.agencyId, localDate(at));
  if (side === null) return fail('not-permitted');
  if (expectedRevision !== undefined && expectedRevision !== draft.revision)
    return fail('draft-stale', { facts: { by: draft.updatedBy === actor.name ? '' : draft.updatedBy } });
  return ok({ ...draft, side });
}

/** One ledger entry in the history of a procedure. */
export const recordProcedure = (
  tx: Tx,
  code: string,
  actor: Actor,
  entry: Pick<NewEntry, 'at' | 'action' | 'facts' | 'ground'>,
): Promise<void> => record(tx, `procedure:${code}`, [{ ...entry, actor: actingAs(actor) }]);
