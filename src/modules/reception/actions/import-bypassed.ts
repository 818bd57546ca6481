import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import { listAgencies } from '../../center/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { insertBypassed, lockBypassed, proceduresNamed } from '../bypass-store.ts';
import { type AgencyReceipt, judgeReceipts } from '../domain/judge-bypass.ts';

/** What the list held: `bypassed` were new, `known` had been imported before. */
export type ImportedBypassed = { readonly bypassed: number; readonly known: number; readonly ordinary: number };

/**
 * Takes a list of the dossiers agencies took in at their own offices and keeps those the center should have received
 * (QC Đ2.3b). The same list may come again: what is known by agency and number stays as it is. All rows or none.
 *
 * Problems: `not-permitted`, `invalid-input` (every row that cannot be judged).
 */
export async function importBypassed(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  { source, rows }: { readonly source: string; readonly rows: readonly AgencyReceipt[] },
): Promise<Result<ImportedBypassed, Problem<'not-permitted' | 'invalid-input'>>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'draft-procedure')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    await lockBypassed(tx);
    const codes = [...new Set(rows.map(({ procedureCode }) => procedureCode.trim()))];
    const facts = { agencyIds: await agencyIdsOf(tx), procedures: await proceduresNamed(tx, codes), now: at };
    const judged = judgeReceipts(rows, facts);
    if (!judged.ok) return judged;
    const { ordinary } = judged.value;
    const bypassed = await insertBypassed(tx, judged.value.bypassed, { source, at, by: accountId });
    const imported = { bypassed, known: judged.value.bypassed.length - bypassed, ordinary };
    await record(tx, 'bypassed-dossiers', [
      {
        at,
        actor: actingAs(actor),
        action: 'import-bypassed',
        facts: { source, ...imported },
        ground: 'QC Đ2.3b',
      },
    ]);
    return ok(imported);
  });
}

/** By key, and by either identification code: agencies' systems name themselves so. */
async function agencyIdsOf(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const agencies = await listAgencies(tx);
  return new Map(
    agencies.flatMap(({ id, key, legacyCode, code2020 }) =>
      [key, legacyCode, code2020].map((name): [string, number] => [name, id]),
    ),
  );
}
