import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { aNotice, applicantItself, code, handling, signed } from '../../../test/support/handling.ts';
import { aCheck, aFiling } from '../dossiers/dossier.builder.ts';
import { acceptDossier, completeStep, fileDossier, readDossier } from '../dossiers/index.ts';
import { findTampering } from '../ledger/index.ts';
import { deliverResult, registerResult } from './index.ts';

const center = await openTestCenter();
const { services, data, clock } = center;
const { db } = services;
const { find, standard, citizen, reception, accepted, actorOfStep, prepared, handledUpToTheResult, deskOf } =
  await handling(center);

test('[QC Đ12.1d (1)] received, transferred, followed step by step, its result registered and handed over', async () => {
  const { dossier } = await handledUpToTheResult(standard);
  assert.equal(dossier.status, 'result_ready');
  const delivered = await deliverResult(services, reception, {
    ...applicantItself,
    reference: dossier.code!,
    receiptCode: dossier.code!,
  });
  assert.ok(delivered.ok, JSON.stringify(delivered));
  assert.equal(delivered.value.status, 'delivered');
  assert.equal(await findTampering(db, `dossier:${dossier.id}`), null);
});

test('every procedure that is handled can be walked to its result by the demo people, whatever its process', async () => {
  for (const procedure of data.procedures) {
    if (!procedure.receivedAtCenter || procedure.settlement === 'IMMEDIATE' || procedure.effectiveTo !== null) continue;
    const online = procedure.onlineLevel !== 'INFORMATION';
    const desk = await deskOf(procedure.agency);
    const filed = await fileDossier(
      services,
      online ? citizen : desk,
      aFiling(procedure, { channel: online ? 'online' : 'counter' }),
    );
    assert.ok(filed.ok, `${procedure.code}: ${JSON.stringify(filed)}`);
    const result = await acceptDossier(services, desk, {
      ...aCheck(procedure),
      reference: filed.value.provisionalNumber,
    });
    assert.ok(result.ok, `${procedure.code}: ${JSON.stringify(result)}`);
    let reached = false;
    for (let turn = 0; turn < 12 && !reached; turn++) {
      const { step, actor } = await actorOfStep(result.value.id);
      await prepared({ step, actor }, result.value.code!);
      const outcome = step.outcomes?.[0] && { outcome: step.outcomes[0].key };
      const done = await completeStep(services, actor, {
        reference: result.value.code!,
        stepKey: step.key,
        ...outcome,
        verification: aNotice(clock.now()),
        ...(step.kind === 'verify' && { note: 'Kết quả xác minh: đúng thực tế' }),
      });
      if (done.ok) continue;
      const ended = await registerResult(services, actor, { ...signed, reference: result.value.code! });
      assert.ok(ended.ok, `${procedure.code} ${step.key}: ${JSON.stringify(ended)}`);
      reached = true;
    }
    assert.ok(reached, procedure.code);
  }
});

test('an interlinked procedure passes through three agencies under one code and one due date', async () => {
  const interlinked = find(
    ({ agency, process, settlement }) =>
      agency === 'SKHDT' &&
      settlement === 'STANDARD' &&
      new Set(process.steps.map((s) => s.agency).filter((a) => a !== 'CENTER')).size >= 3,
  );
  assert.ok(interlinked, 'the demo center has one');
  const { dossier, agencies } = await handledUpToTheResult(interlinked);
  assert.ok([...agencies].filter((id) => id !== null).length >= 3);
  assert.equal(String(dossier.accepted?.legalDueAt), String(dossier.accepted?.originalDueAt));
});

test('[QC Đ1.2] everybody has their part: whoever’s turn it is not is refused, whoever is not concerned sees nothing', async () => {
  const dossier = await accepted(standard);
  const now = clock.now();
  const sees = async (username: string) =>
    code(await readDossier(db, await center.actor(username), { reference: dossier.code!, now, purpose: 'test' }));
  const seen = [
    'giamdoc',
    'phogiamdoc',
    'kiemsoat',
    'chanhvp',
    'thanhtra',
    'tiepnhan1',
    'chuyenvien.SKHDT',
    'lanhdao.SKHDT',
    'pheduyet.SKHDT',
    'congdan1',
  ];
  const unseen = [
    'tiepnhan2',
    'chuyenvien.SYT',
    'thongtin',
    'tongdai',
    'quantri',
    'congdan2',
    'doanhnghiep1',
    'buudien',
    'duphong1',
    'thungan',
  ];
  for (const username of seen) assert.equal(await sees(username), 'ok', username);
  for (const username of unseen) assert.equal(await sees(username), 'dossier-not-found', username);

  const { step, actor } = await actorOfStep(dossier.id);
  const complete = async (username: string) =>
    code(await completeStep(services, await center.actor(username), { reference: dossier.code!, stepKey: step.key }));
  assert.equal(await complete('chuyenvien.SYT'), 'dossier-not-found');
  assert.equal(await complete('thanhtra'), 'action-not-allowed');
  assert.equal(await complete('pheduyet.SKHDT'), 'action-not-allowed');
  assert.ok((await completeStep(services, actor, { reference: dossier.code!, stepKey: step.key })).ok);
  assert.equal(
    code(await registerResult(services, actor, { ...signed, reference: dossier.code! })),
    'action-not-allowed',
  );
});
