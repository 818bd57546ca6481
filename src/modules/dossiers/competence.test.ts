import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { aNotice, code, handling, signed } from '../../../test/support/handling.ts';
import { storeProcedures } from '../../../test/support/store-procedures.ts';
import { pauseDossier, resumeDossier } from '../handling/index.ts';
import { sendBack } from '../notices/index.ts';
import type { ProcedureFile } from '../procedures/index.ts';
import { aConsultation, aProcess, aStep } from '../procedures/process.builder.ts';
import { recallResult, registerResult } from '../results/index.ts';
import { askObligation, cancelObligation, completeStep, readDossier } from './index.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { standard, accepted } = await handling(center);
const consulted: ProcedureFile = {
  ...standard,
  code: '9.000901',
  process: { ...standard.process, steps: aConsultation() },
};
const one = aProcess(aStep('ky', { role: 'approver' }));
const oneStep: ProcedureFile = { ...standard, code: '9.000902', process: { ...standard.process, steps: one } };
await storeProcedures(services.db, [consulted, oneStep]);
const own = await center.actor('pheduyet.SKHDT');
const handler = await center.actor('chuyenvien.SKHDT');
const LAW = { ground: 'Cần làm rõ', legalBasis: 'Điều 5 Nghị định mẫu' };
const money = { amountDong: 150_000, ...LAW, payWhere: 'Quầy thu ngân' };

test('[QC Đ5.1c] an agency that is asked beside decides nothing of a dossier that is another’s', async () => {
  const dossier = await accepted(consulted);
  const reference = dossier.code as string;
  const done = await completeStep(services, handler, { reference, stepKey: 'tham-dinh' });
  assert.ok(done.ok, JSON.stringify(done));
  const notice = { ...aNotice(clock.now()), cause: 'not-competent', legalBasis: 'Điều 5', papersReturned: 'Toàn bộ' };
  for (const username of ['pheduyet.SXD', 'pheduyet.STNMT']) {
    const other = await center.actor(username);
    assert.equal(code(await sendBack(services, other, { reference, ...notice })), 'action-not-allowed');
    assert.equal(code(await pauseDossier(services, other, { reference, ...LAW })), 'action-not-allowed');
  }
  assert.equal(code(await sendBack(services, own, { reference, ...notice })), 'ok');
});

test('[QC Đ4.2] while the clock stands still nobody works on; whoever stops it for money answers for the provision', async () => {
  const reference = (await accepted(oneStep)).code as string;
  assert.equal(code(await pauseDossier(services, own, { reference, ...LAW })), 'ok');
  const result = { ...signed, reference };
  assert.equal(code(await registerResult(services, own, result)), 'clock-stands-still');
  assert.equal(code(await resumeDossier(services, own, { reference })), 'ok');

  const second = (await accepted(consulted)).code as string;
  const asks = (stopsClock: boolean) => askObligation(services, handler, { reference: second, ...money, stopsClock });
  assert.equal(code(await asks(true)), 'wait-needs-approver');
  const cashier = await center.actor('thungan');
  const seen = () => readDossier(services.db, cashier, { reference: second, now: clock.now(), purpose: 'test' });
  assert.equal(code(await seen()), 'dossier-not-found', 'nothing is owed, so nothing is the cashier’s business');
  assert.equal(code(await asks(false)), 'ok');
  assert.equal(code(await seen()), 'ok');
  const other = await center.actor('pheduyet.SXD');
  const cancelled = { reference: second, ground: 'Được miễn' };
  assert.equal(code(await cancelObligation(services, other, cancelled)), 'action-not-allowed');
  assert.equal(code(await cancelObligation(services, own, cancelled)), 'ok');
});

test('a result taken back once gives the time it was out back; taken back again it does not: recalls buy no time', async () => {
  const dossier = await accepted(oneStep);
  const reference = dossier.code as string;
  const due = async () => {
    const view = await readDossier(services.db, own, { reference, now: clock.now(), purpose: 'test' });
    return view.ok && String(view.value.dossier.accepted?.legalDueAt);
  };
  const before = await due();
  const register = (documentNumber: string) => registerResult(services, own, { ...signed, documentNumber, reference });
  assert.equal(code(await register('12/GCN')), 'ok');
  clock.set('2026-11-25T09:05:00+07:00');
  assert.equal(
    code(await recallResult(services, await center.actor('pheduyet.SXD'), { reference, ...LAW })),
    'dossier-not-found',
  );
  assert.equal(code(await recallResult(services, own, { reference, ...LAW })), 'ok');
  const moved = await due();
  assert.notEqual(moved, before);
  assert.equal(code(await register('13/GCN')), 'ok');
  clock.set('2026-11-27T09:05:00+07:00');
  assert.equal(code(await recallResult(services, own, { reference, ...LAW })), 'ok');
  assert.equal(await due(), moved);
});
