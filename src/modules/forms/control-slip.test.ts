import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { noPoppler, pdfText } from '../../../test/support/pdf.ts';
import { supplementing } from '../../../test/support/supplementing.ts';
import { transaction } from '../../platform/database/database.ts';
import { printHere } from '../../platform/pdf.ts';
import {
  askWithdrawal,
  chainOf,
  completeStep,
  confirmSupplement,
  confirmWithdrawal,
  type Dossier,
  handInSupplement,
} from '../dossiers/index.ts';
import { type Actor, actingAs } from '../identity/index.ts';
import { record } from '../ledger/index.ts';
import { recallResult } from '../results/index.ts';
import { goBack, saveGoneBack } from '../workflow/index.ts';
import { controlSlip, slipContent } from './queries/control-slip.ts';

const center = await openTestCenter();
const { clock, services } = center;
const { db } = services;
const {
  accepted,
  actorOfStep,
  again,
  brought,
  citizen,
  first,
  handledUpToTheResult,
  reception,
  standard,
  viewed,
  waiting,
} = await supplementing(center);

const slip = async (dossier: Dossier) => (await slipContent(services, await viewed(dossier), clock.now()))!;
const sum = (shares: readonly { workedMinutes: number }[] | null) =>
  shares!.reduce((total, { workedMinutes }) => total + workedMinutes, 0);
const complete = async (dossier: Dossier) => {
  const { step, actor } = await actorOfStep(dossier.id);
  const done = await completeStep(services, actor, { reference: dossier.code!, stepKey: step.key });
  assert.ok(done.ok, JSON.stringify(done));
  return step;
};

test('what was waited for is nobody’s: the slip tells the wait with its ground, and the shares add up to the worked minutes', {
  skip: noPoppler,
}, async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const { dossier } = await waiting();
  clock.set('2026-11-26T14:00:00+07:00');
  const reference = dossier.code!;
  const during = await slip(dossier);
  assert.deepEqual([during.waits.map(({ to }) => to), during.dueAt], [[null], null]);
  assert.ok((await handInSupplement(services, citizen, { reference, documents: [brought(first.key)] })).ok);
  clock.set('2026-11-27T08:00:00+07:00');
  assert.ok((await confirmSupplement(services, reception, { reference })).ok);
  clock.set('2026-11-27T10:00:00+07:00');
  const content = await slip(dossier);
  // Asked for at the minute of acceptance, complete on Thu 14:00: Thu 14–17, Fri 7–10.
  assert.equal(sum(content.shares), 180 + 180);
  assert.deepEqual(
    content.rows.map(({ remark }) => remark?.replace(/:.*/, '')),
    [undefined, 'Yêu cầu bổ sung, hoàn thiện hồ sơ', 'Nộp giấy tờ bổ sung', 'Đã bổ sung đủ'],
  );
  assert.match(content.rows[3]!.receiver, /^Sở Kế hoạch và Đầu tư/, 'it goes on where it stood');
  const [wait] = content.waits;
  assert.deepEqual([wait!.from, wait!.to], ['2026-11-23T09:05:00+07:00', '2026-11-26T14:00:00+07:00']);
  const text = pdfText(printHere((await controlSlip(services, await viewed(dossier), clock.now()))!));
  for (const words of [
    'Thời gian không tính vào thời hạn giải quyết',
    wait!.ground,
    'Tổng thời gian đã sử dụng 360 6 giờ',
    'Đang giải quyết: Sở Kế hoạch và Đầu tư',
  ])
    assert.ok(text.includes(words), `${words}\n${text}`);
});

test('a step handed back stands with its reason, each turn is judged by its own time, no minute is lost', async () => {
  clock.set('2026-11-30T09:00:00+07:00');
  const dossier = await accepted(standard);
  clock.set('2026-11-30T10:00:00+07:00');
  const early = await complete(dossier);
  clock.set('2026-12-01T10:00:00+07:00');
  const { actor } = await actorOfStep(dossier.id);
  await handBack(dossier, actor, early.key);
  const content = await slip(dossier);
  const [, done, back] = content.rows;
  assert.equal(done!.verdict, 'early');
  assert.match(back!.receiver, new RegExp(`\\(${early.name}\\)$`));
  assert.equal(back!.remark, 'Chuyển trả: Thiếu biên bản kiểm tra');
  assert.deepEqual([back!.signedBy, back!.verdict !== null], [actor.name, true]);
  // Late by the time the second turn has of its own, not by the first one's.
  clock.set('2026-12-18T16:00:00+07:00');
  const [late] = (await slip(dossier)).turns;
  assert.equal(late!.isLate, true);
  await complete(dossier);
  const after = await slip(dossier);
  assert.deepEqual(
    after.rows.map(({ verdict }) => verdict),
    [null, 'early', back!.verdict, 'late'],
  );
  assert.ok(after.rows[3]!.legDueAt! > after.rows[1]!.legDueAt!);
  // 30/11: 09–11, 13–17; 01–18/12: 14 whole days but the last hour.
  assert.equal(sum(after.shares), 360 + 14 * 480 - 60);
});

