import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { type FormClient, formClient } from '../../../../test/support/form-client.ts';
import { aNotice, handling } from '../../../../test/support/handling.ts';
import { fieldsOfForm } from '../../../../test/support/html-form.ts';
import { type Dossier, findDossier } from '../../dossiers/index.ts';
import { noticesOf } from '../index.ts';

const center = await openTestCenter();
const { services, clock, data } = center;
const { db } = services;
const { find, standard, accepted, actorOfStep, deskOf } = await handling(center);
const withVerification = find(
  ({ agency, process }) =>
    agency === 'SXD' && process.steps[2]?.kind === 'verify' && process.steps[2].role === 'handler',
);
const desk = await deskOf('SXD');
const again = async ({ provisionalNumber }: Dossier) => (await findDossier(db, provisionalNumber)) as Dossier;
const clientOf = (agency: string, role: string) => {
  const account = data.accounts.find((one) => one.agency === agency && (one.roles as readonly string[]).includes(role));
  return formClient(center, account!.username);
};
const day = { 'newExpectedOn-day': '30', 'newExpectedOn-month': '11', 'newExpectedOn-year': '2026' };
const said = { cause: 'site-inspection', reason: 'Bà Nguyễn Thị Ví Dụ phải có mặt khi kiểm tra', ...day };

async function fillIn(client: FormClient, at: string, form: string, fields: Record<string, string>) {
  const { status, body } = await client.get(at);
  assert.equal(status, 200, body);
  return client.post(form, { ...fieldsOfForm(body, form), ...fields });
}

