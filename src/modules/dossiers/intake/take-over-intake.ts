import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import { chainOfIntake, type Intake } from './intake.ts';
import { giveIntake, lockIntake } from './intake-store.ts';
import type { IntakeCapabilities } from './save-intake.ts';

/**
 * A colleague goes on with an intake that was left: it is theirs, with its scans, and whoever had it can save it no more.
 * Who took it from whom stands in the ledger. Asked by the one who has it already, nothing changes.
 *
 * Problem: `intake-not-found`, also where no counter of theirs serves the agency.
 */
export async function takeOverIntake(
  { db, clock }: IntakeCapabilities,
  actor: Actor & { readonly accountId: number },
  token: string,
): Promise<Result<Intake, Problem<'intake-not-found'>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const intake = await lockIntake(tx, token);
    const station = await stationOf(tx, actor.accountId, localDate(now));
    const served = intake !== null && (station?.counterAgencyIds.has(intake.agencyId) ?? false);
    if (!intake || !station || !served || intake.endedAt !== null || !may(actor, 'receive-dossier'))
      return fail('intake-not-found');
    if (intake.officialId === actor.accountId) return ok(intake);
    const counter = station.counterNumbers.join(', ');
    await giveIntake(tx, intake, { officialId: actor.accountId, counter, at: now });
    await record(tx, chainOfIntake(intake.id), [
      {
        at: now,
        actor: actingAs(actor, 'reception'),
        action: 'take-over-intake',
        facts: { from: intake.officialName, fromAccount: intake.officialId, procedure: intake.procedureCode },
        ground: 'QC Đ5.1d',
      },
    ]);
    return ok({ ...intake, officialId: actor.accountId, officialName: actor.name, counter, takenOverAt: now });
  });
}
