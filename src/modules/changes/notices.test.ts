import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { A_PDF, fieldsOf, formBrowser } from '../../../test/support/citizen-browser.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { code } from '../../../test/support/handling.ts';
import { textOf } from '../../../test/support/markup.ts';
import { findTampering } from '../ledger/index.ts';
import {
  agreeToProcedureDraft,
  approveProcedureDraft,
  findDraft,
  retireProcedure,
  saveProcedureDraft,
} from '../procedures/index.ts';
import { declineNotice, draftFromNotice, notifyChange } from './index.ts';
import type { NoticeInput } from './input.ts';

const center = await openTestCenter();
const { app, services } = center;
const { db } = services;
const own = center.data.procedures.filter(({ agency }) => agency === 'SKHDT').map((one) => one.code);
const [first = '', second = '', third = '', fourth = ''] = own;
const head = await center.actor('lanhdao.SKHDT');
const control = await center.actor('kiemsoat');
const deputy = await center.actor('phogiamdoc');

const aNotice = (different: Partial<NoticeInput> = {}): NoticeInput => ({
  kind: 'amended',
  procedureCodes: [first],
  documentNumber: '1520/SKHĐT-ĐKKD',
  documentDate: '2026-11-20',
  effectiveOn: '2026-12-01',
  changes: 'Bỏ một giấy tờ theo quy định mới',
  ...different,
});

async function notified(different: Partial<NoticeInput> = {}): Promise<number> {
  const done = await notifyChange(services, head, aNotice(different));
  assert.ok(done.ok, JSON.stringify(done));
  return done.value.id;
}

/** The draft of a procedure with another note, agreed by both and approved by a deputy. */
async function published(procedure: string, effectiveFrom: string) {
  const draft = await findDraft(db, procedure);
  assert.ok(draft);
  const content = { ...draft.content, conditions: [...(draft.content.conditions ?? []), 'Điều kiện mới'] };
  const saved = await saveProcedureDraft(services, control, { code: procedure }, { content });
  assert.ok(saved.ok);
  const reference = { code: procedure, expectedRevision: saved.value.revision };
  for (const side of [head, control]) assert.equal(code(await agreeToProcedureDraft(services, side, reference)), 'ok');
  const approval = { decisionNo: '99/QĐ-UBND', effectiveFrom };
  assert.equal(code(await approveProcedureDraft(services, deputy, reference, approval)), 'ok');
}

const stateOf = async (id: number) => {
  const headers = await center.bearer('kiemsoat');
  const { status, late, overdue, daysLeft } = (
    await app.inject({ url: `/api/v1/change-notices/${id}`, headers })
  ).json();
  return { status, late, overdue, daysLeft };
};

test('[QC Đ13.6] an agency’s notice becomes a draft with one button, and is published by itself before it takes effect', async () => {
  const id = await notified();
  assert.deepEqual(await stateOf(id), { status: 'received', late: false, overdue: false, daysLeft: 8 });
  const office = await formClient(center, 'kiemsoat');
  assert.match((await office.get('/can-bo')).body, /1 thông báo thay đổi thủ tục chờ xử lý/);
  assert.match(textOf((await office.get('/can-bo/thong-bao-thay-doi')).body), /1520\/SKHĐT-ĐKKD .* Còn 8 ngày Đã nhận/);
  const page = `/can-bo/thong-bao-thay-doi/${id}`;
  const key = /name="_key" value="([^"]+)"/.exec((await office.get(page)).body)?.[1] ?? '';
  for (const _ of ['pressed', 'pressed again'])
    assert.equal((await office.post(`${page}/soan`, { _key: key })).location, `${page}?xong=soan`);
  assert.equal((await findDraft(db, first))?.source, `notice:${id}`);
  assert.equal((await stateOf(id)).status, 'drafting');

  await published(first, '2026-12-01');
  assert.deepEqual(await stateOf(id), { status: 'published', late: false, overdue: false, daysLeft: 8 });
  assert.match(textOf((await office.get(page)).body), /Công khai ngày 23\/11\/2026, có hiệu lực từ 01\/12\/2026/);
  assert.equal(await findTampering(db, `change-notice:${id}`), null);
});

test('[QC Đ13.6] a change that took effect unpublished is overdue; published then, it is flagged late', async () => {
  const id = await notified({ procedureCodes: [second], documentDate: '2026-11-10', effectiveOn: '2026-11-23' });
  assert.deepEqual(await stateOf(id), { status: 'received', late: false, overdue: true, daysLeft: 0 });
  const list = await formClient(center, 'lanhdao.SKHDT');
  assert.match(textOf((await list.get('/can-bo/thong-bao-thay-doi')).body), /Quá hạn công khai/);
  assert.equal(code(await draftFromNotice(services, control, id)), 'ok');
  await published(second, '2026-11-23');
  const after = await stateOf(id);
  assert.deepEqual([after.status, after.late, after.overdue], ['published', true, false]);
});

