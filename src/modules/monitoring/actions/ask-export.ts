import { randomBytes } from 'node:crypto';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { type Actor, may } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import { filterAddress, queryOf } from '../domain/board-filter.ts';
import type { MonitoringProblem } from '../domain/problems.ts';
import { insertExport } from '../exports-store.ts';
import type { ExportInput } from '../input.ts';
import { MakeExport } from '../job-payloads.ts';
import type { BoardScope } from '../queries/scope.ts';

/**
 * Has the worker write the dossiers behind a number of the board into a file, for who asks alone; who took which list is in
 * the read log (QC Đ5.1d). Answers the token the file is fetched by. Problems: `not-permitted`, `board-export-under-way`.
 */
export async function askExport(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor & { readonly accountId: number },
  { query = '', format, scope }: ExportInput & { readonly scope: BoardScope },
): Promise<Result<{ readonly token: string }, Problem<MonitoringProblem | 'not-permitted'>>> {
  if (!may(actor, 'read-board')) return fail('not-permitted');
  const at = clock.now();
  const address = filterAddress(queryOf(query));
  const token = randomBytes(16).toString('base64url');
  return transaction(db, async (tx) => {
    const { agencyId } = scope;
    const id = await insertExport(tx, {
      token,
      askedBy: actor.accountId,
      askedAt: at,
      agencyId,
      query: address,
      format,
    });
    if (id === null) return fail('board-export-under-way');
    await recordReading(tx, {
      at,
      accountId: actor.accountId,
      subject: 'dossiers',
      purpose: `export: ${address}`,
      address: null,
    });
    await enqueue(tx, MakeExport, { exportId: id }, `make-board-export:${id}`);
    return ok({ token });
  });
}
