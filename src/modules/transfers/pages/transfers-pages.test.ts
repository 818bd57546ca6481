import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { formClient } from '../../../../test/support/form-client.ts';
import { handling } from '../../../../test/support/handling.ts';
import { askWithdrawal } from '../../dossiers/index.ts';
import { jobs } from '../jobs.ts';

const center = await openTestCenter();
const { services, app, clock } = center;
const { standard, accepted, citizen } = await handling(center);

/** The hidden fields of the form that posts to `action`, as a browser would send them. */
function fieldsOf(body: string, action: string): Record<string, string> {
  const form = [...body.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(`"${action}"`));
  assert.ok(form, `no form to ${action}`);
  const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)];
  return Object.fromEntries(
    hidden.flatMap(([, name, value]) => (name && name !== '_csrf' ? [[name, value ?? '']] : [])),
  );
}

test('from the batch to the receipt, without JavaScript: close, sign, count, settle', async () => {
  const [first, second] = [await accepted(standard), await accepted(standard)];
  const counter = await formClient(center, 'tiepnhan1');
  const today = await counter.get('/can-bo/ban-giao');
  assert.match(today.body, /Đợt chuyển hồ sơ giấy tiếp theo: 10:30, còn 1 giờ 25 phút/);
  assert.match(today.body, /Hồ sơ giấy giao Sở Kế hoạch và Đầu tư[\s\S]*Đóng đợt 1/);
  const seen = await counter.get('/can-bo/ban-giao/dang-cho?co-quan=SKHDT&chieu=dossiers');
  assert.match(seen.body, new RegExp(`${first.code}[\\s\\S]*${second.code}`));
  const closing = fieldsOf(today.body, '/can-bo/ban-giao/dong-dot');
  const closed = await counter.post('/can-bo/ban-giao/dong-dot', closing);
  assert.match(closed.location, /^\/can-bo\/ban-giao\/\d+\?xong=dong$/);
  const again = await counter.post('/can-bo/ban-giao/dong-dot', closing);
  assert.equal(again.location, closed.location, 'a form sent twice leads to the same manifest');
  const { _key, ...withoutKey } = closing;
  const other = await counter.post('/can-bo/ban-giao/dong-dot', withoutKey);
  assert.equal(other.status, 409);
  assert.match(other.body, /Đợt này vừa được người khác đóng/);

  const path = closed.location.replace(/\?.*/, '');
  await askWithdrawal(services, citizen, { reference: second.code!, ground: 'Không còn nhu cầu' });
  const page = await counter.get(closed.location);
  assert.match(page.body, /Danh mục bàn giao 01\/DMBG-TTPVHCC[\s\S]*Đã đóng, chờ ký giao/);
  assert.match(page.body, /Đang xin rút/, 'what is withdrawn after the closing is shown as such');
  const agency = await formClient(center, 'chuyenvien.SKHDT');
  assert.match((await agency.get('/can-bo/nhan-ban-giao')).body, /Đã đóng đợt, sắp được giao[\s\S]*01\/DMBG/);
  assert.match((await agency.get(path)).body, /Bên giao chưa ký giao danh mục này/);
  const pdf = await app.inject({ url: `${path}/danh-muc.pdf`, headers: await center.cookie('tiepnhan1') });
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
  const signed = await counter.post(`${path}/giao`, fieldsOf(page.body, `${path}/giao`));
  assert.equal(signed.location, `${path}?xong=giao`);
  assert.match((await counter.get(signed.location)).body, /đang chờ bên nhận kiểm đếm và ký nhận/);

  assert.match((await agency.get('/can-bo/nhan-ban-giao')).body, /chờ ký nhận[\s\S]*01\/DMBG/);
  const counting = await agency.get(path);
  const receipt = fieldsOf(counting.body, `${path}/nhan`);
  const ticked = await agency.post(`${path}/nhan`, { ...receipt, _danhDau: '1' });
  assert.equal([...ticked.body.matchAll(/name="arrived"[^>]* checked/g)].length, 2, 'one button ticks all');
  const half = await agency.post(`${path}/nhan`, { ...receipt, arrived: '1' });
  assert.equal(half.status, 422);
  assert.match(half.body, /Dòng 2 chưa được đánh dấu nhận/);
  assert.match(half.body, /name="discrepancies.0.line"[^>]* value="2"[\s\S]*value="missing" selected/);
  const noted = { ...receipt, arrived: '1', 'discrepancies.0.line': '2', 'discrepancies.0.kind': 'missing' };
  const wordless = await agency.post(`${path}/nhan`, noted);
  assert.match(wordless.body, /href="#discrepancies.0.note">Nội dung \(sai lệch 1\): cần ghi nội dung sai lệch/);
  const done = await agency.post(`${path}/nhan`, { ...noted, 'discrepancies.0.note': 'Cả hồ sơ không có' });
  assert.equal(done.location, `${path}?xong=nhan`);
  const after = await agency.get(done.location);
  assert.match(after.body, /Đã nhận[\s\S]*Cả hồ sơ không có[\s\S]*In danh mục|In danh mục[\s\S]*Cả hồ sơ không có/);
  const action = /action="(\/can-bo\/ban-giao\/\d+\/sai-lech\/\d+)"/.exec(after.body)?.[1] ?? '';
  const unsaid = await agency.post(action, { ...fieldsOf(after.body, action), resolution: 'Còn ở quầy' });
  assert.equal(unsaid.status, 422);
  assert.match(unsaid.body, /Cần cho biết hồ sơ nay đã đến chưa/);
  const settled = await agency.post(action, {
    ...fieldsOf(unsaid.body, action),
    resolution: 'Còn ở quầy',
    arrived: 'false',
  });
  assert.equal(settled.location, `${path}?xong=giai-quyet`);
  assert.match((await agency.get(path)).body, /Chờ đợt sau/);
});

