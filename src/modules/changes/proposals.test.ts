import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { code, handling } from '../../../test/support/handling.ts';
import { textOf } from '../../../test/support/markup.ts';
import { findRuleSet } from '../center/index.ts';
import { findTampering } from '../ledger/index.ts';
import { findDraft, procedureOn } from '../procedures/index.ts';
import {
  carryOutProposal,
  countProposals,
  decideProposal,
  draftRulesFromProposal,
  proposeChange,
  reviewProposal,
  studyTimeCut,
} from './index.ts';
import type { ProposalInput } from './input.ts';
import { findProposal } from './proposal-store.ts';

const center = await openTestCenter();
const { app, services } = center;
const { db } = services;
const work = await handling(center);
const official = await center.actor('tiepnhan1');
const expert = await center.actor('chuyenvien.SKHDT');
const director = await center.actor('giamdoc');
const deputy = await center.actor('phogiamdoc');

/** A standard procedure whose limit leaves something to cut. */
const procedure = work.find(
  ({ agency, settlement, timeLimit }) => agency === 'SKHDT' && settlement === 'STANDARD' && timeLimit.value >= 3,
);
const another = work.find((one) => one.agency === 'SKHDT' && one.code !== procedure.code);

async function proposed(input: Partial<ProposalInput>, actor = official): Promise<number> {
  const said = { kind: 'INITIATIVE' as const, title: 'Đề xuất', reason: 'Vì', proposedText: 'Làm thế này' };
  const done = await proposeChange(services, actor, { ...said, ...input });
  assert.ok(done.ok, JSON.stringify(done));
  return done.value.id;
}

test('[QC Đ7.2g2] an approved change of a procedure creates a draft of its next version', async () => {
  const id = await proposed({ kind: 'PROCEDURE_CHANGE', procedureCode: another.code, title: 'Bỏ giấy tờ trùng' });
  assert.equal(code(await reviewProposal(services, director, id)), 'ok');
  assert.equal((await findProposal(db, id))?.status, 'reviewing');
  assert.equal(code(await decideProposal(services, director, id, { decision: 'approved' })), 'ok');
  const draft = await findDraft(db, another.code);
  assert.deepEqual([draft?.source, draft?.reason], [`proposal:${id}`, 'Bỏ giấy tờ trùng']);
  assert.equal((await findProposal(db, id))?.decidedBy, director.name);
  const second = await proposed({ kind: 'PROCEDURE_CHANGE', procedureCode: another.code });
  const refused = await decideProposal(services, director, second, { decision: 'approved' });
  assert.equal(code(refused), 'draft-exists');
  assert.equal((await findProposal(db, second))?.status, 'new', 'a refusal leaves everything as it was');
  assert.equal(await findTampering(db, `proposal:${id}`), null);
});

test('[QC Đ7.2i (1)] a cut is studied first, then promised below the limit of the law, which stays', async () => {
  const { dossier } = await work.handledUpToTheResult(procedure);
  assert.ok(dossier.finishedAt);
  const { value } = procedure.timeLimit;
  const id = await proposed({ kind: 'TIME_CUT', procedureCode: procedure.code, limitValue: value - 1 });
  const study = await studyTimeCut(services, id);
  assert.ok(study.ok);
  const { present, proposed: shorter, history, processMinutes } = study.value;
  assert.deepEqual([present.value, shorter.value], [value, value - 1]);
  assert.deepEqual(history, { finished: 1, inTime: 1, wouldMeet: 1 });
  assert.ok(processMinutes !== null && processMinutes > 0);
  const office = await formClient(center, 'giamdoc');
  const page = textOf((await office.get(`/can-bo/sang-kien/${id}/mo-phong`)).body);
  assert.match(page, /không thay đổi thời hạn nào\. .* 1 hồ sơ \(100%\)/);

  assert.equal(code(await decideProposal(services, director, id, { decision: 'approved', outcome: 'Đồng ý' })), 'ok');
  const statutoryValue = procedure.timeLimit.statutoryValue ?? value;
  const draft = await findDraft(db, procedure.code);
  assert.deepEqual(draft?.content.timeLimit, { ...procedure.timeLimit, value: value - 1, statutoryValue });
  const inForce = await procedureOn(db, procedure.code, Temporal.PlainDate.from('2026-11-23'));
  assert.equal(inForce?.content.timeLimit.value, value, 'what is in force is not touched');
  for (const limitValue of [value, value + 5]) {
    const input = {
      kind: 'TIME_CUT' as const,
      procedureCode: procedure.code,
      limitValue,
      title: 'x',
      reason: 'x',
      proposedText: 'x',
    };
    const refused = await proposeChange(services, official, input);
    assert.equal(!refused.ok && refused.problem.errors?.[0]?.code, 'proposal-limit-not-shorter');
  }
});

