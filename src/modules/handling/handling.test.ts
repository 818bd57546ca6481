import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { code, signed } from '../../../test/support/handling.ts';
import { publishProcess } from '../../../test/support/publish-version.ts';
import { toRfc3339 } from '../../kernel/time.ts';
import { askWithdrawal, chainOf, confirmWithdrawal, dossierShares } from '../dossiers/index.ts';
import { findTampering, history } from '../ledger/index.ts';
import { procedureVersion } from '../procedures/index.ts';
import { registerResult } from '../results/index.ts';
import { activeSteps, stepsOf } from '../workflow/index.ts';
import {
  assignStep,
  bouncedDossiers,
  claimStep,
  countOnSite,
  doSeveral,
  handBackStep,
  isOnSite,
  notePresence,
} from './index.ts';
import { anOffice } from './office.builder.ts';

const center = await openTestCenter();
const office = await anOffice(center);
const {
  services,
  db,
  clock,
  accepted,
  reception,
  citizen,
  at,
  actor,
  active,
  agencyId,
  dossierOf,
  complete,
  answering,
  nameOf,
  plain,
  sideBySide,
  onTheSpot,
  elsewhere,
  oneStep,
} = office;

test('[QC Đ13.2] a step is taken up once, assigned by the head, and assigned anew while its turn goes on', async () => {
  at('09:05');
  const dossier = await accepted(plain);
  const reference = dossier.code!;
  const handler = await actor('chuyenvien.SKHDT');
  assert.equal(await answering(reference), `role ${handler.name}`);
  assert.equal(
    code(await claimStep(services, await actor('chuyenvien.SXD'), { reference, stepKey: 'tham-dinh' })),
    'dossier-not-found',
  );
  assert.equal(code(await claimStep(services, handler, { reference, stepKey: 'tham-dinh' })), 'ok');
  assert.equal(code(await claimStep(services, handler, { reference, stepKey: 'tham-dinh' })), 'step-taken');
  assert.equal(await answering(reference), `assignee ${handler.name}`);

  const [before] = activeSteps(await stepsOf(db, dossier.id));
  const head = await actor('lanhdao.SKHDT');
  const assign = async (who: string) =>
    code(await assignStep(services, head, { reference, stepKey: 'tham-dinh', assignee: (await actor(who)).accountId }));
  assert.equal(await assign('chuyenvien.SXD'), 'assignee-not-fit');
  assert.equal(await assign('pheduyet.SKHDT'), 'assignee-not-fit');
  at('10:05');
  assert.equal(await assign('chuyenvien.SKHDT'), 'ok');
  assert.equal(
    code(await assignStep(services, handler, { reference, stepKey: 'tham-dinh', assignee: handler.accountId })),
    'action-not-allowed',
  );
  const [after] = activeSteps(await stepsOf(db, dossier.id));
  assert.deepEqual(
    [String(after?.startedAt), String(after?.dueAt)],
    [String(before?.startedAt), String(before?.dueAt)],
  );
});

test('[QC Đ5.1g] a dossier that goes back and forth more often than twice is told to procedure control', async () => {
  at('09:05');
  const dossier = await accepted(plain);
  const reference = dossier.code!;
  const head = await actor('lanhdao.SKHDT');
  const back = async (to: string) =>
    code(await handBackStep(services, head, { reference, stepKey: 'soat-xet', to, ground: 'Thiếu tờ trình' }));
  for (let times = 1; times <= 3; times += 1) {
    assert.equal(await complete('chuyenvien.SKHDT', reference, 'tham-dinh'), 'ok');
    assert.deepEqual(await bouncedDossiers(db, { above: 2, agencyId: null, limit: 9 }), []);
    at(`${9 + times}:05`.padStart(5, '0'));
    assert.equal(await back('ky'), 'hand-back-not-possible');
    assert.equal(await back('tiep-nhan'), 'hand-back-not-possible');
    assert.equal(await back('tham-dinh'), 'ok');
    assert.deepEqual(await active(dossier.id), ['tham-dinh']);
  }
  const [step] = activeSteps(await stepsOf(db, dossier.id));
  assert.equal(step?.assigneeId, (await actor('chuyenvien.SKHDT')).accountId);
  assert.equal(toRfc3339(step!.dueAt!), '2026-11-23T14:00:00+07:00');
  const [worst] = await bouncedDossiers(db, { above: 2, agencyId: null, limit: 9 });
  assert.deepEqual([worst?.reference, worst?.times, worst?.lastNote], [reference, 3, 'Thiếu tờ trình']);
  assert.deepEqual(await bouncedDossiers(db, { above: 2, agencyId: await agencyId('SXD'), limit: 9 }), []);
  const entry = (await history(db, chainOf(dossier.id))).findLast(({ action }) => action === 'hand-back');
  assert.equal(entry?.facts.tooOften, true);
  const { procedure, steps } = await dossierOf(reference);
  const shares = await dossierShares(services, dossier, procedure, steps, clock.now());
  assert.ok(shares.ok);
  assert.equal(await findTampering(db, chainOf(dossier.id)), null);
});