test('all procedures of a notice are drafted or none; a decided notice stays decided', async () => {
  const id = await notified({ procedureCodes: [third, fourth] });
  const other = await notified({ procedureCodes: [fourth] });
  assert.equal(code(await draftFromNotice(services, control, other)), 'ok');
  const refused = await draftFromNotice(services, control, id);
  assert.deepEqual(!refused.ok && refused.problem, { code: 'draft-exists', facts: { code: fourth } });
  assert.equal(await findDraft(db, third), null, 'the first of them was undone');
  assert.equal(code(await declineNotice(services, control, { id, reason: 'Trùng thông báo khác' })), 'ok');
  assert.equal((await stateOf(id)).status, 'declined');
  assert.equal(code(await draftFromNotice(services, control, id)), 'notice-handled');
});

test('an abolished procedure gets no draft: the notice is published when its end is set', async () => {
  const id = await notified({ kind: 'abolished', procedureCodes: [third], effectiveOn: '2027-01-01' });
  assert.equal(code(await draftFromNotice(services, control, id)), 'ok');
  assert.equal(await findDraft(db, third), null);
  assert.equal((await stateOf(id)).status, 'drafting');
  const capabilities = { ...services, countOpenDossiers: async () => 0 };
  const end = { code: third, decisionNo: '7/QĐ-UBND', effectiveTo: '2027-01-01', acknowledgedOpen: 0 };
  assert.equal(code(await retireProcedure(capabilities, deputy, end)), 'ok');
  assert.deepEqual([(await stateOf(id)).status, (await stateOf(id)).late], ['published', false]);
});

test('a procedure that is new is drafted under its agency', async () => {
  const id = await notified({ kind: 'new', procedureCodes: ['8.000001'] });
  assert.equal(code(await draftFromNotice(services, control, id)), 'ok');
  const draft = await findDraft(db, '8.000001');
  assert.deepEqual([draft?.content.agency, draft?.source], ['SKHDT', `notice:${id}`]);
});

test('an agency speaks for its own procedures and reads its own notices; the rest is not there', async () => {
  const land = await center.actor('lanhdao.STNMT');
  const elsewhere = await notifyChange(services, land, aNotice());
  assert.equal(!elsewhere.ok && elsewhere.problem.errors?.[0]?.code, 'notice-procedure-elsewhere');
  assert.equal(code(await notifyChange(services, land, aNotice({ agency: 'SKHDT' }))), 'not-permitted');
  const reception = await center.actor('tiepnhan1');
  assert.notEqual(code(await notifyChange(services, reception, aNotice({ agency: 'SKHDT' }))), 'ok');
  assert.equal(code(await draftFromNotice(services, head, 1)), 'not-permitted');
  const headers = await center.bearer('lanhdao.STNMT');
  assert.equal((await app.inject({ url: '/api/v1/change-notices/1', headers })).statusCode, 404);
  assert.deepEqual((await app.inject({ url: '/api/v1/change-notices', headers })).json().items, []);
});

test('on the page everything wrong is told at its field, and a file comes with the notice', async () => {
  const browser = formBrowser(app, (await center.cookie('kiemsoat')).cookie);
  const url = '/can-bo/thong-bao-thay-doi/moi';
  const fields = { ...fieldsOf((await browser.get(url)).body), kind: 'amended', documentNumber: '12/BC' };
  const dates = { documentDate: '2026-11-20', effectiveOn: '2026-12-20', changes: 'Đổi mẫu đơn' };
  const wrong = await browser.post(url, { ...fields, ...dates, procedureCodes: '2.00119', agency: 'SKHDT' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#procedureCodes">.*không phải mã thủ tục/);
  assert.match(wrong.body, /value="12\/BC"/);
  const nobody = await browser.post(url, { ...fields, ...dates, procedureCodes: first });
  assert.match(nobody.body, /href="#agency"/);
  const sent = { ...fields, ...dates, agency: 'SKHDT', procedureCodes: `${first}\n` };
  const bad = await browser.post(url, { ...sent, upload: { name: 'x.exe', bytes: 'MZ' } });
  assert.match(bad.body, /href="#upload"/);
  const done = await browser.post(url, { ...sent, upload: { name: 'cong-van.pdf', bytes: A_PDF } });
  const [page = ''] = String(done.headers.location).split('?');
  assert.match(textOf((await browser.get(page)).body), /Bằng văn bản giấy .* Mở tệp/);
  assert.equal((await browser.get(`${page}/tep`)).body, A_PDF);
});
