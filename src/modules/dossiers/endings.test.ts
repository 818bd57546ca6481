import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { code, handling } from '../../../test/support/handling.ts';
import { activeSteps, stepsOf } from '../workflow/index.ts';
import { aFiling } from './dossier.builder.ts';
import { refusalOf } from './endings-store.ts';
import {
  askWithdrawal,
  changeReturn,
  confirmWithdrawal,
  correctDetails,
  type Dossier,
  declineWithdrawal,
  type FormFact,
  fileDossier,
  findDossier,
  issueProposedSupplement,
  proposeSupplement,
  refuseDossier,
  stopDossier,
} from './index.ts';

const center = await openTestCenter();
const { standard, citizen, reception, accepted, actorOfStep } = await handling(center);
const issued: FormFact[] = [];
const services = {
  ...center.services,
  announce: { ...center.services.announce, formIssued: async (_: unknown, fact: FormFact) => void issued.push(fact) },
};
const { db } = services;
const refusal = {
  reasonCode: 'conditions-not-met' as const,
  reason: 'Chưa đủ điều kiện',
  legalBasis: 'Điều 5 Luật mẫu',
};

async function filed(): Promise<Dossier> {
  const done = await fileDossier(services, citizen, aFiling(standard));
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}
const again = async ({ provisionalNumber }: Dossier) => (await findDossier(db, provisionalNumber)) as Dossier;

test('[QC Đ8.1] a filing is refused with reason, basis and a number of its register, and nothing leads on from there', async () => {
  const one = await filed();
  const reference = one.provisionalNumber;
  assert.equal(code(await refuseDossier(services, citizen, { reference, ...refusal })), 'action-not-allowed');
  const refused = await refuseDossier(services, reception, { reference, ...refusal, guidance: 'Nộp lại khi đủ' });
  assert.ok(refused.ok, JSON.stringify(refused));
  assert.equal(refused.value.status, 'refused');
  const kept = await refusalOf(db, one.id);
  assert.deepEqual([kept?.kind, kept?.numberText, kept?.reason], ['refused', '01/PTC-TTPVHCC', 'Chưa đủ điều kiện']);
  assert.equal(issued.at(-1)?.form, 'refusal');
  assert.equal(code(await askWithdrawal(services, citizen, { reference, ground: 'x' })), 'action-not-allowed');
  await assert.rejects(
    db.updateTable('refusals').set({ reason: 'khác' }).where('dossier_id', '=', one.id).execute(),
    /permission denied/,
  );
});

test('[QC Đ7.2d (4)] what belongs elsewhere is shown the way to the right agency, which is no refusal in the figures', async () => {
  const one = await filed();
  const reference = one.provisionalNumber;
  const own = center.data.procedures.find(({ code: procedure }) => procedure === standard.code)!.agency;
  for (const redirectTo of ['KHONG-CO', own])
    assert.equal(
      code(await refuseDossier(services, reception, { reference, ...refusal, redirectTo })),
      'redirect-agency-unknown',
    );
  const elsewhere = center.data.agencies.find(({ key }) => key !== own && key !== 'CENTER')!.key;
  const shown = await refuseDossier(services, reception, { reference, ...refusal, redirectTo: elsewhere });
  assert.ok(shown.ok, JSON.stringify(shown));
  const kept = await refusalOf(db, one.id);
  assert.deepEqual([kept?.kind, kept?.numberText], ['redirected', '01/PHD-TTPVHCC']);
  const fact = issued.at(-1);
  assert.equal(fact?.form === 'redirection' && fact.redirectTo?.key, elsewhere);
});

test('a filing is given back at once; an accepted dossier when the center confirms, and nobody has a turn left', async () => {
  const one = await filed();
  const back = await askWithdrawal(services, citizen, { reference: one.provisionalNumber, ground: 'Nộp nhầm' });
  assert.ok(back.ok);
  assert.deepEqual([back.value.status, back.value.outcome], ['stopped', 'withdrawn']);

  const dossier = await accepted(standard);
  const reference = dossier.code as string;
  const asked = await askWithdrawal(services, citizen, { reference, ground: 'Không còn nhu cầu' });
  assert.ok(asked.ok);
  assert.equal(asked.value.status, 'withdrawal_requested');
  const { actor: handler } = await actorOfStep(dossier.id);
  const papersReturned = 'Đã trả đủ bản chính';
  assert.equal(code(await confirmWithdrawal(services, handler, { reference, papersReturned })), 'action-not-allowed');
  const confirmed = await confirmWithdrawal(services, reception, { reference, papersReturned });
  assert.ok(confirmed.ok, JSON.stringify(confirmed));
  assert.deepEqual([confirmed.value.status, confirmed.value.outcome], ['stopped', 'withdrawn']);
  assert.equal(activeSteps(await stepsOf(db, dossier.id)).length, 0);
});