test('deny first: strangers find no manifest, and who only looks cannot sign', async () => {
  const stranger = await formClient(center, 'chuyenvien.SXD');
  assert.equal((await stranger.get('/can-bo/ban-giao/1')).status, 404);
  assert.equal((await stranger.get('/can-bo/ban-giao/1/danh-muc.pdf')).status, 404);
  assert.doesNotMatch((await stranger.get('/can-bo/ban-giao/danh-muc')).body, /DMBG/);
  assert.equal((await stranger.get('/can-bo/ban-giao/dang-cho?co-quan=SKHDT&chieu=dossiers')).status, 404);
  const director = await formClient(center, 'giamdoc');
  assert.match((await director.get('/can-bo/ban-giao/1')).body, /01\/DMBG/);
  assert.equal((await director.post('/can-bo/ban-giao/1/huy', { expectedVersion: '3', reason: 'x' })).status, 403);
  for (const username of ['congdan1', 'thungan', 'buudien'])
    assert.equal((await (await formClient(center, username)).get('/can-bo/ban-giao')).status, 403, username);
});

test('[QC Đ4.1 (transfer)] late papers are shown in red with words, and counted by agency and period', async () => {
  const late = await accepted(standard);
  clock.set('2026-11-24T08:15:00+07:00');
  const counter = await formClient(center, 'tiepnhan1');
  const today = await counter.get('/can-bo/ban-giao');
  assert.match(
    today.body,
    new RegExp(`1 hồ sơ giấy đã quá hạn chuyển[\\s\\S]*${late.code}[\\s\\S]*1 giờ 15 phút làm việc`),
  );
  assert.match((await counter.get('/can-bo/ban-giao/chuyen-cham')).body, /Không có hồ sơ nào chuyển chậm/);
  for (const job of jobs) await job.run(services as never, undefined as never);
  const report = await counter.get('/can-bo/ban-giao/chuyen-cham?tu=2026-11-23&den=2026-11-23');
  assert.match(report.body, /Sở Kế hoạch và Đầu tư[\s\S]*33,3%/);
  assert.match(report.body, new RegExp(`${late.code}[\\s\\S]*Chưa chuyển`));
  const none = await counter.get('/can-bo/ban-giao/chuyen-cham?tu=2026-11-24&den=2026-11-24');
  assert.doesNotMatch(none.body, new RegExp(late.code!));
  const wrong = await counter.get('/can-bo/ban-giao/chuyen-cham?tu=2026-11-24&den=2026-11-01');
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#tu-day"/);
  const csv = await counter.get('/can-bo/ban-giao/chuyen-cham/tep.csv?tu=2026-11-23&den=2026-11-23');
  assert.match(csv.body, new RegExp(`^\\uFEFFMã hồ sơ,[\\s\\S]*${late.code},[\\s\\S]*23/11/2026 17:00,Chưa chuyển,75`));
  const xlsx = await app.inject({
    url: '/can-bo/ban-giao/chuyen-cham/tep.xlsx?tu=2026-11-23&den=2026-11-23',
    headers: await center.cookie('tiepnhan1'),
  });
  assert.equal(xlsx.rawPayload.subarray(0, 2).toString(), 'PK');
  const api = await app.inject({
    url: '/api/v1/late-transfers?from=2026-11-23&to=2026-11-23',
    headers: await center.bearer('kiemsoat'),
  });
  assert.equal(api.json().items[0].code, late.code);
  assert.equal(api.json().items[0].workingMinutesLate, 75);
  assert.deepEqual(
    api.json().agencies.map(({ late: count }: { late: number }) => count),
    [1],
  );
});

