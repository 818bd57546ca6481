import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { applicantItself, code, handling, signed } from '../../../test/support/handling.ts';
import { storeProcedures } from '../../../test/support/store-procedures.ts';
import { localDate } from '../../kernel/time.ts';
import { history } from '../ledger/index.ts';
import type { ProcedureFile, ProcessStep } from '../procedures/index.ts';
import { aConsultation, aProcess, aStep } from '../procedures/process.builder.ts';
import { deliverResult, registerResult } from '../results/index.ts';
import { stationOf } from '../staff/index.ts';
import { activeSteps, stepsOf } from '../workflow/index.ts';
import { completeStep, readDossier, worklist } from './index.ts';
import { dossierShares } from './queries/dossier-shares.ts';

const center = await openTestCenter();
const { services, clock, app } = center;
const { db } = services;
const { standard, accepted, reception } = await handling(center);

const withProcess = (codeOfIt: string, steps: ProcessStep[]): ProcedureFile => ({
  ...standard,
  code: codeOfIt,
  process: { ...standard.process, steps },
});
const consultation = withProcess('9.000001', aConsultation());
const outcomes = [
  { key: 'cap', name: 'Cấp giấy phép' },
  { key: 'lam-ro', name: 'Cần làm rõ' },
];
const asksAgain = withProcess(
  '9.000002',
  aProcess(
    aStep('xet', {
      name: 'Xét hồ sơ',
      outcomes,
      next: {
        mode: 'one',
        to: [{ step: 'lam-ro', when: { fact: 'outcome', in: ['lam-ro'] } }, { step: 'tra-ket-qua' }],
      },
    }),
    aStep('lam-ro', { name: 'Làm rõ' }),
  ),
);
const byChannel = withProcess(
  '9.000003',
  aProcess(
    aStep('xem', {
      next: {
        mode: 'all',
        to: [{ step: 'hoi', when: { fact: 'channel', in: ['counter', 'post'] } }, { step: 'ky' }],
      },
    }),
    aStep('hoi', { kind: 'consult', agency: 'SXD' }),
    aStep('ky', { role: 'approver' }),
  ),
);
await storeProcedures(db, [consultation, asksAgain, byChannel]);

const complete = async (who: string, reference: string, stepKey: string, outcome?: string) =>
  code(await completeStep(services, await center.actor(who), { reference, stepKey, ...(outcome && { outcome }) }));
const active = async (id: number) => activeSteps(await stepsOf(db, id)).map(({ key }) => key);
const steps = async (who: string) => {
  const actor = await center.actor(who);
  const station = await stationOf(db, actor.accountId, localDate(clock.now()));
  return (await worklist(db, actor, station!, { kind: 'step', limit: 10 })).map(
    (item) => `${item.reference} ${item.stepKey}`,
  );
};
const read = async (who: string, reference: string) =>
  readDossier(db, await center.actor(who), { reference, now: clock.now(), purpose: 'test' });

