import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { formClient } from '../../../../test/support/form-client.ts';
import { findDraft } from '../draft-store.ts';

const center = await openTestCenter();
const { app, services } = center;
const drafter = await formClient(center, 'kiemsoat');
const director = await formClient(center, 'giamdoc');
const YEAR = '/can-bo/lich/kon-tum/2027';
const visibleText = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const versionIn = (body: string) => /name="expectedVersion" value="(\d+)"/.exec(body)?.[1] ?? '';
const keyIn = (body: string) => /name="_key" value="([^"]+)"/.exec(body)?.[1] ?? '';

test('from 1 November whoever may draft is warned at home; others are not', async () => {
  assert.match((await drafter.get('/can-bo')).body, /Lịch làm việc năm 2027 mới là tạm thời/);
  const reception = await formClient(center, 'tiepnhan1');
  assert.doesNotMatch((await reception.get('/can-bo')).body, /mới là tạm thời/);
  assert.equal((await reception.get('/can-bo/lich')).status, 403);
  const today = center.clock.now();
  center.clock.set('2026-10-31T23:59:59+07:00');
  const before = await formClient(center, 'kiemsoat');
  assert.doesNotMatch((await before.get('/can-bo')).body, /mới là tạm thời/);
  center.clock.set(today.toString());
});

test('a drafter begins next year, adds days and a swap, and is told what is wrong at the field', async () => {
  const begun = await drafter.post('/can-bo/lich', { owner: 'kon-tum', year: '2027' });
  assert.deepEqual([begun.status, begun.location], [303, `${YEAR}?xong=bat-dau`]);
  const page = await drafter.get(begun.location);
  const days = {
    _key: keyIn(page.body),
    expectedVersion: versionIn(page.body),
    kind: 'HOLIDAY',
    label: 'Tết Nguyên đán',
  };
  const added = await drafter.post(`${YEAR}/du-thao/ngay`, { ...days, from: '4/2', to: '4/2/2027' });
  assert.equal(added.location, `${YEAR}?xong=ngay`);
  const repeated = await drafter.post(`${YEAR}/du-thao/ngay`, { ...days, from: '4/2', to: '4/2/2027' });
  assert.equal(repeated.location, added.location);
  assert.equal((await findDraft(services.db, 'kon-tum', 2027))?.version, 2);

  const stale = await drafter.post(`${YEAR}/du-thao/ngay`, { ...days, from: '3/2' });
  assert.equal(stale.status, 412);
  assert.match(stale.body, /vừa được người khác sửa/);
  const again = { ...days, _key: '', expectedVersion: '2' };
  const twice = await drafter.post(`${YEAR}/du-thao/ngay`, { ...again, kind: 'COMPENSATORY', from: '5/2' });
  assert.equal(twice.status, 422);
  assert.match(twice.body, /href="#from">Ngày 05\/02\/2027: ngày này đã có với loại khác \(nghỉ lễ\)/);
  const night = await drafter.post(`${YEAR}/du-thao/ngay`, {
    ...again,
    kind: 'HALF_DAY',
    from: '3/2',
    hours: '22h-2h',
  });
  assert.match(night.body, /href="#hours">Ngày 03\/02\/2027: buổi 22:00–02:00 kéo qua nửa đêm/);
  const lonely = await drafter.post(`${YEAR}/du-thao/hoan-doi`, {
    expectedVersion: '2',
    off: '6/9',
    work: '40/9',
    swapLabel: 'x',
  });
  assert.match(lonely.body, /href="#work">Không có ngày này/);
  const none = await drafter.post(`${YEAR}/du-thao/hoan-doi`, { expectedVersion: '2' });
  assert.match(none.body, /href="#off">Hãy nhập ngày nghỉ hoán đổi.*href="#work">Hãy nhập ngày làm bù/s);
  const senseless = { expectedVersion: '2', off: '7/9', work: '8/9', swapLabel: 'x' };
  assert.match(
    (await drafter.post(`${YEAR}/du-thao/hoan-doi`, senseless)).body,
    /href="#work">Ngày 08\/09\/2027: ngày này vốn là ngày làm việc/,
  );
  const swap = { expectedVersion: '2', off: '6/9', work: '11/9', swapLabel: 'nghỉ hoán đổi Quốc khánh' };
  assert.equal((await drafter.post(`${YEAR}/du-thao/hoan-doi`, swap)).status, 303);
  const week = { expectedVersion: '3', 'week.wed': 'sáng' };
  assert.match(
    (await drafter.post(`${YEAR}/du-thao/tuan`, week)).body,
    /href="#week.wed">Chưa đọc được giờ làm việc “sáng”/,
  );
});