test('[QC Đ13.5] the step that leads to a verification is handed on with its notice, previewed first; the applicant reads the answer', async () => {
  const dossier = await accepted(withVerification, desk);
  const handler = await clientOf('SXD', 'handler');
  const own = `/can-bo/ho-so/${dossier.code}`;
  const { body } = await handler.get(own);
  const [, link = ''] = /href="([^"]*thong-bao\?loai=chuyen-buoc[^"]*)"/.exec(body) ?? [];
  assert.ok(link, 'the dossier page leads to the notice');
  assert.doesNotMatch(body, /\/hoan-thanh"/, 'and offers no other way');
  const at = link.replaceAll('&amp;', '&');
  const post = `${own}/thong-bao/chuyen-buoc`;

  const wrong = await fillIn(handler, at, post, { ...said, cause: '', 'newExpectedOn-day': '29' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#cause"/);
  assert.ok(wrong.body.includes('Bà Nguyễn Thị Ví Dụ phải có mặt'), 'what was typed stays');
  const holiday = await fillIn(handler, at, post, { ...said, 'newExpectedOn-day': '29' });
  assert.ok(holiday.body.includes('Nhập một ngày làm việc'));

  const page = await handler.get(at);
  const preview = await handler.post(`${post}/xem-truoc`, { ...fieldsOfForm(page.body, post), ...said });
  assert.match(preview.body, /^%PDF/);
  assert.deepEqual(await noticesOf(db, [dossier.id]), [], 'a look binds nobody');

  const done = await fillIn(handler, at, post, said);
  assert.equal(done.status, 303, done.body);
  const shown = await handler.get(done.location);
  assert.match(shown.body, /01\/TBXM-SXD/);
  assert.match(shown.body, /\/phieu\/\d+\.pdf/);
  assert.match((await handler.get(own)).body, /01\/TBXM-SXD/);

  const citizen = await formClient(center, 'congdan1');
  const seen = (await citizen.get(`/ho-so/${dossier.code}`)).body;
  assert.match(seen, /Hồ sơ đang được thẩm tra, xác minh/);
  assert.match(seen, /Sở Xây dựng đang thẩm tra, xác minh hồ sơ vì phải kiểm tra/);
  assert.doesNotMatch(seen, /phải có mặt khi kiểm tra/, 'the words of the agency are for the center');

  const fact = { kind: 'phone', value: dossier.applicant.phone };
  const payload = { code: dossier.code, fact };
  const found = await center.app.inject({ method: 'POST', url: '/api/v1/look-ups', payload });
  const [answer] = found.json().answers;
  assert.equal(answer.kind, 'verification');
  assert.doesNotMatch(JSON.stringify(answer), /Ví Dụ|phải có mặt/);
});

test('a verification within a step, its end and a sending back have forms of their own, each only for whom it is', async () => {
  const dossier = await accepted(standard);
  const at = `/can-bo/ho-so/${dossier.code}/thong-bao`;
  const { actor } = await actorOfStep(dossier.id);
  const username = (
    await db.selectFrom('accounts').select('username').where('id', '=', actor.accountId).executeTakeFirstOrThrow()
  ).username;
  const handler = await formClient(center, username);
  const reception = await formClient(center, 'tiepnhan1');
  const looked = await reception.get(at);
  assert.doesNotMatch(looked.body, /<form method="post" action="[^"]*thong-bao/);
  assert.equal((await reception.post(`${at}/tham-tra`, said)).status, 403);

  assert.equal((await fillIn(handler, `${at}?loai=tham-tra`, `${at}/tham-tra`, said)).status, 303);
  const [notice] = await noticesOf(db, [dossier.id]);
  const end = `${at}/ket-thuc/${notice!.id}`;
  assert.equal((await fillIn(handler, at, end, { finding: '' })).status, 422);
  assert.equal((await fillIn(handler, at, end, { finding: 'Đúng như khai' })).status, 303);
  assert.match((await handler.get(at)).body, /Kết quả: Đúng như khai/);
  const stale = await fillIn(handler, `${at}?loai=tham-tra`, `${at}/tham-tra`, { ...said, expectedVersion: '1' });
  assert.equal(stale.status, 412, 'somebody else acted meanwhile');

  const approver = await clientOf('SKHDT', 'approver');
  const back = { ...said, cause: 'conditions-not-met', legalBasis: 'Điều 5 Luật mẫu', papersReturned: 'Đơn đề nghị' };
  const without = await fillIn(approver, `${at}?loai=tra-lai`, `${at}/tra-lai`, { ...back, legalBasis: '' });
  assert.match(without.body, /href="#legalBasis"/);
  assert.equal((await fillIn(approver, `${at}?loai=tra-lai`, `${at}/tra-lai`, back)).status, 303);
  assert.equal((await again(dossier)).outcome, 'sent_back');
  const citizen = await formClient(center, 'congdan1');
  const seen = (await citizen.get(`/ho-so/${dossier.code}`)).body;
  assert.match(seen, /trả lại hồ sơ vì không đủ điều kiện giải quyết theo quy định\. Căn cứ: Điều 5 Luật mẫu/);
});

test('programs give notices too: one request, one notice', async () => {
  const dossier = await accepted(standard);
  const { actor } = await actorOfStep(dossier.id);
  const { username } = await db
    .selectFrom('accounts')
    .select('username')
    .where('id', '=', actor.accountId)
    .executeTakeFirstOrThrow();
  const url = `/api/v1/dossiers/${dossier.code}/notices`;
  const headers = { ...(await center.bearer(username)), 'idempotency-key': 'notice-of-verification-1' };
  const payload = { kind: 'verification', ...aNotice(clock.now()) };
  const [one, twice] = [
    await center.app.inject({ method: 'POST', url, headers, payload }),
    await center.app.inject({ method: 'POST', url, headers, payload }),
  ];
  assert.equal(one.statusCode, 201, one.body);
  assert.deepEqual(twice.json(), one.json());
  const { notices } = (await center.app.inject({ url, headers: await center.bearer(username) })).json();
  assert.equal(notices.length, 1);
  assert.equal(notices[0].newExpectedAt, '2026-11-30T17:00:00+07:00');
  const ended = await center.app.inject({
    method: 'POST',
    url: `${url}/${notices[0].id}/end`,
    headers: { ...headers, 'idempotency-key': 'end-of-verification-1' },
    payload: { finding: 'Đúng' },
  });
  assert.equal(ended.statusCode, 201, ended.body);
  assert.equal((await center.app.inject({ url, headers: await center.bearer('congdan1') })).statusCode, 403);
});

test('[QC Đ8.5 (3)] the report begins with what is overdue without a cause; each agency sees its own', async () => {
  const dossier = await accepted(standard);
  clock.set(dossier.accepted!.legalDueAt!.add({ hours: 40 }).toString());
  const director = await formClient(center, 'giamdoc');
  const { status, body } = await director.get('/can-bo/bao-cao-nguyen-nhan?tu=2026-11-01&den=2026-12-31');
  assert.equal(status, 200, body);
  const missing = body.indexOf('Quá hạn chưa có nguyên nhân');
  assert.ok(
    missing > 0 && body.indexOf(dossier.code!) > missing && body.indexOf('Số thông báo theo nguyên nhân') > missing,
  );
  assert.ok(body.includes('Kiểm tra, đánh giá') || body.includes('kiểm tra, đánh giá'));
  const csv = await director.get('/can-bo/bao-cao-nguyen-nhan/tep.csv?tu=2026-11-01&den=2026-12-31');
  assert.match(csv.body.split('\n')[1] ?? '', /Quá hạn chưa có nguyên nhân/);
  assert.match(csv.body, /TBTL-SKHDT/);
  const other = await clientOf('SXD', 'handler');
  const own = await other.get('/can-bo/bao-cao-nguyen-nhan/tep.csv?tu=2026-11-01&den=2026-12-31&co-quan=SKHDT');
  assert.doesNotMatch(own.body, /SKHDT/);
  const reversed = await director.get('/can-bo/bao-cao-nguyen-nhan?tu=2026-11-30&den=2026-11-01');
  assert.equal(reversed.status, 422);
  clock.set('2026-11-23T09:05:00+07:00');
});
