import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Database, type Tx, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { holdBoard, keepBoard, postedBoards, savePosted } from '../board-store.ts';
import type { PostingProblem } from '../domain/problems.ts';
import { type BoardCapabilities, currentBoards } from '../queries/current-boards.ts';

export type PostBoardCapabilities = BoardCapabilities & { readonly db: Database | Tx };

/**
 * Says that the board of an agency was printed and hangs there as it should (QC Đ7.2b, QC Đ13.6). `stamp` is of the board
 * that was looked at. Said twice, it is said once.
 *
 * Problems: `not-permitted`, `board-not-found`, `board-changed` (it should already say something else).
 */
export async function postBoard(
  { db, clock, center }: PostBoardCapabilities,
  actor: Actor,
  { agencyKey, stamp }: { readonly agencyKey: string; readonly stamp: string },
): Promise<Result<{ readonly agencyName: string }, { readonly code: PostingProblem | 'not-permitted' }>> {
  if (!may(actor, 'draft-procedure')) return fail('not-permitted');
  return transaction(db, async (tx) => {
    await holdBoard(tx, agencyKey);
    const [board] = await currentBoards({ db: tx, clock, center }, agencyKey);
    if (!board) return fail('board-not-found');
    if (board.stamp !== stamp) return fail('board-changed');
    const at = clock.now();
    const hanging = (await postedBoards(tx)).get(board.agencyId);
    if (hanging?.stamp === stamp) return ok({ agencyName: board.agencyName });
    const kept = await keepBoard(tx, { ...board, madeAt: at });
    await savePosted(tx, kept.id, { at, by: actor.name, byId: actor.accountId });
    await record(tx, `notice-board:${agencyKey}`, [
      {
        at,
        actor: actingAs(actor),
        action: 'post-notice-board',
        facts: { agency: agencyKey, stamp, procedures: board.lines.length },
        ground: null,
      },
    ]);
    return ok({ agencyName: board.agencyName });
  });
}