test('a list is imported into the draft; every row that is wrong is named', async () => {
  const csv = await upload('date;kind;label\r\n5/1/2027;nghỉ lễ;x\r\n2027-03-08;tiệc;y\r\n');
  assert.equal(csv.statusCode, 422);
  assert.match(visibleText(csv.body), /Dòng 2: “5\/1\/2027” là ngày kiểu Excel.*2027-01-05 hoặc 2027-05-01/s);
  assert.match(visibleText(csv.body), /Dòng 3: không có loại ngày “tiệc”/);
  const binary = await upload(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0x80, 10, 0]));
  assert.equal(binary.statusCode, 422);
  assert.match(binary.body, /href="#file">Tệp không phải CSV/);
  for (const kilobytes of [1100, 12_000]) {
    const large = await upload('date,kind,label\n'.padEnd(kilobytes * 1024, 'x'));
    assert.match(large.body, /href="#file">Tệp quá lớn, tối đa 1024 KB/);
  }
  const short = await upload('date,kind,label\n2/6/27,nghỉ lễ,x\n');
  assert.match(visibleText(short.body), /Dòng 2: “2\/6\/27”: hãy viết năm đủ bốn chữ số/);
  const file = (await drafter.get(`${YEAR}/ngay.csv`)).body;
  assert.match(file, /^\uFEFFdate,kind,label,pair_date,sessions,decision\n/);
  const taken = await upload(`${file}2027-10-05,LOCAL_CLOSURE,bão số 9,,,12/QĐ\n2028-01-01,HOLIDAY,x,,,\n`);
  assert.equal(taken.headers.location, `${YEAR}?xong=nhap&so=18-1`);
});

