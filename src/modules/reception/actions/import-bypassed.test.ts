import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { fieldsOf, formBrowser } from '../../../../test/support/citizen-browser.ts';
import { textOf } from '../../../../test/support/markup.ts';
import { findTampering } from '../../ledger/index.ts';

const center = await openTestCenter();
const { app, services } = center;
const control = formBrowser(app, (await center.cookie('kiemsoat')).cookie);
const received = center.data.procedures.find((one) => one.agency === 'SKHDT' && one.receivedAtCenter)!.code;
const FORM = '/can-bo/tiep-nhan-ngoai/nhap';
const HEAD = 'number,agency,procedure,received_at';

async function send(csv: string | Buffer) {
  const fields = fieldsOf((await control.get(FORM)).body);
  return control.post(FORM, { ...fields, source: 'Phần mềm thử nghiệm', file: { name: 'ds.csv', bytes: csv } });
}

test('[QC Đ2.3b] an agency’s list is compared with the catalogue, and the report counts what went past the center', async () => {
  const csv = `${HEAD}\nA-1,SKHDT,${received},2026-11-20 09:05\nA-2,SKHDT,${received},20/11/2026 10:00\nA-0,SKHDT,${received},2019-01-02\n`;
  const done = await send(csv);
  assert.equal(done.headers.location, '/can-bo/tiep-nhan-ngoai?xong=2-0-1');
  const again = await send(csv);
  assert.equal(again.headers.location, '/can-bo/tiep-nhan-ngoai?xong=0-2-1', 'the same list again changes nothing');
  const report = textOf((await control.get('/can-bo/tiep-nhan-ngoai?xong=2-0-1')).body);
  assert.match(report, /Đã đối chiếu: 2 hồ sơ mới .* Sở Kế hoạch và Đầu tư 2 .* A-2 .* A-1/);
  assert.doesNotMatch(textOf((await control.get('/can-bo/tiep-nhan-ngoai?tu=2026-10-01&den=2026-10-31')).body), /A-1/);
  assert.match(
    textOf((await control.get('/can-bo/tiep-nhan-ngoai?tu=2026-11-30&den=2026-11-01')).body),
    /Ngày cuối phải từ/,
  );
  const file = await control.get('/can-bo/tiep-nhan-ngoai/tep.csv?tu=2026-11-01&den=2026-11-30');
  assert.match(file.body, /^\uFEFFCơ quan,.*\n.*A-2,/);
  assert.equal(await findTampering(services.db, 'bypassed-dossiers'), null);
});

test('bad rows are told by line, bad files at their field, and nothing of them is kept', async () => {
  const wrong = await send(`${HEAD}\nB-1,SKHDT,${received},2026-11-20\n\nB-2,KHONG,9.999999,5/1/2026\n`);
  assert.equal(wrong.statusCode, 422);
  assert.match(
    textOf(wrong.body),
    /Dòng 4: không có cơ quan “KHONG”.*Dòng 4: không có thủ tục “9.999999”.*Dòng 4: chưa đọc được ngày tiếp nhận “5\/1\/2026”/,
  );
  assert.match(wrong.body, /value="Phần mềm thử nghiệm"/);
  assert.doesNotMatch((await control.get('/can-bo/tiep-nhan-ngoai')).body, /B-1/);
  for (const bytes of [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]), Buffer.alloc(1_200_000, 'x')]) {
    const refused = await send(bytes);
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /href="#file">Tệp (không phải CSV|quá lớn)/);
  }
});

test('the API takes the same list; only those who may', async () => {
  const url = '/api/v1/bypassed-dossiers';
  const row = { number: 'C-1', agency: 'SKHDT', procedureCode: received, receivedAt: '2026-11-20T09:05:00+07:00' };
  const payload = { source: 'API', rows: [row] };
  const headers = await center.bearer('kiemsoat');
  const created = await app.inject({ method: 'POST', url, headers, payload });
  assert.deepEqual([created.statusCode, created.json()], [201, { bypassed: 1, known: 0, ordinary: 0 }]);
  const bad = await app.inject({
    method: 'POST',
    url,
    headers,
    payload: { ...payload, rows: [{ ...row, agency: 'X' }] },
  });
  assert.deepEqual([bad.statusCode, bad.json().errors[0].pointer], [422, '/rows/0/agency']);
  const listed = await app.inject({ url: `${url}?from=2026-11-01&limit=1`, headers });
  assert.equal(listed.json().items.length, 1);
  assert.ok(listed.json().nextCursor);
  const reception = await center.bearer('tiepnhan1');
  assert.equal((await app.inject({ method: 'POST', url, headers: reception, payload })).statusCode, 403);
  assert.equal((await app.inject({ url, headers: reception })).statusCode, 403);
});

test('[QC Đ2.3b] nobody at an agency’s own office can take a dossier in here', async () => {
  const payload = { procedureCode: received };
  for (const username of ['chuyenvien.SKHDT', 'lanhdao.SKHDT', 'pheduyet.SKHDT']) {
    const headers = await center.bearer(username);
    assert.equal((await app.inject({ method: 'POST', url: '/api/v1/dossiers', headers, payload })).statusCode, 403);
    const cookie = await center.cookie(username);
    assert.equal((await app.inject({ url: `/can-bo/quay/${received}`, headers: cookie })).statusCode, 403);
  }
});
