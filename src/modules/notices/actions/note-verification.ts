import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { findCenter } from '../../center/index.ts';
import { enter, type VerificationFact } from '../../dossiers/index.ts';
import type { FormCapabilities } from '../../forms/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { issueNotice, noticeEntry } from './issue-notice.ts';

/**
 * Verifications that begin with the completion of a step: a notice for each, with the completion or not at all. What is
 * wrong with it is told where it stands in the input, below `/verification` (QC Đ13.5).
 */
export async function noteVerification(
  capabilities: FormCapabilities & { readonly calendars: CalendarShelf },
  tx: Tx,
  { dossier, actor, station, at, steps, notice }: VerificationFact,
): Promise<Result<void>> {
  const center = await findCenter(tx);
  if (!center || !dossier.accepted) throw new Error('Only an accepted dossier of a center comes to a verification');
  const calendar = await capabilities.calendars.edition(tx, dossier.accepted.clock.calendarEditionId);
  const procedure = await procedureVersion(tx, dossier);
  for (const step of steps) {
    const ground = { dossier, procedure, center, calendar, actor, station, step, at };
    const issued = await issueNotice(tx, capabilities, ground, { ...notice, kind: 'verification' });
    if (!issued.ok) return { ok: false, problem: belowVerification(issued.problem) };
    await enter(tx, dossier.id, {
      at,
      actor,
      capacity: 'step_actor',
      action: 'begin-verification',
      facts: { step: step.key, ...noticeEntry(issued.value, notice.reason) },
      ground: 'QC Đ13.5',
    });
  }
  return ok(undefined);
}

const belowVerification = <
  P extends { readonly errors?: readonly { readonly pointer: string; readonly code: string }[] },
>(
  problem: P,
): P => ({
  ...problem,
  errors: problem.errors?.map((error) => ({ ...error, pointer: `/verification${error.pointer}` })),
});
