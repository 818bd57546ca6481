import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { listAgencies } from '../../center/index.ts';
import { calculateDeadline } from '../../deadlines/index.ts';
import {
  addParty,
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  enter,
  saveStatus,
} from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { insertConsultation } from '../consultations-store.ts';
import type { HandlingProblem } from '../domain/problems.ts';
import type { ConsultationInput } from '../input.ts';
import { type AboutStep, loadStep } from './load-step.ts';

/**
 * Asks another agency, or a unit of it, for its opinion, with a limit of its own by the center's calendar. The agency
 * coordinates from now on and finds the question among its work; whoever holds the dossier keeps it, and its clock runs
 * (QC Đ7.2g1). Problems: those of `loadStep`, `consulted-agency-unknown`, `calendar-not-published`.
 */
export async function consult(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { agency: key, unit, question, ground, limit, ...input }: AboutStep & ConsultationInput,
): Promise<Result<Dossier, Problem<DossierProblem | HandlingProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadStep(tx, calendars, actor, { ...input, action: 'consult', now });
    if (!loaded.ok) return loaded;
    const { dossier, step, calendar } = loaded.value;
    const agency = (await listAgencies(tx)).find((one) => one.key === key);
    if (!agency || (agency.id === step.agencyId && !unit))
      return fail('consulted-agency-unknown', { errors: [{ pointer: '/agency', code: 'consulted-agency-unknown' }] });
    const due = calculateDeadline(calendar, { acceptedAt: now, limit });
    if (!due.ok || !due.value.dueAt) return fail('calendar-not-published');
    const { dueAt } = due.value;
    const by = actor.accountId as number;
    const consultation = await insertConsultation(tx, {
      dossierId: dossier.id,
      stepId: step.id,
      agencyId: agency.id,
      unit: unit ?? null,
      question,
      ground,
      askedBy: by,
      askedAt: now,
      dueAt,
    });
    const party = { agencyId: agency.id, part: 'coordinates', ground, addedAt: now, addedBy: by } as const;
    await addParty(tx, dossier.id, party);
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'step_actor',
      action: 'consult',
      facts: {
        consultation,
        step: step.key,
        agency: agency.name,
        ...(unit && { unit }),
        question,
        dueAt: toRfc3339(dueAt),
      },
      ground,
    });
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}
