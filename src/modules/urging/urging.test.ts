import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { code, handling } from '../../../test/support/handling.ts';
import { textOf } from '../../../test/support/markup.ts';
import { chainOf, type Dossier } from '../dossiers/index.ts';
import { formAbout } from '../forms/index.ts';
import { findTampering, history } from '../ledger/index.ts';
import { answerUrging, judgeAnswer, raiseUrging, remindAgency, urgingState } from './index.ts';
import { findUrging } from './urging-store.ts';

const center = await openTestCenter();
const { app, services, clock } = center;
const { db } = services;
const { standard, accepted } = await handling(center);
const control = await center.actor('kiemsoat');
const deputy = await center.actor('phogiamdoc');
const head = await center.actor('lanhdao.SKHDT');
const stranger = await center.actor('lanhdao.SXD');
const committee = await center.actor('ubnd');

const MESSAGE = { message: 'Đề nghị giải quyết ngay', answerWorkingDays: 2 };
const START = '2026-11-23T09:05:00+07:00';
const late = await lateDossiers(2);

/** Dossiers of the planning office that waited there for five weeks. */
async function lateDossiers(count: number): Promise<Dossier[]> {
  clock.set(START);
  const found: Dossier[] = [];
  for (let n = 0; n < count; n += 1) found.push(await accepted(standard));
  clock.set('2026-12-28T09:05:00+07:00');
  return found;
}

const remind = (dossiers: readonly Dossier[], actor = control) =>
  remindAgency(services, actor, { agency: 'SKHDT', dossiers: dossiers.map((one) => one.code as string), ...MESSAGE });

