import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chainOf, type Dossier, findDossier, STATUSES, type Status } from '../../src/modules/dossiers/index.ts';
import { saveUpload } from '../../src/modules/files/index.ts';
import { findTampering } from '../../src/modules/ledger/index.ts';
import type { ProcedureFile } from '../../src/modules/procedures/index.ts';
import { anyForwardProcess } from '../../src/modules/procedures/process.builder.ts';
import { stepsOf } from '../../src/modules/workflow/index.ts';
import { aPdf } from '../support/a-pdf.ts';
import { MONDAY, openTestCenter } from '../support/center.ts';
import { type Chance, chance } from '../support/chance.ts';
import { handling } from '../support/handling.ts';
import { storeProcedures } from '../support/store-procedures.ts';
import { HANDLING_MOVES } from './handling-moves.ts';
import { assertHolds, assertNothingSilent } from './invariants.ts';
import { MOVES } from './moves.ts';

const center = await openTestCenter();
const { services, clock, data } = center;
const { db } = services;
const { standard, accepted, citizen, reception } = await handling(center);
const scan = await saveUpload(services, citizen.accountId, { name: 'Bản quét.pdf', bytes: aPdf() });
assert.ok(scan.ok);
const { token } = scan.value;

/** Lives of dossiers, moves of one, worked minutes between two: enough to meet everything often, short enough for every run. */
const LIVES = 22;
const MOVES_OF_ONE = 40;

const agencies = new Map(
  (await db.selectFrom('agencies').select(['id', 'key']).execute()).map(({ id, key }) => [id, key]),
);

async function who(agencyId: number | null, role: string) {
  const key = agencyId === null ? undefined : agencies.get(agencyId);
  const account = data.accounts.find((one) => one.agency === key && (one.roles as readonly string[]).includes(role));
  return account ? center.actor(account.username) : reception;
}

const ALL = Object.keys(MOVES);

/** What people mostly do in a status; everything else is tried too, now and then. */
const IN_SEASON: Partial<Record<Status, readonly string[]>> = {
  handling: [
    ...Array.from({ length: 8 }, () => 'complete'),
    'register',
    'register',
    'propose a supplement',
    'issue the supplement',
    'issue the supplement',
    'decline the proposal',
    'ask to withdraw',
    ...Object.keys(HANDLING_MOVES),
  ],
  supplement_requested: ['hand in', 'hand in', 'confirm the supplement', 'find it incomplete'],
  withdrawal_requested: ['confirm the withdrawal', 'decline the withdrawal'],
  awaiting_obligation: ['pay it', 'ask for no money after all'],
  result_ready: ['deliver', 'take the result back'],
};

const seasonOf = ({ status, accepted }: Dossier): readonly string[] => {
  const standsStill = status === 'handling' && accepted?.pauses.at(-1)?.to === null;
  return standsStill ? ['let the clock go on', 'complete', 'hand back'] : (IN_SEASON[status] ?? ALL);
};

let number = 0;
const done = new Set<string>();
const ends = new Set<string>();

/** One dossier from its acceptance on, moved by whatever chance has people do; answers nothing, asserts everything. */
async function live(steps: ProcedureFile['process']['steps'], by: Chance): Promise<void> {
  clock.set(MONDAY);
  number += 1;
  const code = `8.${String(number).padStart(6, '0')}`;
  const procedure: ProcedureFile = {
    ...standard,
    code,
    timeLimit: { value: by.of([3, 10]), unit: 'working_days' },
    process: { ...standard.process, steps },
  };
  await storeProcedures(db, [procedure]);
  let dossier = await accepted(procedure);
  const reference = dossier.provisionalNumber;
  for (let turn = 0; turn < MOVES_OF_ONE && !STATUSES[dossier.status].final; turn++) {
    clock.set(
      clock
        .now()
        .add({ minutes: by.of([0, 1, 5, 30, 240, 1500]) })
        .toString(),
    );
    const fit = by.percent(85) ? seasonOf(dossier) : ALL;
    // What nobody did yet is tried first, half of the time: so that no run leaves a move out.
    const undone = fit.filter((one) => !done.has(one));
    const name = by.of(undone.length > 0 && by.percent(50) ? undone : fit);
    const steps = await stepsOf(db, dossier.id);
    const answer = await MOVES[name]!({
      services,
      dossier,
      procedure,
      steps,
      chance: by,
      who,
      citizen,
      reception,
      scan: token,
    });
    const after = await findDossier(db, reference);
    assert.ok(after);
    if (answer.ok) done.add(name);
    else
      assert.equal(after.version, dossier.version, `${name} was refused (${answer.problem?.code}) and changed nothing`);
    await assertHolds(services, dossier.status, after);
    if (by.percent(20)) await assertNothingSilent(services, after);
    dossier = after;
  }
  await assertNothingSilent(services, dossier);
  assert.equal(await findTampering(db, chainOf(dossier.id)), null);
  ends.add(dossier.status);
}

test('whatever is done to a dossier, in whatever order, on whatever process: one holder, exact shares, a closed table, a whole history', async () => {
  await fc.assert(
    fc.asyncProperty(anyForwardProcess(4), fc.integer(), (steps, seed) => live(steps, chance(seed))),
    { numRuns: LIVES, seed: 20261123, endOnFailure: true },
  );
  assert.deepEqual(
    ALL.filter((name) => !done.has(name)),
    [],
    'every move was made by somebody, sometime',
  );
  assert.ok(ends.size > 1, `lives end in different ways: ${[...ends].join(', ')}`);
});