test('a recalled result stands on the slip, the time it was out is nobody’s, and the agency has its turn again', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const { dossier } = await handledUpToTheResult(standard);
  const reference = dossier.code!;
  clock.set('2026-11-24T09:00:00+07:00');
  const approver = await center.actor('pheduyet.SKHDT');
  const recalled = await recallResult(services, approver, {
    reference,
    ground: 'ghi sai tên',
    legalBasis: 'Điều 1 (ví dụ)',
  });
  assert.ok(recalled.ok, JSON.stringify(recalled));
  clock.set('2026-11-24T10:30:00+07:00');
  const { rows, turns, waits, shares } = await slip(await again(dossier));
  const last = rows.at(-1)!;
  assert.equal(last.remark, 'Thu hồi kết quả: ghi sai tên');
  assert.deepEqual(
    turns.map(({ holder }) => holder),
    [last.receiver],
  );
  assert.deepEqual(
    waits.map(({ from, to }) => [from, to]),
    [['2026-11-23T09:05:00+07:00', '2026-11-24T09:00:00+07:00']],
  );
  assert.equal(sum(shares), 90);
});

test('a withdrawn dossier ends on the slip with what was given back; its time stands still from then on', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const dossier = await accepted(standard);
  const reference = dossier.code!;
  clock.set('2026-11-24T08:00:00+07:00');
  assert.ok((await askWithdrawal(services, citizen, { reference, ground: 'đổi kế hoạch' })).ok);
  clock.set('2026-11-24T09:00:00+07:00');
  const done = await confirmWithdrawal(services, reception, { reference, papersReturned: 'toàn bộ giấy tờ' });
  assert.ok(done.ok, JSON.stringify(done));
  clock.set('2026-11-27T09:00:00+07:00');
  const content = await slip(await again(dossier));
  assert.deepEqual(
    content.rows.slice(-2).map(({ giver, remark }) => [giver, remark]),
    [
      ['Người nộp hồ sơ', 'Đề nghị rút hồ sơ: đổi kế hoạch'],
      ['Trung tâm Phục vụ hành chính công tỉnh Kon Tum', 'Rút hồ sơ, trả giấy tờ: toàn bộ giấy tờ'],
    ],
  );
  assert.deepEqual(content.turns, []);
  assert.equal(sum(content.shares), 115 + 240 + 120);
});

test('whoever was asked gives back in their own time; without their answer it goes on, and the slip says so', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const dossier = await accepted(standard);
  const { step, actor } = await actorOfStep(dossier.id);
  const write = (action: string, at: string, facts: Parameters<typeof record>[2][number]['facts']) =>
    transaction(db, async (tx) => {
      const entry = { at: Temporal.Instant.from(at), actor: actingAs(actor), action, facts, ground: null };
      await record(tx, chainOf(dossier.id), [entry]);
    });
  const asked = {
    step: step.key,
    agency: 'Sở Xây dựng',
    question: 'Có đúng quy hoạch?',
    dueAt: '2026-11-24T17:00:00+07:00',
  };
  await write('consult', '2026-11-23T10:00:00+07:00', { ...asked, consultation: 1 });
  await write('answer-consultation', '2026-11-25T10:00:00+07:00', {
    consultation: 1,
    answer: 'Đúng quy hoạch',
    late: true,
  });
  await write('consult', '2026-11-25T10:10:00+07:00', { ...asked, consultation: 2 });
  await write('consult', '2026-11-25T16:00:00+07:00', { consultation: 2, wentOn: true, reason: 'quá hạn trả lời' });
  clock.set('2026-11-25T16:30:00+07:00');
  const { rows } = await slip(dossier);
  assert.deepEqual(
    rows
      .slice(1)
      .map(({ giver, receiver, verdict, remark }) =>
        [giver, receiver].map((one) => one.slice(0, 11)).concat(verdict ?? '–', remark!),
      ),
    [
      ['Sở Kế hoạch', 'Sở Xây dựng', '–', 'Lấy ý kiến: Có đúng quy hoạch?'],
      ['Sở Xây dựng', 'Sở Kế hoạch', 'late', 'Cho ý kiến: Đúng quy hoạch'],
      ['Sở Kế hoạch', 'Sở Xây dựng', '–', 'Lấy ý kiến: Có đúng quy hoạch?'],
      ['Sở Kế hoạch', 'Sở Xây dựng', '–', 'Giải quyết tiếp, không chờ ý kiến: quá hạn trả lời'],
    ],
  );
});

/** As the verb of handling does it. */
async function handBack(dossier: Dossier, actor: Actor & { accountId: number }, to: string) {
  const { steps } = await viewed(dossier);
  const from = steps.find(({ status }) => status === 'active')!;
  const gone = goBack(steps, from.key, to);
  assert.ok(gone.ok);
  const at = clock.now();
  const note = 'Thiếu biên bản kiểm tra';
  const dueAt = at.add({ hours: 48 });
  await transaction(db, async (tx) => {
    await saveGoneBack(tx, gone.value, { at, by: actor.accountId, dueAt, how: 'handed_back', note });
    const entry = { at, actor: actingAs(actor), action: 'hand-back', facts: { step: from.key, to, reason: note } };
    await record(tx, chainOf(dossier.id), [{ ...entry, ground: 'QC Đ5.1g' }]);
  });
}
