import { deleteIntakes } from './intake-store.ts';
import type { IntakeCapabilities } from './save-intake.ts';

/**
 * How long an unfinished intake waits: somebody sent home on the last morning before a holiday of four days finds it again.
 * After that nobody comes back for it, and what was typed about them goes.
 */
export const INTAKES_KEPT_DAYS = 5;

/** One that ended stays a night, so that a save still on its way does not bring it back. */
const ENDED_KEPT_HOURS = 12;

/** Deletes the intakes nobody went on with, and the traces of those that ended; answers how many. */
export async function forgetIntakes({ db, clock }: IntakeCapabilities): Promise<number> {
  const now = clock.now();
  return deleteIntakes(db, {
    savedBefore: now.subtract({ hours: INTAKES_KEPT_DAYS * 24 }),
    endedBefore: now.subtract({ hours: ENDED_KEPT_HOURS }),
  });
}
