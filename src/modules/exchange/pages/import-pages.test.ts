import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { believableProcedures } from '../../../../test/support/believable-procedures.ts';
import { openTestCenter } from '../../../../test/support/center.ts';
import { fieldsOf, formBrowser, multipart, type SentFile } from '../../../../test/support/citizen-browser.ts';
import type { ProcedureFile } from '../../procedures/index.ts';
import { catalogueWriter, exportXlsx } from '../index.ts';
import { jobs } from '../jobs.ts';

const center = await openTestCenter();
const { app, services, data, bearer, cookie } = center;
const browserOf = async (username: string) => formBrowser(app, (await cookie(username)).cookie);
const [control, director] = [await browserOf('kiemsoat'), await browserOf('giamdoc')];
const LIST = '/can-bo/nhap-thu-tuc';

const workbookOf = (files: readonly ProcedureFile[]): Buffer => {
  const writer = catalogueWriter(data.agencies);
  for (const file of files) writer.add(file);
  return writer.end();
};

/** A file sent with the form of the page. */
async function send(file: SentFile, form?: string) {
  const hidden = fieldsOf(form ?? (await control.get(LIST)).body);
  return control.post(LIST, { ...hidden, file: [file] });
}

/** Presses a button of the page of an import; answers the status. */
async function press(browser: typeof control, path: string, button: string): Promise<number> {
  const [_csrf = ''] = fieldsOf((await browser.get(path)).body)._csrf ?? [];
  return (await browser.post(`${path}/${button}`, { _csrf })).statusCode;
}

/** What the worker does next. */
async function work(): Promise<void> {
  const { rows } = await sql<{ task: string; payload: { importId: number } }>`
    with done as (delete from graphile_worker._private_jobs where key like '%catalogue-import:%' returning task_id, payload)
    select tasks.identifier as task, payload from done join graphile_worker._private_tasks tasks on tasks.id = task_id`.execute(
    center.database.owner,
  );
  for (const { task, payload } of rows) await jobs.find(({ name }) => name === task)?.run(services, payload);
}

const [created] = believableProcedures(1, data.agencies) as [ProcedureFile];
const known = data.procedures.find(({ code }) => code === '2.001199')!;

test('[QC Đ7.2b] a workbook is sent, looked through, approved by the director, and stands on the public pages', async () => {
  const changed = { ...known, sets: 2, eForms: undefined, rules: undefined } as unknown as ProcedureFile;
  const form = (await control.get(LIST)).body;
  const file = { name: 'Danh mục 2026.xlsx', bytes: workbookOf([created, changed]) };
  const sent = await send(file, form);
  assert.match(String(sent.headers.location), /^\/can-bo\/nhap-thu-tuc\/\d+$/);
  assert.equal((await send(file, form)).headers.location, sent.headers.location, 'a form sent twice is one import');
  const path = String(sent.headers.location);
  const waiting = (await control.get(path)).body;
  assert.match(waiting, /<noscript><meta http-equiv="refresh" content="2"><\/noscript>/);
  assert.match(waiting, /Đang đọc tệp/);
  await work();

  const own = (await control.get(path)).body;
  assert.match(own, /Tệp có 2 thủ tục, không có lỗi/);
  assert.match(own, /Một người khác có thẩm quyền sẽ phê duyệt/);
  assert.doesNotMatch(own, /hx-trigger|phe-duyet/);
  assert.match(own, new RegExp(`${created.code}[\\s\\S]*${created.name}`));
  assert.match(own, /Số bộ hồ sơ[\s\S]*>1<[\s\S]*>2</);
  assert.match((await control.get(`${path}?loai=thay-doi`)).body, /2\.001199/);
  assert.equal(await press(control, path, 'phe-duyet'), 403);

  assert.equal((await director.get(`/thu-tuc/${created.code}`)).statusCode, 404);
  const page = (await director.get(path)).body;
  assert.match(page, /Phê duyệt, nhập 2 thủ tục/);
  const [_csrf = ''] = fieldsOf(page)._csrf ?? [];
  for (const _ of ['pressed', 'pressed twice is once'])
    assert.equal((await director.post(`${path}/phe-duyet`, { _csrf })).statusCode, 303);
  assert.match((await control.get(path)).body, /sắp bắt đầu/);
  await work();
  assert.match((await control.get(path)).body, /Đã nhập 1 thủ tục mới và 1 thay đổi/);
  assert.match((await app.inject(`/thu-tuc/${created.code}`)).body, new RegExp(created.name));
  const versions = (await app.inject('/api/v1/procedures/2.001199/versions')).body;
  assert.match(versions, /2026-11-24/, 'the changed one from tomorrow');
  assert.match((await control.get(LIST)).body, /Danh mục 2026\.xlsx[\s\S]*Đã nhập/);
});

