import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { openTestCenter } from '../../../test/support/center.ts';
import { publishProcess, publishVersion } from '../../../test/support/publish-version.ts';
import { retireProcedure } from '../procedures/index.ts';

const { app, services, data, actor, clock } = await openTestCenter('2026-11-20T09:00:00+07:00');
const { db } = services;
const inForce = data.procedures.filter(({ effectiveTo }) => effectiveTo === null);
const [CHANGED, COMING, PROCESS, RETIRED] = ['1.002809', '2.000488', '1.003868', '2.001895'] as const;
const limit = { value: 4, unit: 'working_days' } as const;
await publishVersion(
  db,
  CHANGED,
  { timeLimit: limit },
  { from: '2026-11-20', at: '2026-11-20T10:00:00+07:00', late: true },
);
await publishVersion(db, COMING, { name: '=1+1 <b>&"' }, { from: '2026-12-01', at: '2026-11-22T10:00:00+07:00' });
await publishProcess(
  db,
  PROCESS,
  (steps) => steps.map((step, at) => (at === 1 ? { ...step, name: 'Thẩm định lại' } : step)),
  '2026-11-21',
);
const end = { code: RETIRED, decisionNo: '9/QĐ-UBND', effectiveTo: '2026-11-22', acknowledgedOpen: 0 };
const ended = await retireProcedure({ ...services, countOpenDossiers: async () => 0 }, await actor('giamdoc'), end);
assert.ok(ended.ok);
clock.set('2026-11-23T09:05:00+07:00');

const get = async (url: string, headers: Record<string, string> = {}) => {
  const response = await app.inject({ url, headers });
  const text = response.body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
  return { ...response, status: response.statusCode, body: response.body, headers: response.headers, text };
};

test('[QC Đ13.6] what changed lately stands by day: new, changed, retired, its process, to come; late is said', async () => {
  const { status, text, body } = await get('/thu-tuc/thay-doi');
  assert.equal(status, 200);
  assert.match(text, /Sắp có hiệu lực Từ ngày 01\/12\/2026 Thay đổi =1\+1/);
  assert.match(text, /Từ ngày 22\/11\/2026 Hết hiệu lực Cấp Giấy xác nhận có quốc tịch/);
  assert.match(text, /Từ ngày 21\/11\/2026 Quy trình Cấp giấy phép xuất bản/);
  assert.match(text, /Từ ngày 20\/11\/2026 Thay đổi Công bố muộn Đổi giấy phép lái xe/);
  assert.match(body, new RegExp(`/thu-tuc/${CHANGED}/ban/1/so-sanh/2`));
  assert.match(body, /<link rel="alternate" type="application\/atom\+xml" href="\/thu-tuc\/thay-doi\.atom"/);
  assert.doesNotMatch(body, /<b>&/);
});

test('older changes follow page by page; an address nobody gave is no page of its own', async () => {
  const first = await get('/thu-tuc/thay-doi');
  const more = /href="(\/thu-tuc\/thay-doi\?truoc=[^"]+)"/.exec(first.body)?.[1];
  assert.ok(more);
  const second = await get(more);
  assert.match(second.text, /Từ ngày 24\/06\/2019/);
  const codes = (body: string) => [...body.matchAll(/href="(\/thu-tuc\/[\d.]+\/ban\/\d+)"/g)].map(([, href]) => href);
  assert.ok(!codes(second.body).some((code) => codes(first.body).includes(code)));
  for (const wrong of ['x', '2026-13-45~1.000000~new', '~~', '2026-11-20~1.002809~gone'])
    assert.equal((await get(`/thu-tuc/thay-doi?truoc=${encodeURIComponent(wrong)}`)).status, 200, wrong);
});

test('feeds tell the latest publication first, as text and not as markup, and are fetched again only when changed', async () => {
  for (const [form, type] of [
    ['atom', 'application/atom+xml'],
    ['rss', 'application/rss+xml'],
  ]) {
    const { status, body, headers } = await get(`/thu-tuc/thay-doi.${form}`);
    assert.equal(status, 200);
    assert.match(String(headers['content-type']), new RegExp(`^${type?.replace('+', '\\+')}`));
    const titles = [...body.matchAll(/<title(?: type="html")?><!\[CDATA\[(.*?)\]\]>/g)].map(([, title]) => title);
    assert.match(titles[0] ?? '', /^Thay đổi: =1\+1 &#60;b&#62;/);
    assert.ok(titles.some((title) => title?.startsWith('Hết hiệu lực: ')));
    assert.match(body, /ban\/2#changed-2026-12-01/);
    const again = await get(`/thu-tuc/thay-doi.${form}`, { 'if-none-match': String(headers.etag) });
    assert.equal(again.status, 304);
    assert.equal(again.body, '');
  }
});

test('open data: every procedure in force, as JSON with every part and as CSV for spreadsheets', async () => {
  const json = await get('/du-lieu-mo/thu-tuc.json');
  const { procedures, licence, day } = JSON.parse(json.body);
  assert.equal(day, '2026-11-23');
  assert.match(licence, /ghi rõ nguồn/);
  assert.equal(procedures.length, inForce.length - 1);
  const changed = procedures.find(({ code }: { code: string }) => code === CHANGED);
  assert.deepEqual(changed.timeLimit, limit);
  assert.equal(changed.version, 2);
  assert.ok(changed.process.steps.length > 2);
  assert.ok(json.headers['last-modified']);

  const csv = await get('/du-lieu-mo/thu-tuc.csv');
  assert.ok(csv.body.startsWith('\ufeffma,ten,'));
  const rows = parse(csv.body, { bom: true, columns: true }) as Record<string, string>[];
  assert.equal(rows.length, procedures.length);
  assert.equal(rows.find(({ ma }) => ma === CHANGED)?.thoi_han, '4');
  const known = await get('/du-lieu-mo/thu-tuc.csv', { 'if-none-match': String(csv.headers.etag) });
  assert.equal(known.status, 304);
});

test('a cell of the open data is never a formula', async () => {
  await publishVersion(db, '1.004628', { name: '=HYPERLINK("http://xau.example")' }, { from: '2026-11-23' });
  const { body } = await get('/du-lieu-mo/thu-tuc.csv');
  const rows = parse(body, { bom: true, columns: true }) as Record<string, string>[];
  assert.equal(rows.find(({ ma }) => ma === '1.004628')?.ten, `'=HYPERLINK("http://xau.example")`);
  assert.match((await get('/du-lieu-mo')).text, /dấu nháy đơn/);
});
