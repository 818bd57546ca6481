import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  enter,
  saveStatus,
} from '../../dossiers/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { peopleAt } from '../../staff/index.ts';
import { saveAssignee } from '../../workflow/index.ts';
import { appointable } from '../domain/fit.ts';
import type { HandlingProblem } from '../domain/problems.ts';
import type { AssignmentInput } from '../input.ts';
import { type AboutStep, loadStep } from './load-step.ts';

/**
 * The head or the approver of an agency says who does a step, or somebody else from now on: the turn goes on, with its due
 * date. Where nobody of its role is there, whoever takes their place may be appointed (`appointable`).
 *
 * Problems: those of `loadStep`, `action-not-allowed`, `assignee-not-fit` (not of the agency and role, or away).
 */
export async function assignStep(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { assignee, note, ...input }: AboutStep & AssignmentInput,
): Promise<Result<Dossier, Problem<DossierProblem | HandlingProblem>>> {
  const now = clock.now();
  if (!may(actor, 'assign-step')) return fail('action-not-allowed', { facts: { action: 'assign', status: '' } });
  return transaction(db, async (tx) => {
    const loaded = await loadStep(tx, calendars, actor, { ...input, action: 'assign', now, anyOfTheAgency: true });
    if (!loaded.ok) return loaded;
    const { dossier, step } = loaded.value;
    const people = await peopleAt(tx, now);
    const person = appointable(people, step, { dossierAgencyId: dossier.agencyId, now }).find(
      ({ id }) => id === assignee,
    );
    if (!person) return fail('assignee-not-fit', { errors: [{ pointer: '/assignee', code: 'assignee-not-fit' }] });
    await saveAssignee(tx, step.id, person.id);
    const before = people.find(({ id }) => id === step.assigneeId)?.name;
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'head',
      action: 'assign',
      facts: { step: step.key, assignee: person.name, ...(before && { before }), ...(note && { note }) },
      ground: 'QC Đ13.4',
    });
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}
