import { sql } from 'kysely';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Database, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { type CenterUnit, replaceUnits } from '../store.ts';

/** A new list of the center's units, and the decision it rests on. */
export type UnitsRevision = {
  readonly decisionNo?: string;
  readonly units: readonly Omit<CenterUnit, 'decisionNo'>[];
};

/**
 * Replaces the list of the center's units and their functions, which the Chief of Office sets by decision (QC Đ9.1b).
 *
 * Problems: `not-permitted`, `decision-required` (no decision number given), `invalid-input` (a unit named twice).
 */
export async function reviseUnits(
  { db, clock }: { db: Database; clock: Clock },
  actor: Actor,
  { decisionNo = '', units }: UnitsRevision,
): Promise<Result<readonly CenterUnit[], Problem<'not-permitted' | 'decision-required' | 'invalid-input'>>> {
  if (!may(actor, 'revise-units')) return fail('not-permitted');
  if (decisionNo.trim() === '')
    return fail('decision-required', { errors: [{ pointer: '/decisionNo', code: 'missing' }] });
  const twice = units.findIndex(({ key }, index) => units.findIndex((other) => other.key === key) < index);
  if (twice >= 0)
    return fail('invalid-input', { errors: [{ pointer: `/units/${twice}/key`, code: 'unit-named-twice' }] });
  const decided = units.map((unit) => ({ ...unit, decisionNo: decisionNo.trim() }));
  await transaction(db, async (tx) => {
    await sql`lock table center_units in share row exclusive mode`.execute(tx); // one revision, one ledger entry at a time
    await replaceUnits(tx, decided);
    await record(tx, 'center:units', [
      {
        at: clock.now(),
        actor: actingAs(actor),
        action: 'revise-units',
        facts: { units: decided.map(({ key, name }) => `${key}: ${name}`) },
        ground: decisionNo.trim(),
      },
    ]);
  });
  return ok(decided);
}