test('what is wrong is told by sheet, row and cell, can be downloaded, and cannot be approved', async () => {
  const wrong = {
    ...created,
    code: '8.000002',
    agency: 'KHONGCO',
    timeLimit: { value: 1, unit: 'working_days' as const },
  };
  const path = String((await send({ name: 'sai.xlsx', bytes: workbookOf([wrong]) })).headers.location);
  await work();
  const page = (await director.get(path)).body;
  assert.match(page, /Thủ tục, dòng 2 \(ô E2\)[\s\S]*Cơ quan giải quyết[\s\S]*không có cơ quan “KHONGCO”/);
  assert.match(page, /Quy trình/, 'and what cannot be published: steps that take longer than the limit');
  assert.doesNotMatch(page, /phe-duyet/);
  const csv = (await control.get(`${path}/loi.csv`)).body;
  assert.match(csv, /^\uFEFFTrang,dòng,Ô,Cột hoặc phần,Thủ tục,Lỗi\n[\s\S]*Thủ tục,2,E2,Cơ quan giải quyết/);
  assert.equal(await press(control, path, 'bo'), 303);
  assert.match((await control.get(path)).body, /đã bỏ lần nhập này/);
});

test('files that are none are told on the form, at once: 50 MB, CSV, old Excel, PDF, half a file, nothing at all', async () => {
  const told = async (bytes: Uint8Array | string, name = 'danh-muc.xlsx') => {
    const { statusCode, body } = await send({ name, bytes });
    const summary = /<a href="#file">([^<]*)<\/a>/.exec(body)?.[1];
    return `${statusCode} ${summary}`;
  };
  assert.equal(await told(Buffer.alloc(50_000_000, 'PK')), '413 Tệp lớn hơn 20 MB. Vui lòng chia thành nhiều tệp.');
  assert.match(await told('Mã;Tên\n1.000120;Cấp giấy phép\n'), /^415 Đây là tệp văn bản \(CSV\)/);
  assert.match(await told(Buffer.from('d0cf11e0a1b11ae1', 'hex')), /^415 Tệp theo dạng Excel cũ/);
  assert.match(await told(Buffer.from('%PDF-1.7')), /^415 Đây không phải bảng tính .xlsx mà là tệp PDF/);
  assert.match(await told(workbookOf([created]).subarray(0, 3000)), /^422 Tệp bị hỏng/);
  assert.match(await told(''), /^422 Tệp rỗng/);
  assert.equal(await told('', ''), '422 Cần chọn một tệp');
  const { rows } = await sql<{ n: number }>`select count(*) as n from catalogue_imports`.execute(services.db);
  assert.equal(rows[0]?.n, 2, 'none of them began an import');
});

test('the catalogue goes out as a workbook and as JSON to those who write or approve it, and to nobody else', async () => {
  const xlsx = await control.get('/can-bo/xuat-thu-tuc.xlsx');
  assert.match(String(xlsx.headers['content-disposition']), /danh-muc-thu-tuc-2026-11-23\.xlsx/);
  const same = await exportXlsx(services.db, { today: Temporal.PlainDate.from('2026-11-23') });
  assert.ok(xlsx.rawPayload.equals(same), 'the same content is the same bytes');
  const json = (await director.get('/can-bo/xuat-thu-tuc.json')).json();
  assert.ok(json.procedures.some(({ code }: { code: string }) => code === created.code));
  assert.equal((await control.get('/can-bo/xuat-thu-tuc.xlsx?mau=1')).statusCode, 200);
  const reception = await browserOf('tiepnhan1');
  for (const url of [LIST, '/can-bo/xuat-thu-tuc.xlsx', '/can-bo/xuat-thu-tuc.json', '/api/v1/catalogue.json'])
    assert.ok([401, 403].includes((await reception.get(url)).statusCode), url);
});

test('a program sends a file, asks how far it is, and reads what is wrong', async () => {
  const headers = { ...(await bearer('kiemsoat')), 'idempotency-key': 'nhap-mot-lan-thoi' };
  const { payload, type } = multipart({
    file: { name: 'a.json', bytes: '{"format":"mot-cua-catalogue","version":1,"procedures":[{"code":"8.000009"}]}' },
  });
  const request = {
    method: 'POST',
    url: '/api/v1/catalogue-imports',
    headers: { ...headers, 'content-type': type },
    payload,
  } as const;
  const [first, again] = [await app.inject(request), await app.inject(request)];
  assert.equal(first.statusCode, 202, first.body);
  assert.equal(again.headers.location, first.headers.location);
  await work();
  const url = String(first.headers.location);
  const found = (await app.inject({ url, headers })).json();
  assert.equal(found.status, 'checked');
  assert.ok(found.counts.faults > 5);
  assert.match(JSON.stringify(found.faults), /procedures\[0\]\.name/);
  const approval = { method: 'POST', url: `${url}/approval`, headers: await bearer('giamdoc') } as const;
  assert.equal((await app.inject(approval)).json().code, 'import-has-faults');
  assert.equal((await app.inject({ url: '/api/v1/catalogue-imports/999', headers })).statusCode, 404);
});