test('[QC Đ7.2d (2)] [QC Đ13.3] two agencies work on a dossier side by side, and it goes on when both are done', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const dossier = await accepted(consultation);
  const reference = dossier.code!;
  assert.equal(await complete('chuyenvien.SKHDT', reference, 'tham-dinh'), 'ok');
  assert.deepEqual(await active(dossier.id), ['hoi-dat-dai', 'hoi-xay-dung']);
  assert.deepEqual(await steps('chuyenvien.STNMT'), [`${reference} hoi-dat-dai`]);
  assert.deepEqual(await steps('chuyenvien.SXD'), [`${reference} hoi-xay-dung`]);

  assert.equal(await complete('chuyenvien.STNMT', reference, 'hoi-xay-dung'), 'action-not-allowed');
  assert.equal(await complete('chuyenvien.SKHDT', reference, 'hoi-dat-dai'), 'action-not-allowed');
  clock.set('2026-11-23T10:05:00+07:00');
  assert.equal(await complete('chuyenvien.SXD', reference, 'hoi-xay-dung'), 'ok');
  assert.equal(await complete('chuyenvien.SXD', reference, 'hoi-xay-dung'), 'action-not-allowed');
  assert.deepEqual(await active(dossier.id), ['hoi-dat-dai']);
  clock.set('2026-11-23T11:05:00+07:00');
  assert.equal(await complete('chuyenvien.STNMT', reference, 'hoi-dat-dai'), 'ok');
  assert.deepEqual(await active(dossier.id), ['tong-hop']);

  assert.equal(await complete('chuyenvien.SKHDT', reference, 'tong-hop'), 'outcome-required');
  assert.equal(await complete('chuyenvien.SKHDT', reference, 'tong-hop', 'khac'), 'outcome-unknown');
  assert.equal(await complete('chuyenvien.SKHDT', reference, 'tong-hop', 'khong-dat'), 'ok');
  const after = await stepsOf(db, dossier.id);
  assert.deepEqual(
    after.slice(4).map(({ key, status, outcome }) => [key, status, outcome]),
    [
      ['tong-hop', 'done', 'khong-dat'],
      ['ky', 'skipped', null],
      ['thong-bao', 'active', null],
      ['tra-ket-qua', 'waiting', null],
    ].slice(0, 4),
  );

  const approver = await center.actor('pheduyet.SKHDT');
  assert.equal(code(await completeStep(services, approver, { reference, stepKey: 'thong-bao' })), 'action-not-allowed');
  assert.equal(code(await registerResult(services, approver, { ...signed, kind: 'negative', reference })), 'ok');
  const handed = await deliverResult(services, reception, { ...applicantItself, reference, receiptCode: reference });
  assert.equal(code(handed), 'ok');
  assert.ok((await stepsOf(db, dossier.id)).every(({ status }) => status === 'done' || status === 'skipped'));

  const entries = await history(db, `dossier:${dossier.id}`);
  const told = entries.filter(({ action }) => action === 'complete-step').map(({ facts }) => facts);
  assert.deepEqual(told[0]?.next, ['hoi-dat-dai', 'hoi-xay-dung']);
  assert.equal(told[1]?.next, undefined);
  assert.deepEqual([told[3]?.outcome, told[3]?.next, told[3]?.skipped], ['khong-dat', 'thong-bao', ['ky']]);
});

test('the minutes of two legs are nobody’s twice: who was asked first in the process holds them while at work', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const dossier = await accepted(consultation);
  const reference = dossier.code!;
  await complete('chuyenvien.SKHDT', reference, 'tham-dinh');
  clock.set('2026-11-23T09:35:00+07:00');
  await complete('chuyenvien.STNMT', reference, 'hoi-dat-dai');
  clock.set('2026-11-23T10:05:00+07:00');
  const view = await read('giamdoc', reference);
  assert.ok(view.ok);
  const shares = await dossierShares(services, dossier, view.value.procedure, view.value.steps, clock.now());
  assert.ok(shares.ok);
  const minutes = shares.value.map(({ workedMinutes }) => workedMinutes);
  assert.deepEqual([minutes.reduce((a, b) => a + b, 0), Math.max(...minutes)], [60, 30]);
});

test('what the channel rules out is skipped at acceptance, and that agency is told of no such dossier', async () => {
  const dossier = await accepted(byChannel);
  const statuses = (await stepsOf(db, dossier.id)).map(({ key, status }) => `${key} ${status}`);
  assert.deepEqual(statuses, ['tiep-nhan done', 'xem active', 'hoi skipped', 'ky waiting', 'tra-ket-qua waiting']);
  assert.equal(code(await read('chuyenvien.SXD', dossier.code!)), 'dossier-not-found');
  assert.equal(code(await read('chuyenvien.SKHDT', dossier.code!)), 'ok');
});