test('the API: once by key, at the version that was read, listed page by page', async () => {
  const counter = await center.bearer('tiepnhan1');
  const agency = await center.bearer('chuyenvien.SKHDT');
  const all = '/api/v1/hand-over-manifests';
  const batches = await app.inject({ url: '/api/v1/hand-over-batches', headers: counter });
  const [open] = batches.json().items;
  assert.equal(open.waiting, 1, 'what waits again is being withdrawn, the late one is here');
  const close = (key: string) =>
    app.inject({
      method: 'POST',
      url: all,
      headers: { ...counter, 'idempotency-key': key },
      payload: { direction: 'dossiers', agency: 'SKHDT', batch: open.batch },
    });
  const made = await close('the-first-key');
  assert.equal(made.statusCode, 201, made.body);
  assert.equal((await close('the-first-key')).json().id, made.json().id);
  const second = await close('another-key-1');
  assert.equal(second.statusCode, 409);
  assert.equal(second.json().code, 'batch-closed');
  const one = String(made.headers.location);
  const post = (path: string, headers: Record<string, string>, payload?: object) =>
    app.inject({ method: 'POST', url: `${one}${path}`, headers, ...(payload && { payload }) });
  assert.equal((await post('/hand-over', { ...counter, 'if-match': '"7"' })).statusCode, 412);
  assert.equal((await post('/hand-over', agency)).statusCode, 403);
  const handed = await post('/hand-over', { ...counter, 'if-match': String(made.headers.etag) });
  assert.equal(handed.statusCode, 200, handed.body);
  assert.equal((await post('/hand-over', counter)).json().code, 'manifest-handed-over');
  assert.equal((await post('/receipt', agency, {})).json().code, 'invalid-input');
  const partial = await post('/receipt', agency, { arrived: [] });
  assert.equal(partial.statusCode, 422);
  assert.equal(partial.json().errors[0].pointer, '/arrived');
  const receipt = await post('/receipt', { ...agency, 'if-match': String(handed.headers.etag) }, { arrived: 'all' });
  assert.equal(receipt.json().status, 'received');
  assert.equal((await post('/receipt', agency, { arrived: 'all' })).statusCode, 409);
  assert.equal((await post('/voiding', counter, { reason: 'nhầm' })).json().code, 'manifest-received');
  const read = await app.inject({ url: one, headers: agency });
  assert.equal(read.json().lines.length, 1);
  assert.equal(read.json().lines[0].arrived, true);

  const page = async (cursor: string | null): Promise<number[]> => {
    const { json } = await app.inject({ url: `${all}?limit=1${cursor ? `&cursor=${cursor}` : ''}`, headers: agency });
    const { items, nextCursor } = json();
    return [...items.map(({ id }: { id: number }) => id), ...(nextCursor ? await page(nextCursor) : [])];
  };
  assert.deepEqual(await page(null), [2, 1]);
  const foreign = await app.inject({ url: all, headers: await center.bearer('chuyenvien.SXD') });
  assert.deepEqual(foreign.json().items, []);
});
