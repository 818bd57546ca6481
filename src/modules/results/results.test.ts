import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { aCheck, aFiling } from '../dossiers/dossier.builder.ts';
import { acceptDossier, completeStep, fileDossier, readDossier, takeIn } from '../dossiers/index.ts';
import { findTampering, history } from '../ledger/index.ts';
import type { ProcedureContent } from '../procedures/index.ts';
import { activeStep, stepsOf } from '../workflow/index.ts';
import { deliverResult, registerResult, settleAtOnce } from './index.ts';

const center = await openTestCenter();
const { services, data, clock } = center;
const { db } = services;
const code = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code ?? 'ok';
const find = (matches: (procedure: ProcedureContent) => boolean) => data.procedures.find(matches) as ProcedureContent;
const standard = find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD');
const citizen = await center.actor('congdan1');
const reception = await center.actor('tiepnhan1');
const signed = {
  kind: 'positive' as const,
  documentNumber: '12/GCN',
  documentDate: '2026-11-20',
  signer: 'Người ký mẫu',
};
const applicantItself = {
  receiver: { name: 'Nguyễn Thị Ví Dụ', idNumber: '000000000001', capacity: 'applicant' as const },
  evidence: { kind: 'confirmation' as const },
};

async function accepted(procedure: ProcedureContent) {
  const filed = await fileDossier(services, citizen, aFiling(procedure));
  assert.ok(filed.ok, JSON.stringify(filed));
  const result = await acceptDossier(services, reception, {
    ...aCheck(procedure),
    reference: filed.value.provisionalNumber,
  });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** Whoever of the demo accounts may do the step whose turn it is. */
async function actorOfStep(dossierId: number) {
  const step = activeStep(await stepsOf(db, dossierId));
  assert.ok(step);
  const agency = await db
    .selectFrom('agencies')
    .select('key')
    .where('id', '=', step.agencyId ?? 0)
    .executeTakeFirst();
  const account = data.accounts.find(
    ({ agency: key, roles }) => key === agency?.key && (roles as readonly string[]).includes(step.role),
  );
  return { step, actor: await center.actor(account?.username ?? 'tiepnhan1') };
}

async function handledUpToTheResult(procedure: ProcedureContent) {
  const dossier = await accepted(procedure);
  const agencies = new Set<number | null>();
  for (;;) {
    const { step, actor } = await actorOfStep(dossier.id);
    agencies.add(step.agencyId);
    const done = await completeStep(services, actor, { reference: dossier.code!, stepKey: step.key });
    if (done.ok) continue;
    assert.equal(done.problem.code, 'action-not-allowed');
    const result = await registerResult(services, actor, { ...signed, reference: dossier.code! });
    assert.ok(result.ok, JSON.stringify(result));
    return { dossier: result.value, agencies };
  }
}

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
    for (let turn = 0; turn < 8 && !reached; turn++) {
      const { step, actor } = await actorOfStep(result.value.id);
      const done = await completeStep(services, actor, { reference: result.value.code!, stepKey: step.key });
      if (done.ok) continue;
      const ended = await registerResult(services, actor, { ...signed, reference: result.value.code! });
      assert.ok(ended.ok, `${procedure.code} ${step.key}: ${JSON.stringify(ended)}`);
      reached = true;
    }
    assert.ok(reached, procedure.code);
  }
});

async function deskOf(agency: string) {
  const numbers = data.counters.filter(({ agencies }) => agencies.includes(agency)).map(({ number }) => number);
  const account = data.accounts.find(
    ({ counters, roles }) => roles.includes('reception') && counters?.some((n) => numbers.includes(n)),
  );
  return center.actor(account!.username);
}

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
    'thungan',
    'tongdai',
    'quantri',
    'congdan2',
    'doanhnghiep1',
    'buudien',
    'duphong1',
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

test('[QC Đ6.2b][QC Đ5.2a] only the right person with the right paper gets the result', async () => {
  const { dossier } = await handledUpToTheResult(standard);
  const deliver = async (given: object) =>
    code(
      await deliverResult(services, reception, {
        ...applicantItself,
        reference: dossier.code!,
        receiptCode: dossier.code!,
        ...given,
      }),
    );
  assert.equal(await deliver({ receiver: { ...applicantItself.receiver, idNumber: '000000000002' } }), 'wrong-person');
  assert.equal(
    await deliver({ receiver: { ...applicantItself.receiver, capacity: 'authorised' } }),
    'authorisation-required',
  );
  assert.equal(await deliver({ receiptCode: undefined }), 'receipt-required');
  assert.equal(await deliver({ receiptCode: '000.00.34.H34-261123-9999' }), 'receipt-required');
  assert.equal(await deliver({ evidence: { kind: 'signature' } }), 'evidence-required');
  const authorised = {
    name: 'Lê Thị Ví Dụ',
    idNumber: '000000000009',
    capacity: 'authorised',
    authorisationNumber: '05/GUQ',
  };
  assert.equal(await deliver({ receiver: authorised }), 'ok');
});

