import { toRfc3339 } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { chainOf } from '../../dossiers/index.ts';
import { actingAs, SYSTEM } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { type Turn, turnsOf, type WorkflowStep } from '../../workflow/index.ts';
import type { Passed } from '../domain/due-now.ts';
import { insertViolation } from '../violations-store.ts';
import type { About } from './warn.ts';

/** Records what passed, with who held it at that moment, each once and with an entry by the system. Answers how many were new. */
export async function recordViolations(
  tx: Tx,
  { dossier, steps, legalDueAt, now }: About,
  passed: readonly Passed[],
): Promise<number> {
  if (passed.length === 0) return 0;
  const turns = await turnsOf(tx, dossier.id, steps);
  let fresh = 0;
  for (const one of passed) {
    const holder = holderAt(turns, one.passedAt);
    const violation = {
      ...one,
      dossierId: dossier.id,
      legalDueAt,
      agencyId: holder?.agencyId ?? null,
      stepId: steps.find(({ key }) => key === holder?.key)?.id ?? null,
      recordedAt: now,
    };
    if (!(await insertViolation(tx, violation))) continue;
    fresh += 1;
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(SYSTEM, 'system'),
        action: 'record-lateness',
        facts: {
          kind: one.kind,
          legalDueAt: toRfc3339(legalDueAt),
          passedAt: toRfc3339(one.passedAt),
          step: holder?.key,
          agencyId: violation.agencyId,
          apologised: one.apologised,
        },
        ground: 'QC Đ8.5',
      },
    ]);
  }
  return fresh;
}

type Held = Pick<Turn, 'key' | 'agencyId' | 'startedAt' | 'completedAt' | 'dueAt'>;

/** Whose turn it was at a moment; where several had theirs side by side, whose own time was over first. */
function holderAt(turns: readonly Held[], at: Temporal.Instant): Pick<WorkflowStep, 'key' | 'agencyId'> | null {
  const then = turns.filter(
    ({ startedAt, completedAt }) =>
      Temporal.Instant.compare(startedAt, at) <= 0 &&
      (completedAt === null || Temporal.Instant.compare(at, completedAt) < 0),
  );
  const dueMs = ({ dueAt }: Held) => dueAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return then.toSorted((a, b) => dueMs(a) - dueMs(b))[0] ?? null;
}
