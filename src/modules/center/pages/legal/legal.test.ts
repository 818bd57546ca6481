import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { formClient } from '../../../../../test/support/form-client.ts';
import { textOf } from '../../../../../test/support/markup.ts';
import { findTampering } from '../../../ledger/index.ts';

const center = await openTestCenter();
const { app, services } = center;
const admin = await formClient(center, 'quantri');
const hidden = (body: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

test('[QC Đ7.2 (lead)] everybody finds a document by number or words without accents, and the procedures that rest on it', async () => {
  const list = textOf((await app.inject({ url: '/van-ban?tu-khoa=dang+ky+doanh+nghiep' })).body);
  assert.match(list, /78\/2015\/NĐ-CP/);
  const page = (await app.inject({ url: '/van-ban/78-2015-nd-cp' })).body;
  assert.match(textOf(page), /Ngày ban hành 14\/09\/2015 .* Hết hiệu lực từ 04\/01\/2021/);
  assert.match(page, /href="\/thu-tuc\/2\.001199"/);
  const decision = textOf((await app.inject({ url: '/van-ban/359-qd-ubnd' })).body);
  assert.match(decision, /17\/04\/2019 .* Đã đối chiếu/);
  assert.doesNotMatch(decision, /data\/legal-documents/, 'where the register came from is for the office');
  const api = await app.inject({ url: '/api/v1/legal-documents/78-2015-nd-cp' });
  assert.ok(api.json().procedures.some(({ code }: { code: string }) => code === '2.001199'));
  assert.equal((await app.inject({ url: '/van-ban/khong-co' })).statusCode, 404);
});

test('[QC Đ7.2 (lead)] what procedures name and the register lacks is listed, added with number and date, and gone from the list', async () => {
  const missing = (await admin.get('/can-bo/van-ban')).body;
  assert.match(missing, /\/can-bo\/van-ban\/moi\?so=15%2F2016%2FTT-BXD/);
  assert.match(textOf(missing), /Đã hết hiệu lực nhưng thủ tục vẫn dẫn .* 68\/2014\/QH13/);
  const form = await admin.get('/can-bo/van-ban/moi?so=15%2F2016%2FTT-BXD');
  const sent = {
    _key: hidden(form.body, '_key'),
    number: '15/2016/TT-BXD',
    title: 'Hướng dẫn về cấp giấy phép xây dựng',
    kind: 'CIRCULAR',
    issuer: 'Bộ Xây dựng',
  };
  const wrong = await admin.post('/can-bo/van-ban/moi', {
    ...sent,
    issuedOn: '2016-06-30',
    effectiveFrom: '2016-01-01',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#effectiveFrom"/);
  assert.match(wrong.body, /value="2016-06-30"/);
  const done = await admin.post('/can-bo/van-ban/moi', { ...sent, issuedOn: '2016-06-30', checked: 'true' });
  assert.equal(done.location, '/can-bo/van-ban?xong=moi');
  assert.match(textOf((await app.inject({ url: '/van-ban/15-2016-tt-bxd' })).body), /30\/06\/2016 .* Đã đối chiếu/);
  assert.doesNotMatch((await admin.get('/can-bo/van-ban')).body, /moi\?so=15%2F2016/);
  const twice = await admin.post('/can-bo/van-ban/moi', { ...sent, _key: '' });
  assert.equal(twice.status, 409);
  assert.match(twice.body, /href="#number"/);
  assert.equal(await findTampering(services.db, 'legal-document:15-2016-tt-bxd'), null);
});

test('a correction on a stale page is told, with what was typed kept', async () => {
  const url = '/can-bo/van-ban/367-2025-nd-cp';
  const form = await admin.get(url);
  const sent = {
    _revision: hidden(form.body, '_revision'),
    _key: hidden(form.body, '_key'),
    title: 'Sửa đổi Nghị định số 118/2025/NĐ-CP',
    kind: 'DECREE',
    issuer: 'Chính phủ',
    issuedOn: '2025-12-31',
  };
  assert.equal((await admin.post(url, sent)).location, '/can-bo/van-ban?xong=sua');
  const stale = await admin.post(url, { ...sent, _key: 'k'.repeat(22), title: 'Tên khác' });
  assert.equal(stale.status, 412);
  assert.match(stale.body, />Tên khác</);
  const headers = { ...(await center.bearer('quantri')), 'if-match': '"1"' };
  const { _revision, _key, ...payload } = sent;
  const put = { method: 'PUT', url: '/api/v1/legal-documents/367-2025-nd-cp', payload } as const;
  assert.equal((await app.inject({ ...put, headers })).statusCode, 412);
  assert.equal((await app.inject({ ...put, headers: { ...headers, 'if-match': '"2"' } })).statusCode, 200);
  const reception = await center.bearer('tiepnhan1');
  assert.equal((await app.inject({ ...put, headers: reception })).statusCode, 403);
});