test('a result document dated earlier is flagged, one dated tomorrow refused', async () => {
  const dossier = await accepted(standard);
  for (let turn = 0; turn < 7; turn++) {
    const { step, actor } = await actorOfStep(dossier.id);
    if ((await completeStep(services, actor, { reference: dossier.code!, stepKey: step.key })).ok) continue;
    const early = { ...signed, reference: dossier.code! };
    assert.equal(
      code(await registerResult(services, actor, { ...early, documentDate: '2026-11-24' })),
      'document-date-invalid',
    );
    assert.equal(
      code(await registerResult(services, actor, { ...early, documentDate: '2026-02-31' })),
      'document-date-invalid',
    );
    assert.equal(code(await registerResult(services, actor, early)), 'ok');
    break;
  }
  const row = await db
    .selectFrom('results')
    .select('predates_finish')
    .where('dossier_id', '=', dossier.id)
    .executeTakeFirst();
  assert.equal(row?.predates_finish, true);
});

test('[QC Đ6.2c] what is due on return is paid before the result leaves, and nothing else is charged', async () => {
  const charged = find(
    ({ charges, agency, settlement, effectiveTo, receivedAtCenter }) =>
      charges.some(({ when, amountDong }) => when === 'ON_RETURN' && amountDong > 0) &&
      settlement === 'STANDARD' &&
      effectiveTo === null &&
      receivedAtCenter &&
      data.counters.some(({ number, agencies }) => number <= 4 && agencies.includes(agency)),
  );
  const { dossier } = await handledUpToTheResult(charged);
  const given = { ...applicantItself, reference: dossier.code!, receiptCode: dossier.code! };
  assert.equal(code(await deliverResult(services, reception, given)), 'payment-outstanding');
  assert.equal(code(await deliverResult(services, reception, { ...given, paymentReceipt: 'BL-0042' })), 'ok');

  const { dossier: free } = await handledUpToTheResult(standard);
  const wrong = { ...applicantItself, reference: free.code!, receiptCode: free.code!, paymentReceipt: 'BL-0043' };
  assert.equal(code(await deliverResult(services, reception, wrong)), 'payment-not-due');
});

test('the postal official hands over what goes by post, and knows of nothing else', async () => {
  const postal = await center.actor('buudien');
  const { dossier } = await handledUpToTheResult(standard);
  const deliver = (reference: string) =>
    deliverResult(services, postal, { ...applicantItself, reference, receiptCode: reference });
  assert.equal(code(await deliver(dossier.code!)), 'dossier-not-found');
  await db
    .updateTable('dossiers')
    .set({ return_method: 'post', return_address: 'số 1' })
    .where('id', '=', dossier.id)
    .execute();
  assert.equal(code(await deliver(dossier.code!)), 'ok');
  const last = (await history(db, `dossier:${dossier.id}`)).at(-1);
  assert.equal(last?.actor.capacity, 'postal');
});

test('what is settled at once is not accepted for later, and not handed to somebody else', async () => {
  const immediate = find(({ settlement, effectiveTo }) => settlement === 'IMMEDIATE' && effectiveTo === null);
  const desk = await deskOf(immediate.agency);
  const filing = aFiling(immediate, { channel: 'counter' });
  assert.equal(code(await takeIn(services, desk, { filing, acceptance: aCheck(immediate) })), 'settled-at-once-only');
  assert.equal(code(await fileDossier(services, citizen, aFiling(immediate))), 'online-not-offered');
  const result = { documentNumber: '1/BS', signer: 'Người ký mẫu' };
  const byOther = { filing: { ...filing, submitterName: 'Lê Thị Ví Dụ' }, acceptance: aCheck(immediate), result };
  assert.equal(code(await settleAtOnce(services, desk, byOther)), 'applicant-must-come');
});

test('what is settled at once has a code and a register line, but no receipt', async () => {
  const immediate = find(({ settlement, effectiveTo }) => settlement === 'IMMEDIATE' && effectiveTo === null);
  const desk = await deskOf(immediate.agency);
  const given = {
    filing: aFiling(immediate, { channel: 'counter' }),
    acceptance: aCheck(immediate),
    result: { documentNumber: '1/BS', signer: 'Người ký mẫu' },
  };
  const settled = await settleAtOnce(services, desk, given);
  assert.ok(settled.ok, JSON.stringify(settled));
  assert.equal(settled.value.status, 'delivered');
  assert.ok(settled.value.code);
  assert.equal(
    await db.selectFrom('receipts').select('pin').where('dossier_id', '=', settled.value.id).executeTakeFirst(),
    undefined,
  );
  const wrong = { ...given, filing: aFiling(standard, { channel: 'counter' }), acceptance: aCheck(standard) };
  assert.equal(code(await settleAtOnce(services, reception, wrong)), 'not-settled-at-once');
});