test('[QC Đ12.1đ] an initiative has status and outcome, is decided by another, and counts for its official', async () => {
  const id = await proposed({ title: 'Bảng chỉ dẫn ở cửa' }, expert);
  const mine = await proposed({ title: 'Của giám đốc' }, director);
  assert.equal(code(await decideProposal(services, director, mine, { decision: 'approved' })), 'own-proposal');
  assert.equal(code(await decideProposal(services, expert, id, { decision: 'approved' })), 'not-permitted');
  assert.equal(code(await carryOutProposal(services, deputy, { id, outcome: 'x' })), 'proposal-moved-on');
  assert.equal(code(await decideProposal(services, deputy, id, { decision: 'approved' })), 'ok');
  assert.equal(
    code(await decideProposal(services, director, id, { decision: 'declined', outcome: 'x' })),
    'proposal-moved-on',
  );
  assert.equal(code(await carryOutProposal(services, deputy, { id, outcome: 'Đã lắp bảng' })), 'ok');
  const proposal = await findProposal(db, id);
  assert.deepEqual([proposal?.status, proposal?.outcome], ['done', 'Đã lắp bảng']);
  const day = Temporal.PlainDate.from('2026-11-23');
  const counts = await countProposals(db, { from: day, to: day });
  const own = counts.find(({ accountId }) => accountId === expert.accountId);
  assert.deepEqual([own?.proposed, own?.approved, own?.done], [1, 1, 1]);
  assert.match(own?.agencyName ?? '', /Sở Kế hoạch và Đầu tư/);
  const before = day.subtract({ days: 1 });
  assert.deepEqual(await countProposals(db, { from: before, to: before }), []);
});

test('[QC Đ18] issues are gathered clause by clause for the report, and an approved one may lead to new rules', async () => {
  const id = await proposed({
    kind: 'REGULATION_ISSUE',
    clause: 'QC Đ4.1 (transfer)',
    title: 'Chuyển hồ sơ sau 16 giờ',
  });
  const declined = await proposed({ kind: 'REGULATION_ISSUE', clause: 'QC Đ3.6b', title: 'Báo vắng trước' }, expert);
  const unknown = await proposeChange(services, official, {
    kind: 'REGULATION_ISSUE',
    clause: 'QC Đ99.9',
    title: 'x',
    reason: 'x',
    proposedText: 'x',
  });
  assert.equal(!unknown.ok && unknown.problem.errors?.[0]?.code, 'proposal-clause-unknown');
  const mute = await decideProposal(services, director, declined, { decision: 'declined' });
  assert.equal(!mute.ok && mute.problem.errors?.[0]?.pointer, '/outcome');
  assert.equal(
    code(await decideProposal(services, director, declined, { decision: 'declined', outcome: 'Giữ nguyên' })),
    'ok',
  );
  assert.equal(code(await decideProposal(services, director, id, { decision: 'approved' })), 'ok');
  const begun = await draftRulesFromProposal(services, director, id);
  assert.ok(begun.ok, JSON.stringify(begun));
  assert.equal((await findRuleSet(db, begun.value.ruleSetId))?.status, 'draft');
  assert.equal((await findProposal(db, id))?.ruleSetId, begun.value.ruleSetId);
  assert.equal(code(await draftRulesFromProposal(services, director, id)), 'proposal-moved-on');

  const office = await formClient(center, 'giamdoc');
  const page = textOf((await office.get('/can-bo/sang-kien/tong-hop')).body);
  assert.match(page, /Điểm b khoản 6 Điều 3/);
  assert.match(page, /Báo vắng trước .* Giữ nguyên .* Chuyển hồ sơ sau 16 giờ/, 'in the order of the regulation');
  const csv = (await office.get('/can-bo/sang-kien/tong-hop.csv')).body;
  assert.match(csv, /^\uFEFFĐiều khoản,.*\nQC Đ3\.6b,Báo vắng trước,/);
});

test('on the pages an official proposes in two steps, and whoever decides sees what is missing', async () => {
  const proposer = await formClient(center, 'chuyenvien.SXD');
  assert.match((await proposer.get('/can-bo/sang-kien/moi')).body, /type="radio"/);
  const form = await proposer.get('/can-bo/sang-kien/moi?loai=TIME_CUT');
  const _key = /name="_key" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  const sent = { _key, kind: 'TIME_CUT', title: 'Nhanh hơn', reason: 'Vì', proposedText: 'Rút ngắn' };
  const wrong = await proposer.post('/can-bo/sang-kien/moi', { ...sent, procedureCode: '9.999999', limitValue: 'hai' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#limitValue"/);
  assert.match(wrong.body, /value="Nhanh hơn"/);
  const done = await proposer.post('/can-bo/sang-kien/moi', {
    ...sent,
    procedureCode: procedure.code,
    limitValue: '1',
  });
  const [page = ''] = done.location.split('?');
  assert.match(page, /^\/can-bo\/sang-kien\/\d+$/);
  assert.doesNotMatch((await proposer.get(page)).body, /name="decision"/);
  assert.equal((await proposer.post(`${page}/quyet-dinh`, { decision: 'approved' })).status, 403);
  const office = await formClient(center, 'phogiamdoc');
  assert.match((await office.get('/can-bo')).body, /đề xuất chờ quyết định/);
  await office.get(page);
  const none = await office.post(`${page}/quyet-dinh`, {});
  assert.equal(none.status, 422);
  assert.match(none.body, /href="#decision"/);
  const mute = await office.post(`${page}/quyet-dinh`, { decision: 'declined' });
  assert.match(mute.body, /href="#outcome"/);
  assert.equal(
    (await office.post(`${page}/quyet-dinh`, { decision: 'declined', outcome: 'Chưa phù hợp' })).status,
    303,
  );
  assert.match(textOf((await proposer.get(page)).body), /Không chấp thuận .* Chưa phù hợp/);
  const headers = await center.bearer('giamdoc');
  const api = await app.inject({ url: '/api/v1/proposals?kind=TIME_CUT&status=declined', headers });
  assert.equal(api.json().items[0].outcome, 'Chưa phù hợp');
  assert.equal(
    (await app.inject({ url: '/api/v1/proposals', headers: await center.bearer('congdan1') })).statusCode,
    403,
  );
});