async function reminded(dossiers: readonly Dossier[]) {
  const done = await remind(dossiers);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

const stateOf = async (name: string) => {
  const urging = await findUrging(db, name);
  assert.ok(urging);
  return urgingState(urging, clock.now());
};

const ANSWER = { answer: 'Đang hoàn tất', cause: 'Thiếu người thẩm định', promisedOn: '2026-12-31' };

test('[QC Đ7.2đ] [N4.4b] a reminder is numbered, dated, addressed, printed, and stands in the history of each dossier', async () => {
  const [first] = late;
  assert.ok(first);
  const { id, number, answerDueAt } = await reminded([first]);
  assert.equal(number, '01/NDD-TTPVHCC');
  assert.equal(answerDueAt.toZonedDateTimeISO('+07:00').toString().slice(0, 16), '2026-12-30T17:00');
  const form = await formAbout(db, 'reminder', `urging:${id}`);
  assert.equal(form?.paper.content.addressee.name, 'Sở Kế hoạch và Đầu tư');
  assert.equal(form?.paper.content.rows?.body[0]?.[0], first.code);
  const entry = (await history(db, chainOf(first.id))).at(-1);
  assert.deepEqual([entry?.action, entry?.facts.number, entry?.ground], ['urge-reminder', number, 'QC Đ7.2đ']);
  assert.equal(await findTampering(db, chainOf(first.id)), null);
  assert.equal(code(await remind([first])), 'urging-under-way');

  const bearer = await center.bearer('congdan1');
  const events = (await app.inject({ url: `/api/v1/dossiers/${first.code}/timeline`, headers: bearer })).body;
  assert.doesNotMatch(events, /urge|NDD/, 'the applicant sees nothing of it');
});

test('[QC Đ7.2đ] the levels: reminder without an answer, director’s letter, answer judged insufficient, report to the Chairman', async () => {
  const [, second] = late;
  assert.ok(second);
  const first = await reminded([second]);
  const raise = (actor = deputy, name = String(first.id)) => raiseUrging(services, actor, { name, ...MESSAGE });
  assert.equal(code(await raise()), 'urging-level-not-reached', 'the answer is not due yet');
  clock.set('2026-12-31T08:00:00+07:00');
  assert.equal(await stateOf(first.number), 'overdue');
  assert.equal(code(await raise(control)), 'not-permitted', 'a letter is signed');
  const letter = await raise();
  assert.ok(letter.ok, JSON.stringify(letter));
  assert.equal(letter.value.number, '01/CVDD-TTPVHCC');
  assert.equal(code(await raise()), 'urging-already-raised');

  const name = letter.value.number;
  assert.equal(code(await answerUrging(services, stranger, { name, ...ANSWER })), 'urging-not-found');
  const past = await answerUrging(services, head, { name, ...ANSWER, promisedOn: '2026-12-30' });
  assert.equal(!past.ok && past.problem.errors?.[0]?.code, 'promised-day-past');
  assert.equal(code(await judgeAnswer(services, control, { name, judgement: 'sufficient' })), 'urging-not-answered');
  assert.equal(code(await answerUrging(services, head, { name, ...ANSWER })), 'ok');
  assert.equal(code(await answerUrging(services, head, { name, ...ANSWER })), 'urging-answered');
  assert.equal(code(await raise(deputy, name)), 'urging-level-not-reached', 'nobody judged the answer');
  const bare = await judgeAnswer(services, control, { name, judgement: 'insufficient' });
  assert.equal(!bare.ok && bare.problem.errors?.[0]?.code, 'judgement-reason-required');
  const judged = { name, judgement: 'insufficient' as const, reason: 'Không nêu cách làm' };
  assert.equal(code(await judgeAnswer(services, head, judged)), 'not-permitted');
  assert.equal(code(await judgeAnswer(services, control, judged)), 'ok');
  assert.equal(code(await judgeAnswer(services, control, judged)), 'urging-judged');

  const report = await raise(deputy, name);
  assert.ok(report.ok, JSON.stringify(report));
  assert.equal(report.value.number, '01/BCUB-TTPVHCC');
  const form = await formAbout(db, 'chairman-report', `urging:${report.value.id}`);
  assert.equal(form?.paper.content.addressee.name, 'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum');
  assert.match(form?.paper.content.paragraphs[0] ?? '', /Công văn số 01\/CVDD-TTPVHCC.*Không nêu cách làm/);
  const top = report.value.number;
  assert.equal(code(await raise(deputy, top)), 'urging-at-the-top');
  assert.equal(code(await answerUrging(services, head, { name: top, ...ANSWER })), 'urging-not-found');
  const decided = { name: top, answer: 'Giao Sở giải quyết dứt điểm', cause: 'Sở chậm', promisedOn: '2026-12-31' };
  assert.equal(code(await answerUrging(services, committee, decided)), 'ok');
  const actions = (await history(db, chainOf(second.id))).map(({ action }) => action).slice(-6);
  assert.deepEqual(actions, [
    'urge-reminder',
    'urge-director-letter',
    'answer-urging',
    'judge-urging-answer',
    'urge-chairman-report',
    'answer-urging',
  ]);
});

test('[QC Đ7.2đ] an answer found sufficient holds until the day it promised; then the next level is open', async () => {
  const [dossier] = await lateDossiers(1);
  assert.ok(dossier);
  const { number: name } = await reminded([dossier]);
  assert.equal(code(await answerUrging(services, head, { name, ...ANSWER })), 'ok');
  assert.equal(code(await judgeAnswer(services, control, { name, judgement: 'sufficient' })), 'ok');
  assert.equal(await stateOf(name), 'sufficient');
  assert.equal(code(await raiseUrging(services, deputy, { name, ...MESSAGE })), 'urging-level-not-reached');
  clock.set('2027-01-04T08:00:00+07:00');
  assert.equal(await stateOf(name), 'promise_broken');
  assert.equal(code(await raiseUrging(services, deputy, { name, ...MESSAGE })), 'ok');
});

test('[QC Đ2.2b] nobody is reminded before the threshold, of a dossier elsewhere, or by whoever may not', async () => {
  clock.set(START);
  const fresh = await accepted(standard);
  assert.equal(code(await remind([fresh])), 'urging-too-early');
  const elsewhere = await remindAgency(services, control, { agency: 'SXD', dossiers: [fresh.code!], ...MESSAGE });
  assert.equal(!elsewhere.ok && elsewhere.problem.errors?.[0]?.code, 'urging-dossier-elsewhere');
  assert.equal(code(await remind([fresh], head)), 'not-permitted');
  const none = await remindAgency(services, control, { agency: 'SXD', allOverdue: true, ...MESSAGE });
  assert.equal(code(none), 'urging-nothing-overdue');
  clock.set('2026-12-28T09:05:00+07:00');
  assert.equal(code(await remindAgency(services, control, { agency: 'SKHDT', allOverdue: true, ...MESSAGE })), 'ok');
});

test('[QC Đ7.2đ] the center sees who is overdue and what to do next; the agency what it must answer; other agencies nothing', async () => {
  const [dossier] = await lateDossiers(1);
  assert.ok(dossier?.code);
  const office = await formClient(center, 'kiemsoat');
  assert.match(
    textOf((await office.get('/can-bo/don-doc')).body),
    /Hồ sơ quá hạn theo cơ quan .*Sở Kế hoạch và Đầu tư \d+ 1/,
  );
  const form = '/can-bo/don-doc/co-quan/SKHDT';
  const key = /name="_key" value="([^"]+)"/.exec((await office.get(form)).body)?.[1] ?? '';
  const wrong = await office.post(form, { _key: key, message: 'Đề nghị giải quyết', answerWorkingDays: '99' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#answerWorkingDays"/);
  assert.match(wrong.body, /Đề nghị giải quyết</);
  const unchosen = await office.post(form, { _key: key, message: 'Đề nghị', answerWorkingDays: '2' });
  assert.match(unchosen.body, /href="#dossiers"/);
  const sent = { _key: key, 'dossiers[]': dossier.code, message: 'Đề nghị', answerWorkingDays: '2' };
  const before = await db.selectFrom('urgings').select('id').execute();
  const preview = await office.post(`${form}/xem-truoc`, sent);
  assert.match(preview.body, /^%PDF/);
  assert.equal((await db.selectFrom('urgings').select('id').execute()).length, before.length, 'nothing binds yet');
  const first = await office.post(form, sent);
  assert.equal((await office.post(form, sent)).location, first.location, 'pressed twice, sent once');
  const [page = ''] = first.location.split('?');

  const agency = await formClient(center, 'lanhdao.SKHDT');
  assert.match((await agency.get('/can-bo')).body, /văn bản đôn đốc chờ cơ quan trả lời/);
  assert.match((await agency.get(page)).body, /Trả lời văn bản đôn đốc/);
  const told = await agency.post(`${page}/tra-loi`, { answer: 'Đang làm', cause: '', promisedOn: '2026-12-31' });
  assert.equal(told.status, 422);
  assert.match(told.body, /href="#cause"/);
  const answered = await agency.post(`${page}/tra-loi`, { ...ANSWER });
  assert.equal(answered.location, `${page}?xong=tra-loi`);
  assert.match(textOf((await office.get('/can-bo/don-doc')).body), /Chờ đánh giá Đánh giá trả lời/);
  const card = textOf((await agency.get(`/can-bo/ho-so/${dossier.code}`)).body);
  assert.match(card, /Đôn đốc và trao đổi Giấy nhắc .*Chờ đánh giá/);

  const elsewhere = await formClient(center, 'lanhdao.SXD');
  assert.equal((await elsewhere.get(page)).status, 404);
  assert.equal((await elsewhere.get(`${page}/van-ban.pdf`)).status, 404);
  assert.doesNotMatch((await elsewhere.get('/can-bo/don-doc')).body, /NDD-TTPVHCC/);
  const citizen = await formClient(center, 'congdan1');
  assert.equal((await citizen.get(page)).status, 403);
  const reader = await center.bearer('thanhtra');
  const letter = (
    await app.inject({ url: page.replace('/can-bo/don-doc', '/api/v1/urgings'), headers: reader })
  ).json();
  assert.deepEqual([letter.state, letter.nextMove, letter.dossiers[0].reference], ['answered', 'judge', dossier.code]);
});