test('[QC Đ4.1] the review tells what changes in words; the director publishes with ground and decision', async () => {
  const shown = await drafter.get(`${YEAR}/cong-bo`);
  assert.match(visibleText(shown.body), /04\/02\/2027, Thứ Năm.*8 giờ → 0 giờ/s);
  assert.match(visibleText(shown.body), /11\/09\/2027, Thứ Bảy Thêm nghỉ hằng tuần.*0 giờ → 8 giờ/s);
  assert.match(shown.body, /Anh\/chị soạn, người có thẩm quyền công bố/);
  const study = await drafter.post(`${YEAR}/xem-truoc`, {});
  assert.match(study.location, /cong-bo\?anh-huong=\d+#anh-huong$/);
  assert.match((await drafter.get(study.location)).body, /id="anh-huong"/);
  assert.equal((await drafter.post(`${YEAR}/cong-bo`, {})).status, 403);

  const page = await director.get(`${YEAR}/cong-bo`);
  assert.match(page.body, /Thông báo nghỉ lễ, Tết năm 2027 của/);
  const form = { _key: keyIn(page.body), expectedVersion: versionIn(page.body) };
  const empty = await director.post(`${YEAR}/cong-bo`, form);
  assert.equal(empty.status, 422);
  assert.match(empty.body, /href="#decisionNo">Hãy nhập số quyết định/);
  const sent = { ...form, status: 'published', decisionNo: '45/QĐ-TTPVHCC', ground: 'Thông báo nghỉ Tết' };
  const published = await director.post(`${YEAR}/cong-bo`, sent);
  assert.equal(published.location, `${YEAR}?xong=cong-bo`);
  assert.equal((await director.post(`${YEAR}/cong-bo`, sent)).location, published.location);
  assert.doesNotMatch((await director.get('/can-bo')).body, /mới là tạm thời/);
  assert.match((await director.get(published.location)).body, /Xem ảnh hưởng đến hồ sơ đang giải quyết/);
  assert.match((await director.post(`${YEAR}/anh-huong`, {})).location, /^\/can-bo\/anh-huong\/\d+$/);
});

test('[QC Đ4.1] a year begun without its notice says what is missing and may be published as provisional only', async () => {
  const begun = await drafter.post('/can-bo/lich', { owner: 'kon-tum', year: '2029' });
  const page = visibleText((await drafter.get(begun.location)).body);
  assert.match(page, /mới có 4 ngày nghỉ lễ, Tết\. Còn phải nhập theo thông báo của Chính phủ cho năm 2029/);
  const href = '/can-bo/lich/kon-tum/2029/cong-bo';
  const review = await director.get(href);
  assert.match(visibleText(review.body), /Chưa công bố chính thức lịch năm 2029 được: mới có 4 ngày/);
  const form = { _key: keyIn(review.body), expectedVersion: versionIn(review.body), decisionNo: '1/QĐ', ground: 'x' };
  const refused = await director.post(href, { ...form, status: 'published' });
  assert.equal(refused.status, 422);
  assert.match(visibleText(refused.body), /Điều 112/);
  assert.equal((await drafter.post('/can-bo/lich/kon-tum/2029/du-thao/bo', form)).status, 422);
  const { expectedVersion } = form;
  assert.equal((await drafter.post('/can-bo/lich/kon-tum/2029/du-thao/bo', { expectedVersion })).status, 303);
});

test('everybody sees the year; days in a row are told once', async () => {
  const { body } = await app.inject('/lich-lam-viec/2027');
  assert.match(visibleText(body), /04\/02 – 09\/02 Thứ Năm – Thứ Ba/);
  assert.match(body, /45\/QĐ-TTPVHCC/);
  assert.match(visibleText(body), /Thứ Hai đến Thứ Sáu: 07:00–11:00, 13:00–17:00/);
  const now = (await app.inject('/lich-lam-viec')).body;
  assert.match(now, /aria-current="date">23<span class="govuk-visually-hidden">, Hôm nay/);
  assert.equal((await app.inject('/lich-lam-viec/2031')).statusCode, 422);
});

test('the same by the API, with versions as ETags', async () => {
  const url = '/api/v1/calendars/kon-tum/2028';
  const headers = await center.bearer('giamdoc');
  const listed = (await app.inject('/api/v1/calendars')).json();
  assert.deepEqual(listed.items[0].years.at(-1), { year: 2027, status: 'published', version: 2 });
  assert.equal((await app.inject(url)).statusCode, 404);
  const { week } = (await app.inject('/api/v1/calendars/kon-tum/2027')).json();
  const put = (payload: object, more = {}) =>
    app.inject({ method: 'PUT', url: `${url}/draft`, headers: { ...headers, ...more }, payload });
  const wrong = await put({ week, days: [{ date: '2028-01-01', kind: 'LOCAL_CLOSURE', label: 'x' }] });
  assert.deepEqual([wrong.statusCode, wrong.json().errors[0].pointer], [422, '/days/0/decision']);
  const begun = await app.inject({ url: `${url}/draft`, headers });
  assert.equal(begun.headers.etag, '"1"');
  const days = [{ date: '2028-01-01', kind: 'HOLIDAY', label: 'Tết Dương lịch' }];
  assert.equal((await put({ week, days }, { 'if-match': '"9"' })).statusCode, 412);
  assert.equal((await put({ week, days }, { 'if-match': '"1"' })).headers.etag, '"2"');
  const payload = { status: 'provisional', ground: 'chờ thông báo', decisionNo: '46/QĐ' };
  const published = await app.inject({ method: 'POST', url: `${url}/publication`, headers, payload });
  assert.equal(published.statusCode, 201, published.body);
  assert.equal((await app.inject(url)).json().status, 'provisional');
  const stranger = await app.inject({ method: 'PUT', url: `${url}/draft`, headers: await center.bearer('congdan1') });
  assert.equal(stranger.statusCode, 403);
  assert.equal((await app.inject('/api/v1/calendars/nobody/2027')).statusCode, 404);
});

/** The import form as a browser sends it. */
async function upload(text: string | Buffer<ArrayBuffer>) {
  const session = (await center.cookie('kiemsoat')).cookie;
  const page = await app.inject({ url: YEAR, headers: { cookie: session } });
  const csrf = page.cookies.find(({ name }) => name === '_csrf')?.value ?? '';
  const form = new FormData();
  form.set('_csrf', /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '');
  form.set('expectedVersion', versionIn(page.body));
  form.set('file', new File([text], 'lich.csv', { type: 'text/csv' }));
  const sent = new Response(form);
  return app.inject({
    method: 'POST',
    url: `${YEAR}/du-thao/nhap`,
    headers: { cookie: `${session}; _csrf=${csrf}`, 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
}
