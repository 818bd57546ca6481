import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { type FormClient, formClient } from '../../../../../test/support/form-client.ts';
import { code } from '../../../../../test/support/handling.ts';
import { fieldsOfForm } from '../../../../../test/support/html-form.ts';
import { supplementing } from '../../../../../test/support/supplementing.ts';
import { handInSupplement, requestSupplement } from '../../index.ts';
import { countSupplements } from '../../queries/count-supplements.ts';

const center = await openTestCenter();
const office = await supplementing(center);
const { services, standard, reception, accepted, actorOfStep, first, second, asked, filedWithout, again } = office;
const { db } = services;
const counter = await formClient(center, 'tiepnhan1');

/** Opens a page, fills one of its forms as a person does, and sends it. */
async function fillIn(client: FormClient, at: string, form: string, fields: Record<string, string>) {
  const { status, body } = await client.get(at);
  assert.equal(status, 200, body);
  return client.post(form, { ...fieldsOfForm(body, form), ...fields });
}

test('the center asks on one page: what is missing is ticked already, with its reason and basis; the paper can be seen first', async () => {
  const filed = await filedWithout(second.key);
  const at = `/can-bo/ho-so/${filed.provisionalNumber}/bo-sung`;
  const { body } = await counter.get(at);
  const fields = fieldsOfForm(body, at);
  const index = standard.components.findIndex(({ key }) => key === second.key);
  assert.equal(fields[`items.${index}.asked`], '1');
  assert.equal(fields[`items.${index}.reason`], 'Chưa nộp giấy tờ này.');
  assert.match(fields[`items.${index}.legalBasis`]!, new RegExp(standard.code.replace('.', '\\.')));

  const preview = await counter.post(`${at}/xem-truoc`, fields);
  assert.equal(preview.status, 200, preview.body);
  assert.match(preview.body, /^%PDF/);
  assert.equal((await again(filed)).status, 'submitted', 'a look binds nobody');

  const faulty = { ...fields, [`items.${index}.reason`]: '' };
  const refused = await counter.post(at, faulty);
  assert.equal(refused.status, 422);
  assert.match(refused.body, new RegExp(`href="#items\\.${index}\\.reason"`));
  assert.equal(fieldsOfForm(refused.body, at)[`items.${index}.asked`], '1', 'what was ticked stays ticked');

  const done = await counter.post(at, fields);
  assert.equal(done.status, 303, done.body);
  assert.equal(done.location, `${at}?xong=1`);
  const shown = await counter.get(done.location);
  assert.match(shown.body, /Phiếu số 0?1\/PYCBS-TTPVHCC/);
  assert.match(shown.body, /\/phieu\/\d+\.pdf/);
  assert.equal((await again(filed)).status, 'supplement_requested');

  const twice = await counter.post(at, fields);
  assert.equal(twice.location, done.location, 'sent twice, it is done once');
});

test('nothing ticked, or a forgotten paper: the page says so and keeps what was typed', async () => {
  const filed = await filedWithout(second.key);
  const at = `/can-bo/ho-so/${filed.provisionalNumber}/bo-sung`;
  const { body } = await counter.get(at);
  const fields = fieldsOfForm(body, at);
  const none = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.endsWith('.asked')));
  const empty = await counter.post(at, none);
  assert.equal(empty.status, 422);
  assert.match(empty.body, /Chọn ít nhất một giấy tờ/);
  const other = standard.components.findIndex(({ key }) => key === first.key);
  const only = { ...none, [`items.${other}.asked`]: '1', [`items.${other}.reason`]: 'Bản quét bị mờ' };
  const forgotten = await counter.post(at, only);
  assert.equal(forgotten.status, 422);
  assert.ok(forgotten.body.includes('phải nêu hết trong một lần'));
  assert.ok(forgotten.body.includes('Bản quét bị mờ'));
});

test('[QC Đ5.1e] the agency’s page proposes; the center issues or declines it with a ground; the applicant’s question is answered there', async () => {
  const dossier = await accepted(standard);
  const { step } = await actorOfStep(dossier.id);
  assert.equal(step.role, 'handler');
  const at = `/can-bo/ho-so/${dossier.code}/bo-sung`;
  const handler = await formClient(center, 'chuyenvien.SKHDT');
  const index = standard.components.findIndex(({ key }) => key === first.key);
  const proposed = await fillIn(handler, at, at, {
    [`items.${index}.asked`]: '1',
    [`items.${index}.reason`]: 'Trang 2 chưa ký',
  });
  assert.equal(proposed.status, 303, proposed.body);
  assert.equal((await again(dossier)).status, 'handling');
  const ground = await fillIn(counter, at, `${at}/khong-dong-y`, { ground: '' });
  assert.equal(ground.status, 422);
  const preview = await fillIn(counter, at, `${at}/ra-phieu`, {}).then((done) => done);
  assert.equal(preview.status, 303, preview.body);
  assert.equal((await again(dossier)).status, 'supplement_requested');

  const sent = await handInSupplement(services, reception, {
    reference: dossier.code!,
    documents: [{ componentKey: first.key, copies: 1 }],
  });
  assert.ok(sent.ok);
  const confirmed = await fillIn(counter, at, `${at}/du`, {});
  assert.equal(confirmed.status, 303, confirmed.body);
  assert.equal((await again(dossier)).status, 'handling');
  const history = await counter.get(at);
  assert.match(history.body, /Hạn nếu tính lại từ đầu/);
  assert.match(history.body, /Hạn nếu tính tiếp phần còn lại/);
});