test('withdrawal is declined only against a signed result, and the dossier goes on where it stood, paused or not', async () => {
  const dossier = await accepted(standard);
  const reference = dossier.code as string;
  const { actor: handler } = await actorOfStep(dossier.id);
  const { key } = standard.components.find(({ mandatory }) => mandatory)!;
  const items = [{ componentKey: key, kind: 'correction' as const, reason: 'Mờ', legalBasis: 'Điều 12 Quy chế' }];
  assert.ok((await proposeSupplement(services, handler, { reference, items })).ok);
  assert.ok((await issueProposedSupplement(services, reception, { reference })).ok);
  assert.ok((await askWithdrawal(services, citizen, { reference, ground: 'Thôi' })).ok);
  const signed = { documentNumber: '12/GCN', documentDate: '2026-11-20', signer: 'Người ký mẫu' };
  const future = await declineWithdrawal(services, reception, { reference, ...signed, documentDate: '2026-12-31' });
  assert.equal(code(future), 'invalid-input');
  const declined = await declineWithdrawal(services, reception, { reference, ...signed });
  assert.ok(declined.ok, JSON.stringify(declined));
  assert.equal(declined.value.status, 'supplement_requested');
  assert.equal(declined.value.accepted?.legalDueAt, null);
  assert.equal(code(await declineWithdrawal(services, reception, { reference, ...signed })), 'action-not-allowed');
});

test('the notice of stopping is one of the forms of 2025: under those of 2018 nobody can issue it', async () => {
  const dossier = await accepted(standard);
  const approver = await center.actor('pheduyet.SKHDT');
  const given = { reference: dossier.code as string, ground: 'Người nộp đề nghị dừng', papersReturned: 'Không có' };
  assert.equal(code(await stopDossier(services, approver, given)), 'stop-not-known');
  assert.equal((await again(dossier)).status, 'handling');
});

test('[QC Đ5.1b] how to get the result is the applicant’s choice: staff change it only with their recorded consent', async () => {
  const dossier = await accepted(standard);
  const reference = dossier.code as string;
  const byPost = { reference, returnMethod: 'post' as const, returnAddress: 'số 2 đường Minh Họa' };
  assert.equal(code(await changeReturn(services, reception, byPost)), 'consent-missing');
  await assert.rejects(
    db
      .updateTable('dossiers')
      .set({ return_method: 'post', return_address: 'số 2' })
      .where('id', '=', dossier.id)
      .execute(),
    /recorded consent/,
  );
  await assert.rejects(
    db.updateTable('dossiers').set({ channel: 'post' }).where('id', '=', dossier.id).execute(),
    /how a dossier came in never changes/,
  );
  const consent = { how: 'by_phone' as const, note: 'Gọi số trên giấy tiếp nhận lúc 10 giờ' };
  const changed = await changeReturn(services, reception, { ...byPost, consent });
  assert.ok(changed.ok, JSON.stringify(changed));
  assert.equal(changed.value.returnMethod, 'post');
  const { consent: how, changed_by: by } = await db
    .selectFrom('return_changes')
    .selectAll()
    .where('dossier_id', '=', dossier.id)
    .executeTakeFirstOrThrow();
  assert.deepEqual([how, by], ['by_phone', reception.accountId]);
  const own = await changeReturn(services, citizen, { reference, returnMethod: 'counter' });
  assert.ok(own.ok, JSON.stringify(own));
  assert.deepEqual([own.value.returnMethod, own.value.returnAddress], ['counter', null]);
  assert.equal(
    code(await changeReturn(services, citizen, { reference, returnMethod: 'counter' })),
    'nothing-to-change',
  );
  const noAddress = await changeReturn(services, citizen, { reference, returnMethod: 'post' });
  assert.equal(code(noAddress), 'invalid-input');
});

test('what was written wrongly is put right and the receipt issued again; code and dates stay', async () => {
  const dossier = await accepted(standard);
  const reference = dossier.code as string;
  const nothing = { reference, applicant: { name: dossier.applicant.name }, reason: 'Kiểm tra' };
  assert.equal(code(await correctDetails(services, reception, nothing)), 'nothing-to-change');
  const applicant = { name: 'Nguyễn Thị Ví Dụ Mới' };
  assert.equal(code(await correctDetails(services, citizen, { ...nothing, applicant })), 'action-not-allowed');
  const corrected = await correctDetails(services, reception, { reference, applicant, reason: 'Ghi sai tên' });
  assert.ok(corrected.ok, JSON.stringify(corrected));
  assert.equal(corrected.value.applicant.name, applicant.name);
  assert.equal(corrected.value.code, dossier.code);
  assert.ok(corrected.value.accepted?.originalDueAt.equals(dossier.accepted!.originalDueAt));
  assert.equal(issued.at(-1)?.form, 'receipt-correction');
});

test('two who refuse at the same moment: one does, the other is told that it is done', async () => {
  const one = await filed();
  const reference = one.provisionalNumber;
  const both = await Promise.all([1, 2].map(() => refuseDossier(services, reception, { reference, ...refusal })));
  assert.deepEqual(both.map(code).sort(), ['action-not-allowed', 'ok']);
  const numbers = await db.selectFrom('refusals').select('number_text').where('kind', '=', 'refused').execute();
  assert.deepEqual(
    numbers.map(({ number_text }) => number_text),
    ['01/PTC-TTPVHCC', '02/PTC-TTPVHCC'],
    'a number that was not used was given back',
  );
});
