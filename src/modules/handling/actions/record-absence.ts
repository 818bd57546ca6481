import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import type { DossierCapabilities } from '../../dossiers/index.ts';
import { type Actor, actingAs, may, SYSTEM } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import {
  absencesToRelease,
  insertAbsence,
  isThere,
  lockAbsence,
  type Person,
  peopleAt,
  saveAbsenceEnd,
  saveReleased,
  stationOf,
} from '../../staff/index.ts';
import { readPeriod } from '../domain/moments.ts';
import type { HandlingProblem } from '../domain/problems.ts';
import type { AbsenceInput } from '../input.ts';
import { departedWithSteps } from '../queries/steps-assigned-to.ts';
import { releaseSteps } from './release-steps.ts';

type Capabilities = Pick<DossierCapabilities, 'db' | 'clock'>;

/**
 * Writes down that an official will not be there, of which of the six kinds, and who stands in (QC Đ13.8a). What they had
 * taken up goes on without them as soon as they are away. Problems: `not-permitted`, `official-unknown` (also of another
 * agency than the head's), `absence-period-invalid`, `stand-in-not-fit`.
 */
export async function recordAbsence(
  { db, clock }: Capabilities,
  actor: Actor,
  { account, kind, from, to, standIn, note }: AbsenceInput,
): Promise<Result<{ readonly id: number }, Problem<HandlingProblem | 'not-permitted'>>> {
  const now = clock.now();
  if (!may(actor, 'record-absence')) return fail('not-permitted');
  return transaction(db, async (tx) => {
    const people = await peopleAt(tx, now);
    const person = people.find(({ id }) => id === account);
    if (!person || !(await isOwn(tx, actor, person, now)))
      return fail('official-unknown', { errors: [{ pointer: '/account', code: 'official-unknown' }] });
    const period = readPeriod(from, to);
    if (!period || Temporal.Instant.compare(period.to, now) <= 0)
      return fail('absence-period-invalid', { errors: [{ pointer: '/to', code: 'absence-period-invalid' }] });
    const other = standIn === undefined ? null : people.find(({ id }) => id === standIn);
    if (other === undefined || (other && !standsIn(other, person, period.from)))
      return fail('stand-in-not-fit', { errors: [{ pointer: '/standIn', code: 'stand-in-not-fit' }] });
    const by = actor.accountId as number;
    const id = await insertAbsence(tx, {
      accountId: account,
      kind,
      ...period,
      standInId: other?.id ?? null,
      note: note ?? null,
      recordedBy: by,
      recordedAt: now,
    });
    const facts = { kind, from: toRfc3339(period.from), to: toRfc3339(period.to), absence: id };
    await record(tx, `staff:${account}`, [
      {
        at: now,
        actor: actingAs(actor),
        action: 'record-absence',
        facts: { ...facts, ...(other && { standIn: other.name }) },
        ground: 'QC Đ13.8a',
      },
    ]);
    await releaseBegun(tx, now, actor);
    return ok({ id });
  });
}

/** They are back, or it was a mistake. Problems: `not-permitted`, `absence-not-open`. */
export async function endAbsence(
  { db, clock }: Capabilities,
  actor: Actor,
  { id }: { readonly id: number },
): Promise<Result<{ readonly id: number }, Problem<HandlingProblem | 'not-permitted'>>> {
  const now = clock.now();
  if (!may(actor, 'record-absence')) return fail('not-permitted');
  return transaction(db, async (tx) => {
    const absence = await lockAbsence(tx, id);
    const person = (await peopleAt(tx, now)).find((one) => one.id === absence?.accountId);
    if (!absence || !person || !(await isOwn(tx, actor, person, now))) return fail('absence-not-open');
    await saveAbsenceEnd(tx, id, { at: now, by: actor.accountId as number });
    const entry = { at: now, actor: actingAs(actor), action: 'end-absence', ground: 'QC Đ13.8a' };
    await record(tx, `staff:${absence.accountId}`, [{ ...entry, facts: { absence: id } }]);
    return ok({ id });
  });
}

/** Passes on what those had taken up whose absence has begun since, or who have left since; run twice, it does nothing more. */
export async function releaseAbsent({ db, clock }: Capabilities): Promise<void> {
  const now = clock.now();
  await transaction(db, async (tx) => {
    await releaseBegun(tx, now, SYSTEM);
    for (const accountId of await departedWithSteps(tx, localDate(now)))
      await releaseSteps(tx, { accountId, standInId: null, actor: SYSTEM, at: now, because: 'departure' });
  });
}

async function releaseBegun(tx: Tx, at: Temporal.Instant, actor: Actor): Promise<void> {
  for (const { id, accountId, standInId, to } of await absencesToRelease(tx, at)) {
    const isOver = Temporal.Instant.compare(to, at) <= 0;
    if (!isOver) await releaseSteps(tx, { accountId, standInId, actor, at, because: 'absence' });
    await saveReleased(tx, id, at);
  }
}

/** The center's leaders write down anybody; the head of an agency its own people. */
export async function isOwn(db: Db, actor: Actor, person: Person, now: Temporal.Instant): Promise<boolean> {
  if (actor.permissions.has('read-every-dossier')) return true;
  const station = await stationOf(db, actor.accountId as number, localDate(now));
  return station?.agencyId != null && station.agencyId === person.agencyId;
}

const standsIn = (other: Person, person: Person, from: Temporal.Instant): boolean =>
  other.id !== person.id && other.agencyId === person.agencyId && isThere(other, from);
