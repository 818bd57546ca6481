import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { type Actor, actingAs, may, type Permission } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { type CatalogueImport, importChain } from '../domain/catalogue-import.ts';
import { decideApproval, decideGivingUp } from '../domain/decide-import.ts';
import type { ExchangeProblem } from '../domain/problems.ts';
import { lockImport, saveImportDecision } from '../imports-store.ts';
import { clearItems } from '../items-store.ts';
import { CarryOutImport } from '../job-payloads.ts';

type Capabilities = { readonly db: Db; readonly clock: Clock };
type Decided = Result<void, Problem<ExchangeProblem | 'not-permitted'>>;

/**
 * Approves an import that was looked through and is without a fault: the worker publishes what is new and what changed,
 * all of it or nothing (QC Đ7.2b, QC Đ13.3).
 *
 * Problems: `not-permitted`, `import-not-found`, those of `decideApproval`.
 */
export const approveImport = (capabilities: Capabilities, actor: Actor, id: number): Promise<Decided> =>
  decide(capabilities, actor, id, {
    permissions: ['approve-procedure'],
    action: 'approve-import',
    decideOn: (found, accountId) => decideApproval(found, accountId),
    status: 'approved',
    follow: (tx) => enqueue(tx, CarryOutImport, { importId: id }, `carry-out-catalogue-import:${id}`),
  });

/**
 * Gives an import up; the catalogue stays as it is.
 *
 * Problems: `not-permitted`, `import-not-found`, `import-decided`.
 */
export const giveUpImport = (capabilities: Capabilities, actor: Actor, id: number): Promise<Decided> =>
  decide(capabilities, actor, id, {
    permissions: ['draft-procedure', 'approve-procedure'],
    action: 'give-up-import',
    decideOn: decideGivingUp,
    status: 'given_up',
    follow: (tx) => clearItems(tx, id),
  });

type Decision = {
  readonly permissions: readonly Permission[];
  readonly action: string;
  readonly decideOn: (found: CatalogueImport, accountId: number) => Result<void, Problem<ExchangeProblem>>;
  readonly status: 'approved' | 'given_up';
  readonly follow: (tx: Tx) => Promise<void>;
};

async function decide(
  { db, clock }: Capabilities,
  actor: Actor,
  id: number,
  { permissions, action, decideOn, status, follow }: Decision,
): Promise<Decided> {
  const { accountId } = actor;
  if (accountId === null || !permissions.some((permission) => may(actor, permission))) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const found = await lockImport(tx, id);
    if (!found) return fail('import-not-found');
    const decided = decideOn(found, accountId);
    if (!decided.ok) return decided;
    await saveImportDecision(tx, id, { status, at, by: accountId, byName: actor.name });
    const { fileSha256: sha256, newCount, changedCount, unchangedCount } = found;
    await record(tx, importChain(id), [
      {
        at,
        actor: actingAs(actor),
        action,
        facts: { sha256, newCount, changedCount, unchangedCount },
        ground: status === 'approved' ? 'QC Đ7.2b' : null,
      },
    ]);
    await follow(tx);
    return ok(undefined);
  });
}