test('the official chooses what the step came to; what was typed is kept, and one way on registers the result', async () => {
  const { code: reference } = await accepted(asksAgain);
  const official = await formClient(center, 'chuyenvien.SKHDT');
  const page = await official.get(`/can-bo/ho-so/${reference}`);
  assert.match(
    page.body,
    /Bước này cho kết quả gì\?[\s\S]*Cần làm rõ[\s\S]*Hồ sơ sẽ chuyển sang: Làm rõ – Sở Kế hoạch và Đầu tư/,
  );
  const link = `/can-bo/ho-so/${reference}/ket-qua?ket-qua-buoc=cap`;
  assert.ok(page.body.includes(`href="${link}"`));

  const url = `/can-bo/ho-so/${reference}/buoc/xet/hoan-thanh`;
  const expectedVersion = /name="expectedVersion" value="(\d+)"/.exec(page.body)![1]!;
  const refused = await official.post(url, { expectedVersion, note: 'Thiếu bản vẽ' });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /href="#outcome">Chọn kết quả của bước[\s\S]*>Thiếu bản vẽ<\/textarea>/);
  const ending = await official.post(url, { expectedVersion, outcome: 'cap' });
  assert.equal(ending.status, 409);

  const register = await official.get(link);
  assert.match(register.body, /name="outcome"[^>]*value="cap"[^>]*checked/);
  assert.doesNotMatch(register.body, /value="lam-ro"/);
  const result = {
    kind: 'positive',
    documentNumber: '7/GP',
    'documentDate-day': '23',
    'documentDate-month': '11',
    'documentDate-year': '2026',
    signer: 'Người ký mẫu',
    expectedVersion,
  };
  const without = await official.post(`/can-bo/ho-so/${reference}/ket-qua`, result);
  assert.match(without.body, /href="#outcome"/);
  const done = await official.post(`/can-bo/ho-so/${reference}/ket-qua`, { ...result, outcome: 'cap' });
  assert.equal(done.status, 303);
});

test('whoever’s form is older than the other leg’s answer keeps what they typed, and sends it once more', async () => {
  const { code: reference } = await accepted(consultation);
  await complete('chuyenvien.SKHDT', reference!, 'tham-dinh');
  const consulted = await formClient(center, 'chuyenvien.STNMT');
  const version = (body: string) => /name="expectedVersion" value="(\d+)"/.exec(body)![1]!;
  const opened = version((await consulted.get(`/can-bo/ho-so/${reference}`)).body);
  await complete('chuyenvien.SXD', reference!, 'hoi-xay-dung');
  const url = `/can-bo/ho-so/${reference}/buoc/hoi-dat-dai/hoan-thanh`;
  const stale = await consulted.post(url, { expectedVersion: opened, note: 'Đồng ý về đất đai' });
  assert.equal(stale.status, 412);
  assert.match(stale.body, />Đồng ý về đất đai<\/textarea>/);
  assert.equal((await consulted.post(url, { expectedVersion: version(stale.body), note: 'Đồng ý' })).status, 303);
});

test('the pages and the API name everybody a dossier waits for', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const dossier = await accepted(consultation);
  const reference = dossier.code!;
  await complete('chuyenvien.SKHDT', reference, 'tham-dinh');
  const payload = { code: reference, fact: { kind: 'phone', value: '0900000001' } };
  const looked = (await app.inject({ method: 'POST', url: '/api/v1/look-ups', payload })).json();
  assert.equal(looked.waitingFor.kind, 'agency');
  assert.match(looked.waitingFor.name, /^Sở Tài nguyên và Môi trường, Sở Xây dựng$/);
  assert.deepEqual(
    looked.currentSteps.map((step: { name: string }) => step.name),
    ['Lấy ý kiến về đất đai', 'Lấy ý kiến về xây dựng'],
  );

  const consulted = await formClient(center, 'chuyenvien.STNMT');
  const page = (await consulted.get(`/can-bo/ho-so/${reference}`)).body;
  assert.match(page, /Cùng lúc đang chờ: Lấy ý kiến về xây dựng – Sở Xây dựng/);
  assert.match(page, /Hồ sơ đi tiếp khi các bước song song khác cũng xong/);
  const follower = await formClient(center, 'giamdoc');
  assert.match(
    (await follower.get(`/can-bo/ho-so/${reference}`)).body,
    /Đang chờ: Lấy ý kiến về đất đai – [^;]*; Lấy ý kiến về xây dựng/,
  );
  const seen = (
    await app.inject({ url: `/api/v1/dossiers/${reference}`, headers: await center.bearer('giamdoc') })
  ).json();
  assert.equal(seen.steps.filter(({ status }: { status: string }) => status === 'active').length, 2);
  assert.deepEqual(seen.steps[4].outcomes, [
    { key: 'dat', name: 'Đạt' },
    { key: 'khong-dat', name: 'Không đạt' },
  ]);
});
