import assert from 'node:assert/strict';
import { workedMinutesBetween } from '../../src/modules/calendar/index.ts';
import { dueMode, isPastDue } from '../../src/modules/deadlines/index.ts';
import {
  chainOf,
  type Dossier,
  dossierClocks,
  dossierShares,
  STATUSES,
  type Status,
  TRANSITIONS,
} from '../../src/modules/dossiers/index.ts';
import { responsibleOf } from '../../src/modules/handling/index.ts';
import { violationsOf, watchDeadlines } from '../../src/modules/lateness/index.ts';
import { history } from '../../src/modules/ledger/index.ts';
import { procedureVersion } from '../../src/modules/procedures/index.ts';
import { isThere } from '../../src/modules/staff/index.ts';
import { activeSteps, handOversOf, stepsOf, turnsOf } from '../../src/modules/workflow/index.ts';
import type { Services } from '../../src/web/services.ts';

/** What holds for every dossier at every moment, whatever was done to it. */
export async function assertHolds(services: Services, before: Status, dossier: Dossier): Promise<void> {
  const { db } = services;
  await movedByTheTable(services, before, dossier);
  const steps = await stepsOf(db, dossier.id);
  const { status, accepted } = dossier;
  const active = activeSteps(steps);
  if (status === 'handling') assert.ok(active.length > 0, 'in handling it is somebody’s turn');
  if (STATUSES[status].final) assert.equal(active.length, 0, `nobody’s turn is left once it is ${status}`);
  assert.ok(
    steps.every(
      (step) =>
        (step.status === 'active') === (step.startedAt !== null && step.completedAt === null) ||
        step.status === 'broken_off',
    ),
  );

  const responsible = await responsibleOf(db, dossier, steps, services.clock.now());
  if (!STATUSES[status].final) assert.ok(responsible, `somebody answers for a dossier that is ${status}`);
  if (responsible) assert.ok(isThere(responsible.person, services.clock.now()), 'and can be reached');

  if (!accepted) return;
  const isOpen = dossier.finishedAt === null && dossier.stoppedAt === null;
  const isPaused = accepted.pauses.at(-1)?.to === null;
  if (isOpen) assert.equal(accepted.legalDueAt === null, isPaused, 'no due date exactly while the clock stands still');
  await sharesAddUp(services, dossier);

  const turns = handOversOf(await turnsOf(db, dossier.id, steps));
  for (const [index, { at }] of turns.entries())
    assert.ok(index === 0 || Temporal.Instant.compare(turns[index - 1]!.at, at) <= 0, 'one holder after the other');
}

/** The last entries of its chain lead, by rows of the table, from the status before to the one it has. */
async function movedByTheTable({ db }: Services, before: Status, { id, status }: Dossier): Promise<void> {
  if (before === status) return;
  const { action } = (await history(db, chainOf(id))).findLast(({ action: done }) =>
    TRANSITIONS.some((row) => row.action === done && row.from !== row.to),
  ) ?? { action: '' };
  assert.ok(
    TRANSITIONS.some((row) => row.action === action && row.from === before && row.to === status),
    `${before} → ${status} by ${action} is no row of the table`,
  );
}

/** Every worked minute between the start and the finish, outside pauses, is exactly one holder’s (clock, rule 22). */
async function sharesAddUp(services: Services, dossier: Dossier): Promise<void> {
  const { db, calendars, clock } = services;
  const procedure = await procedureVersion(db, dossier);
  const steps = await stepsOf(db, dossier.id);
  const accepted = dossier.accepted!;
  const counted = await dossierShares({ db, calendars }, dossier, procedure, steps, clock.now());
  assert.ok(counted.ok, JSON.stringify(counted));
  const { calendar } = await dossierClocks({ db, calendars })(accepted, procedure.content);
  const until = dossier.finishedAt ?? dossier.stoppedAt ?? clock.now();
  const worked = (from: Temporal.Instant, to: Temporal.Instant): number => {
    if (Temporal.Instant.compare(from, to) >= 0) return 0;
    const minutes = workedMinutesBetween(calendar, from, to);
    assert.ok(minutes.ok);
    return minutes.value;
  };
  const paused = accepted.pauses.reduce((sum, { from, to }) => sum + worked(from, earlier(to ?? until, until)), 0);
  assert.equal(
    counted.value.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0),
    worked(accepted.at, until) - paused,
    'the shares add up to the elapsed time',
  );
}

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);

/** No due date passes silently: once the watch has looked, whatever passed while somebody held the dossier is recorded. */
export async function assertNothingSilent(services: Services, dossier: Dossier): Promise<void> {
  await watchDeadlines(services);
  const { clock, db, calendars } = services;
  const due = dossier.accepted?.legalDueAt;
  if (!due) return;
  const procedure = await procedureVersion(db, dossier);
  const { terms } = await dossierClocks({ db, calendars })(dossier.accepted!, procedure.content);
  const mode = dueMode(terms.limit);
  assert.ok(mode.ok);
  const until = dossier.finishedAt ?? dossier.stoppedAt ?? clock.now();
  const recorded = (await violationsOf(db, [dossier.id])).some(({ kind }) => kind === 'overdue');
  if (isPastDue(until, due, mode.value)) assert.ok(recorded, 'a due date that passed is recorded');
}