test('reception hands in for somebody at the counter; a paper that is lacking is named', async () => {
  const filed = await filedWithout(second.key);
  const items = [asked(second.key, 'missing')];
  assert.equal(code(await requestSupplement(services, reception, { reference: filed.provisionalNumber, items })), 'ok');
  const at = `/can-bo/ho-so/${filed.provisionalNumber}/bo-sung`;
  const lacking = await fillIn(counter, at, `${at}/nop-ho`, {});
  assert.equal(lacking.status, 422);
  assert.ok(lacking.body.includes(`Chưa có “${second.name}”`), lacking.body);
  const done = await fillIn(counter, at, `${at}/nop-ho`, { 'documents.0.originals': '1' });
  assert.equal(done.status, 303, done.body);
  assert.equal((await again(filed)).status, 'submitted');
});

test('[QC Đ8.1] a refusal needs its reason and basis; [QC Đ7.2d (4)] the way to another agency its agency; both show their paper', async () => {
  const one = await filedWithout();
  const at = `/can-bo/ho-so/${one.provisionalNumber}/tu-choi`;
  const empty = await fillIn(counter, at, at, {});
  assert.equal(empty.status, 422);
  for (const field of ['reasonCode', 'reason', 'legalBasis']) assert.ok(empty.body.includes(`href="#${field}"`), field);
  const said = { reasonCode: 'not-competent', reason: 'Thuộc cơ quan khác', legalBasis: 'Điều 3 Quy chế' };
  const nowhere = await fillIn(counter, at, at, { ...said, outcome: 'redirect', redirectTo: '' });
  assert.equal(nowhere.status, 422);
  assert.ok(nowhere.body.includes('Thuộc cơ quan khác'));
  const look = await fillIn(counter, at, at, { ...said, reason: '' });
  const preview = await counter.post(`${at}/xem-truoc`, { ...fieldsOfForm(look.body, at), ...said });
  assert.match(preview.body, /^%PDF/);
  const done = await fillIn(counter, at, at, said);
  assert.equal(done.status, 303, done.body);
  const shown = await counter.get(done.location);
  assert.match(shown.body, /\/PTC-TTPVHCC/);
  assert.match(shown.body, /\/phieu\/\d+\.pdf/);
});

test('withdrawal, correction and another way of return are done on their pages; consent is asked for', async () => {
  const dossier = await accepted(standard);
  const at = `/can-bo/ho-so/${dossier.code}`;
  const post = { returnMethod: 'post', returnAddress: 'số 2 đường Minh Họa' };
  const details = `${at}/thong-tin`;
  const without = await fillIn(counter, details, `${details}/cach-nhan`, post);
  assert.equal(without.status, 422);
  assert.ok(without.body.includes('Ghi rõ người nộp đồng ý bằng cách nào'));
  const consent = { 'consent.how': 'in_person', 'consent.note': 'Tại quầy số 1' };
  assert.equal((await fillIn(counter, details, `${details}/cach-nhan`, { ...post, ...consent })).status, 303);
  const named = { 'applicant.name': 'Nguyễn Thị Ví Dụ Sửa', reason: 'Ghi sai tên' };
  assert.equal((await fillIn(counter, details, `${details}/dinh-chinh`, named)).status, 303);
  const changed = await again(dossier);
  assert.deepEqual([changed.returnMethod, changed.applicant.name], ['post', 'Nguyễn Thị Ví Dụ Sửa']);

  const back = `${at}/rut`;
  assert.equal((await fillIn(counter, back, back, { ground: 'Không còn nhu cầu' })).status, 303);
  const undated = await fillIn(counter, back, `${back}/khong-dong-y`, {
    documentNumber: '1/QĐ',
    signer: 'Người ký mẫu',
  });
  assert.equal(undated.status, 422);
  assert.equal((await fillIn(counter, back, `${back}/dong-y`, { papersReturned: 'Đã trả đủ' })).status, 303);
  assert.equal((await again(dossier)).status, 'stopped');
  const ended = await counter.get(at);
  assert.doesNotMatch(ended.body, /\/bo-sung"|\/tu-choi"|\/thong-tin"/, 'nothing is offered that could not be done');
});

test('[QC Đ12.1c] the report counts requests, exceptions and refusals by agency, and names every exception', async () => {
  const director = await formClient(center, 'giamdoc');
  const { status, body } = await director.get('/can-bo/bao-cao-bo-sung');
  assert.equal(status, 200, body);
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from supplement_requests where issued_at is not null`.execute(db);
  const [figures] = await countSupplements(db, {
    from: Temporal.Instant.from('2026-11-01T00:00:00Z'),
    to: Temporal.Instant.from('2026-12-01T00:00:00Z'),
    now: services.clock.now(),
  });
  assert.equal(figures?.requests, rows[0]?.n);
  assert.deepEqual([figures?.exceptions, figures?.refusals, figures?.redirections], [0, 1, 0]);
  assert.match(body, /PYCBS-TTPVHCC/);
  const none = await director.get('/can-bo/bao-cao-bo-sung?xem=dac-biet');
  assert.ok(none.body.includes('Không có hồ sơ nào trong kỳ này'));
  const reversed = await director.get('/can-bo/bao-cao-bo-sung?tu=2026-11-30&den=2026-11-01');
  assert.equal(reversed.status, 422);
  assert.equal((await counter.get('/can-bo/bao-cao-bo-sung')).status, 403);
});