test('[QC Đ7.2m] [N4.4a] handled on the spot: such a dossier never leaves the center, and is counted', async () => {
  at('09:05', '2026-12-01');
  const stays = await accepted(onTheSpot);
  const leaves = await accepted(plain);
  assert.equal(isOnSite(await stepsOf(db, stays.id)), true);
  assert.equal(isOnSite(await stepsOf(db, leaves.id)), false);
  const day = Temporal.Instant.from('2026-12-01T00:00:00+07:00');
  const figures = await countOnSite(db, { from: day, to: day.add({ hours: 24 }) });
  assert.deepEqual(figures, { procedures: 2, onSiteProcedures: 1, dossiers: 2, onSiteDossiers: 1 });
  assert.equal(await complete('chuyenvien.SKHDT', stays.code!, 'tham-dinh'), 'ok');
  assert.equal(
    code(
      await registerResult(services, await actor('pheduyet.SKHDT'), {
        ...signed,
        documentDate: '2026-12-01',
        reference: stays.code!,
      }),
    ),
    'ok',
  );
  assert.equal(isOnSite(await stepsOf(db, stays.id)), true);
});

test('completed twice, out of turn, or after the dossier was withdrawn: each is told, and nothing is done twice', async () => {
  at('09:05');
  const dossier = await accepted(sideBySide);
  const reference = dossier.code!;
  assert.equal(await complete('chuyenvien.SKHDT', reference, 'tong-hop'), 'action-not-allowed');
  assert.equal(await complete('chuyenvien.SKHDT', reference, 'tham-dinh'), 'ok');
  assert.equal(await complete('chuyenvien.SKHDT', reference, 'tham-dinh'), 'action-not-allowed');
  assert.equal(await complete('chuyenvien.STNMT', reference, 'hoi-dat-dai'), 'ok');
  assert.equal(code(await askWithdrawal(services, citizen, { reference, ground: 'Không còn nhu cầu' })), 'ok');
  assert.equal(await complete('chuyenvien.SXD', reference, 'hoi-xay-dung'), 'action-not-allowed');
  assert.equal(code(await confirmWithdrawal(services, reception, { reference, papersReturned: 'Toàn bộ' })), 'ok');
  assert.equal(await complete('chuyenvien.SXD', reference, 'hoi-xay-dung'), 'action-not-allowed');
  assert.equal(await answering(reference), null);
});

test('[QC Đ13.2] several at once: a line for each, and what cannot be done stops nothing else', async () => {
  at('09:05');
  const [first, second, other] = [await accepted(plain), await accepted(plain), await accepted(elsewhere)];
  const handler = await actor('chuyenvien.SKHDT');
  const items = [
    { reference: first.code!, step: 'tham-dinh' },
    { reference: other.code!, step: 'khao-sat' },
    { reference: second.code!, step: 'tham-dinh' },
    { reference: second.code!, step: 'tham-dinh' },
  ];
  const done = await doSeveral(services, handler, { action: 'complete', items });
  assert.ok(done.ok);
  assert.deepEqual(
    done.value.map(({ problem }) => problem?.code ?? 'ok'),
    ['ok', 'action-not-allowed', 'ok', 'action-not-allowed'],
  );
  assert.deepEqual(await active(second.id), ['soat-xet']);
});

test('a process that is replaced mid-flight changes nothing that runs', async () => {
  at('09:05');
  const dossier = await accepted(plain);
  await publishProcess(db, plain.code, (steps) => steps.filter(({ key }) => key !== 'soat-xet'), '2026-11-23');
  assert.equal(await complete('chuyenvien.SKHDT', dossier.code!, 'tham-dinh'), 'ok');
  assert.deepEqual(await active(dossier.id), ['soat-xet']);
  assert.ok((await procedureVersion(db, dossier)).content);
});

test('two who open the same dossier are told of each other, for two minutes', async () => {
  at('09:05');
  const dossier = await accepted(plain);
  const open = async (who: string) =>
    (await notePresence(db, { dossierId: dossier.id, accountId: (await actor(who)).accountId, now: clock.now() })).map(
      ({ name }) => name,
    );
  assert.deepEqual(await open('chuyenvien.SKHDT'), []);
  assert.deepEqual(await open('lanhdao.SKHDT'), [await nameOf('chuyenvien.SKHDT')]);
  at('09:08');
  assert.deepEqual(await open('lanhdao.SKHDT'), []);
});

test('[QC Đ7.2m] a procedure of one step closes at reception: accepted, done and registered by the counter alone', async () => {
  at('09:05');
  const dossier = await accepted(oneStep);
  assert.equal(isOnSite(await stepsOf(db, dossier.id)), true);
  assert.equal(
    code(
      await registerResult(services, reception, { ...signed, documentDate: '2026-11-23', reference: dossier.code! }),
    ),
    'ok',
  );
  const { dossier: closed } = await dossierOf(dossier.code!);
  assert.equal(closed.status, 'result_ready');
});
