import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { noPoppler, pdfInfo, pdfText } from '../../../test/support/pdf.ts';
import { transaction } from '../../platform/database/database.ts';
import { openPackage, readWorkbook } from '../../platform/xlsx/index.ts';
import { findCenter, takeNumber } from '../center/index.ts';
import { aFiling } from '../dossiers/dossier.builder.ts';
import { fileDossier } from '../dossiers/index.ts';
import { procedureVersion } from '../procedures/index.ts';
import { writeForm } from './index.ts';

const center = await openTestCenter();
const { app, clock, services } = center;
const { accepted, citizen, handledUpToTheResult, standard } = await handling(center);
const headers = {
  reception: await center.cookie('tiepnhan1'),
  citizen: await center.cookie('congdan1'),
};
const people = center.data.accounts;
const cookieOf = (fits: (account: (typeof people)[number]) => boolean) => center.cookie(people.find(fits)!.username);

test('the control slip has a row for every hand-over of the log, and only ever gets more', {
  skip: noPoppler,
}, async () => {
  const { code, id } = await accepted(standard);
  const slip = async () => {
    const response = await app.inject({ url: `/can-bo/ho-so/${code}/phieu-kiem-soat.pdf`, headers: headers.reception });
    assert.equal(response.statusCode, 200, response.body.slice(0, 200));
    return pdfText(response.rawPayload);
  };
  const before = await slip();
  assert.match(before, /PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ/);
  assert.match(before, /1\. Giao: Trung tâm Phục vụ hành chính công/);
  assert.equal(before.match(/1\. Giao:/g)?.length, 1);
  assert.ok(id > 0);
  clock.set('2026-11-23T09:25:00+07:00');
  const { dossier } = await handledUpToTheResult(standard);
  const done = await app.inject({
    url: `/can-bo/ho-so/${dossier.code}/phieu-kiem-soat.pdf`,
    headers: headers.reception,
  });
  const text = pdfText(done.rawPayload);
  assert.match(
    text,
    /Giao: Sở Kế hoạch và Đầu tư \(Ký Giấy chứng nhận\) 2\. Nhận: Trung tâm/,
    'the result goes to the center',
  );
  assert.ok(text.match(/1\. Giao:/g)!.length >= 3, text);
  for (const words of ['Trước hạn', 'xác nhận điện tử 09:25 ngày 23/11/2026', 'Kết quả số 12/'])
    assert.ok(text.includes(words), `${words}\n${text}`);
  const url = `/can-bo/ho-so/${code}/phieu-kiem-soat.pdf`;
  assert.equal((await app.inject({ url, headers: headers.citizen })).statusCode, 403);
  const filed = await fileDossier(services, citizen, aFiling(standard));
  assert.ok(filed.ok);
  const none = await app.inject({ url: url.replace(code!, filed.value.provisionalNumber), headers: headers.reception });
  assert.equal(none.statusCode, 404);
});

test('the register has one row for each accepted dossier, and the papers in its annex', {
  skip: noPoppler,
}, async () => {
  const filed = await fileDossier(services, citizen, aFiling(standard));
  assert.ok(filed.ok);
  const dossier = filed.value;
  await transaction(services.db, async (tx) =>
    writeForm(services, tx, {
      form: 'refusal',
      dossier,
      procedure: await procedureVersion(tx, dossier),
      center: (await findCenter(tx))!,
      at: clock.now(),
      official: null,
      number: await takeNumber(tx, 'refusal', Temporal.PlainDate.from('2026-11-23')),
      reason: 'Ngoài đối tượng.',
      legalBasis: 'Điều 1 (ví dụ)',
      guidance: '',
      redirectTo: null,
    }),
  );
  const page = await app.inject({ url: '/can-bo/so-theo-doi', headers: headers.reception });
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /Có 2 hồ sơ\./);
  assert.match(
    page.body,
    /so-theo-doi\.xlsx\?tu-ngay=2026-11-01&amp;den-ngay=2026-11-23|so-theo-doi\.xlsx\?tu-ngay=2026-11-01&#38;den-ngay=2026-11-23/,
  );
  const pdf = await app.inject({ url: '/can-bo/so-theo-doi.pdf?co-quan=SKHDT', headers: headers.reception });
  const text = pdfText(pdf.rawPayload);
  for (const words of [
    'SỔ THEO DÕI HỒ SƠ Từ ngày 01/11/2026 đến ngày 23/11/2026',
    'Tổng số: 02 hồ sơ đã tiếp nhận.',
    'Nguyễn Thị Ví Dụ',
    '01/PTC-TTPVHCC',
    'Ngoài đối tượng.',
  ])
    assert.ok(text.includes(words), `${words}\n${text}`);
  assert.match(pdfInfo(pdf.rawPayload, 'Page size') ?? '', /^841/);
  const xlsx = await app.inject({ url: '/can-bo/so-theo-doi.xlsx', headers: headers.reception });
  const opened = await openPackage(xlsx.rawPayload);
  assert.ok(opened.ok);
  const book = await readWorkbook(opened.value);
  assert.ok(book.ok);
  assert.deepEqual(
    book.value.sheets.map(({ name }) => name),
    ['Sổ theo dõi hồ sơ', 'Phụ lục'],
  );
  const sheets = await Promise.all(book.value.sheets.map(({ read }) => read()));
  assert.deepEqual(
    sheets.map((sheet) => sheet.ok && sheet.value.rows.length),
    [3, 2],
  );
  const { db } = services;
  const { purpose } = await db
    .selectFrom('read_log')
    .select('purpose')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  assert.match(purpose, /^register-xlsx: 2026-11-01\/2026-11-23/);
});

test('[QC Đ5.1d] the register is for who receives, of their agencies alone, and for who supervises', async () => {
  const get = async (cookie: { cookie: string }, query = '') =>
    (await app.inject({ url: `/can-bo/so-theo-doi${query}`, headers: cookie })).statusCode;
  const notServed = people.find(({ agency }) => agency && agency !== 'SKHDT' && agency !== 'CENTER')!.agency!;
  const director = await cookieOf(({ roles }) => roles.includes('director'));
  const handler = await cookieOf(({ roles, agency }) => roles.includes('handler') && agency === 'SKHDT');
  assert.deepEqual(
    [
      await get(headers.reception),
      await get(director),
      await get(director, `?co-quan=${notServed}`),
      await get(handler),
      await get(headers.citizen),
    ],
    [200, 200, 200, 403, 403],
  );
  const other = (await center.services.db.selectFrom('agencies').select(['id', 'key']).execute()).map(({ key }) => key);
  const statuses = await Promise.all(other.map((key) => get(headers.reception, `?co-quan=${key}`)));
  assert.ok(statuses.includes(422) && statuses.includes(200), 'of those at the counter, and of no other');
});

test('a period that cannot be is told at its field', async () => {
  const get = (query: string) => app.inject({ url: `/can-bo/so-theo-doi?${query}`, headers: headers.reception });
  for (const [query, words] of [
    ['tu-ngay=2026-02-30', 'Không có ngày này'],
    ['tu-ngay=2026-11-20&den-ngay=2026-11-19', 'Ngày cuối phải từ ngày đầu trở đi'],
    ['tu-ngay=2020-01-01&den-ngay=2026-11-19', 'nhiều nhất một năm'],
  ] as const) {
    const { statusCode, body } = await get(query);
    assert.equal(statusCode, 422);
    assert.ok(body.includes(words), words);
    assert.ok(body.includes('href="#'), 'the summary leads to the field');
  }
});
