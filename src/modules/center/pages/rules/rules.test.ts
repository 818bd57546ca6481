import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { formClient } from '../../../../../test/support/form-client.ts';
import { textOf } from '../../../../../test/support/markup.ts';
import { RULE_GROUPS } from '../../domain/rule-kind.ts';
import { RULE_NAMES } from '../../domain/rule-set.ts';
import { listRuleSets } from '../../rule-set-store.ts';
import { basisText, ruleValueText } from './rule-words.ts';

const center = await openTestCenter();
const { app, bearer, services } = center;
const [admin, director] = [await formClient(center, 'quantri'), await formClient(center, 'giamdoc')];
const konTum = (await listRuleSets(services.db)).find(({ key }) => key === 'kon-tum-2018')!;

const hidden = (body: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? '';

test('every parameter stands in one group', () =>
  assert.deepEqual(Object.values(RULE_GROUPS).flat().toSorted(), [...RULE_NAMES].sort()));

test('values are told as people say them', () => {
  assert.equal(ruleValueText('onlineCheck.workingHours', 8, 'vi'), '8 giờ làm việc');
  assert.equal(ruleValueText('transfer.cutoff', '16:00:00', 'vi'), '16:00');
  assert.equal(ruleValueText('transfer.paperBatches', ['10:30', '16:00'], 'vi'), '10:30 và 16:00');
  assert.equal(ruleValueText('report.periods', ['WEEK', 'MONTH', 'YEAR'], 'vi'), 'Tuần, tháng và năm');
  assert.equal(ruleValueText('nearDue.percent', 80, 'en'), '80% of the limit');
  assert.equal(ruleValueText('supplement.max', 1, 'en'), '1 time');
  assert.equal(ruleValueText('nearDue.workedMinutes', 9600, 'vi'), '9.600 phút làm việc');
  assert.equal(ruleValueText('extension.movesLegalDue', true, 'vi'), 'Có, đúng hạn hay quá hạn xét theo ngày mới');
  assert.equal(basisText('QC Đ12.1c', 'vi'), 'Điểm c khoản 1 Điều 12 Quy chế');
});

test('anybody reads the rules in force, with their basis and whether they were verified', async () => {
  const text = textOf((await app.inject({ url: '/quy-tac' })).body);
  assert.match(
    text,
    /Hồ sơ tiếp nhận đến giờ này được chuyển ngay trong ngày 16:00 Khoản 1 Điều 4 Quy chế Đã đối chiếu/,
  );
  assert.match(text, /Gia hạn nhiều nhất 1 lần Nghị định 61\/2018\/NĐ-CP Cần đối chiếu/);
  assert.match(textOf((await app.inject({ url: '/quy-tac', headers: { cookie: 'lang=en' } })).body), /8 working hours/);
});

test('two sets are compared value by value', async () => {
  const sets = await listRuleSets(services.db);
  const [a, b] = ['quoc-gia-2018', 'quoc-gia-2025'].map((key) => sets.find((set) => set.key === key)?.id);
  const text = textOf((await admin.get(`/can-bo/quy-tac/so-sanh?a=${a}&b=${b}`)).body);
  assert.match(text, /4 giá trị khác nhau/);
  assert.match(text, /Cấp tỉnh, cấp huyện và cấp xã .* Cấp tỉnh và cấp xã/);
});

test('a new version: drafted by one, corrected at the field, previewed and approved by another', async () => {
  const old = await admin.get(`/can-bo/quy-tac/${konTum.id}`);
  const begun = await admin.post('/can-bo/quy-tac', { from: String(konTum.id), _key: hidden(old.body, '_key') });
  assert.equal(begun.status, 303);
  const draft = begun.location.replace(/\?.*/, '');
  const again = await admin.post('/can-bo/quy-tac', { from: String(konTum.id), _key: hidden(old.body, '_key') });
  assert.equal(again.location, begun.location, 'the same form sent twice begins one draft');

  const form = await admin.get(`${draft}/sua/nearDue.percent`);
  const [_version, _key] = [hidden(form.body, '_version'), hidden(form.body, '_key')];
  const sent = { _version, _key, source: 'own', value: '180', basis: '', note: 'Thử' };
  const wrong = await admin.post(`${draft}/sua/nearDue.percent`, sent);
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#value"[^>]*>Giá trị: nhập số nguyên từ 1 đến 100/);
  assert.match(wrong.body, /value="180"/);
  assert.match(wrong.body, /id="basis-error"/);
  const right = { ...sent, value: '75', basis: 'Quyết định trình diễn', verified: 'true' };
  assert.equal((await admin.post(`${draft}/sua/nearDue.percent`, right)).status, 303);
  const stale = await admin.post(`${draft}/sua/nearDue.percent`, { ...right, _key: 'b'.repeat(22), value: '70' });
  assert.equal(stale.status, 412);
  assert.match(stale.body, /Dự thảo vừa được sửa ở cửa sổ khác/);
  assert.match(stale.body, /value="70"/);
  const current = { _version: hidden(stale.body, '_version'), _key: hidden(stale.body, '_key') };
  assert.equal((await admin.post(`${draft}/sua/nearDue.percent`, { ...right, ...current, value: '70' })).status, 303);
  const other = { _version: '1', name: 'Quy chế mới', legalBasis: 'Quyết định trình diễn' };
  const older = await admin.post(`${draft}/sua`, other);
  assert.equal(older.status, 412);
  const renamed = { ...other, _version: hidden(older.body, '_version') };
  assert.equal((await admin.post(`${draft}/sua`, renamed)).status, 303);
  const slip = { ...right, _version: '4', _key: '', value: '999999' };
  const tooMuch = await admin.post(`${draft}/sua/nearDue.workedMinutes`, slip);
  assert.match(tooMuch.body, /nhập số nguyên từ 1 đến 9\.600/);
  const cutoff = { _version: '4', source: 'own', value: '15:30', basis: 'QC Đ4.1', verified: 'true' };
  assert.equal((await admin.post(`${draft}/sua/transfer.cutoff`, cutoff)).status, 303);

  const preview = await admin.post(`${draft}/xem-truoc`, {});
  assert.match(preview.location, /phe-duyet\?anh-huong=\d+&ban=5#anh-huong/);
  const review = await director.get(preview.location.replace('#anh-huong', ''));
  assert.match(textOf(review.body), /2 giá trị khác nhau.*16:00.*15:30/);
  assert.match(review.body, /id="anh-huong"/);
  assert.match(textOf(review.body), /Tên, căn cứ và ghi chú.*Tên bộ quy tắc.*Quy chế mới/);
  assert.match(textOf(review.body), /Dự thảo do .+ soạn\. Một người có thể vừa soạn vừa phê duyệt/);
  const list = (await admin.get('/can-bo/quy-tac')).body;
  assert.ok(list.includes(`href="${draft}">Mở dự thảo`));
  assert.ok(!list.includes('Soạn phiên bản mới'));
  const decision = { _version: hidden(review.body, '_version'), _key: hidden(review.body, '_key'), decisionNo: '' };
  const undecided = await director.post(`${draft}/phe-duyet`, { ...decision, effectiveFrom: '2026-12-01' });
  assert.equal(undecided.status, 422);
  assert.match(undecided.body, /id="decisionNo-error"/);
  assert.match(undecided.body, /value="2026-12-01"/);
  const early = { ...decision, decisionNo: '12/QĐ-UBND', effectiveFrom: '2026-11-23' };
  assert.match((await director.post(`${draft}/phe-duyet`, early)).body, /id="effectiveFrom-error"/);
  const approval = { ...decision, decisionNo: '12/QĐ-UBND', effectiveFrom: '2026-12-01' };
  assert.equal((await director.post(`${draft}/phe-duyet`, approval)).status, 303);
  const done = textOf((await admin.get(draft)).body);
  assert.match(done, /Chưa có hiệu lực.*Từ 01\/12\/2026.*12\/QĐ-UBND/);
  assert.match(textOf((await admin.get('/can-bo/quy-tac')).body), /Từ 24\/06\/2019 đến hết 30\/11\/2026/);
  assert.equal((await admin.get(`${draft}/sua`)).status, 409);

  assert.match((await admin.get('/can-bo/quy-tac')).body, /Soạn phiên bản mới/);
  const next = await admin.post('/can-bo/quy-tac', { from: draft.split('/').at(-1)!, _key: '' });
  const nextDraft = next.location.replace(/\?.*/, '');
  const nextReview = textOf((await director.get(`${nextDraft}/phe-duyet`)).body);
  assert.match(nextReview, /So với “Quy chế mới”, có hiệu lực từ 01\/12\/2026.*Không có giá trị nào khác nhau/);
  assert.match(nextReview, /Sớm nhất là ngày 02\/12\/2026/);
  assert.equal((await admin.post(`${nextDraft}/bo`, { _version: '1' })).status, 303);
});

test('the rules of the nation are read here, not drafted', async () => {
  const national = (await listRuleSets(services.db)).find(({ key }) => key === 'quoc-gia-2025')!.id;
  assert.doesNotMatch((await admin.get(`/can-bo/quy-tac/${national}`)).body, /Soạn phiên bản mới/);
  assert.equal((await admin.post('/can-bo/quy-tac', { from: String(national) })).status, 403);
});

test('who may not, does not: a draft is no business of the counter or the public', async () => {
  const reception = await formClient(center, 'tiepnhan1');
  assert.equal((await reception.get('/can-bo/quy-tac')).status, 200);
  assert.equal((await reception.post('/can-bo/quy-tac', { from: String(konTum.id) })).status, 403);
  assert.equal((await reception.get('/can-bo/quy-tac/999')).status, 404);
  assert.equal((await admin.get(`/can-bo/quy-tac/${konTum.id}/sua/no.such`)).status, 409);
});

test('the API drafts, writes, approves and gives up with versions', async () => {
  const headers = await bearer('giamdoc');
  const from = konTum.id;
  const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, more: object = {}) =>
    app.inject({
      method,
      url: `/api/v1/rule-sets${url}`,
      headers: { ...headers, ...more },
      ...(payload && { payload }),
    });
  const begun = await call('POST', '', { from });
  assert.equal(begun.statusCode, 201);
  const { id } = begun.json();
  assert.equal((await app.inject({ url: `/api/v1/rule-sets/${id}` })).statusCode, 404, 'a draft is not public');
  const read = await call('GET', `/${id}`);
  const { name, legalBasis, parameters: full } = read.json();
  const parameters = { 'nearDue.percent': { value: 70, basis: 'Thử', tag: 'DEMO' } };
  assert.equal(full['nearDue.percent'].verified, false);
  const first = { 'if-match': read.headers.etag };
  assert.equal((await call('PUT', `/${id}`, { name, legalBasis, parameters }, first)).statusCode, 200);
  assert.equal((await call('PUT', `/${id}`, { name, legalBasis, parameters }, first)).statusCode, 412);
  const wild = { 'onlineCheck.workingHours': { value: 999_999, basis: 'Thử', tag: 'DEMO' } };
  assert.equal((await call('PUT', `/${id}`, { name, legalBasis, parameters: wild })).statusCode, 422);
  const half = { 'nearDue.percent': { value: 1.5, basis: 'Thử', tag: 'DEMO' } };
  assert.equal((await call('PUT', `/${id}`, { name, legalBasis, parameters: half })).statusCode, 422);
  const refused = await call('POST', `/${id}/approval`, { decisionNo: '12/QĐ-UBND', effectiveFrom: '2026-11-23' });
  assert.equal(refused.json().code, 'effective-too-early');
  assert.equal((await call('DELETE', `/${id}`)).statusCode, 204);
  const { items } = (await app.inject({ url: '/api/v1/rule-sets' })).json();
  assert.ok(items.every(({ status }: { status: string }) => status === 'in_force'));
});
