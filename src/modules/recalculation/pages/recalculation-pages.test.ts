import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { formClient } from '../../../../test/support/form-client.ts';
import { handling } from '../../../../test/support/handling.ts';
import { closure, studying } from '../../../../test/support/studying.ts';
import { currentEdition } from '../../calendar/index.ts';
import { jobs } from '../jobs.ts';

const center = await openTestCenter();
const { services, app } = center;
const { db } = services;
const { accepted, standard } = await handling(center);
const { published } = await studying(center);
const dossier = await accepted(standard);
await published(closure('2026-11-24'));

test('from the preview to the phone call: what each person sees, and what the applicant reads', async () => {
  const control = await formClient(center, 'kiemsoat');
  await control.get('/can-bo/tinh-lai');
  const asked = await control.post('/can-bo/anh-huong', { theo: 'calendar' });
  assert.match(asked.location, /^\/can-bo\/anh-huong\/\d+$/);
  const waiting = await control.get(asked.location);
  assert.match(waiting.body, /<noscript><meta http-equiv="refresh" content="2"><\/noscript>/);
  assert.match(waiting.body, /sắp bắt đầu/);
  await run('study-what-if', { whatIfId: Number(asked.location.split('/').at(-1)) });

  const study = await control.get(asked.location);
  assert.doesNotMatch(study.body, /http-equiv="refresh"|hx-trigger/);
  assert.match(study.body, /1 trên 1 hồ sơ đang giải quyết sẽ khác đi/);
  assert.match(study.body, new RegExp(`${dossier.code}[\\s\\S]*17:00 ngày 26/11/2026[\\s\\S]*17:00 ngày 27/11/2026`));
  const csv = await control.get(`${asked.location}/tep.csv`);
  assert.match(csv.body, new RegExp(`^\\uFEFFMã hồ sơ,[\\s\\S]*${dossier.code},[\\s\\S]*27/11/2026 17:00`));

  const path = `${asked.location}/de-nghi-tinh-lai`;
  const empty = await control.post(path, { ground: ' ' });
  assert.equal(empty.status, 422);
  assert.match(empty.body, /href="#ground">Cần nêu căn cứ/);
  const sent = await control.post(path, { ground: 'Quyết định nghỉ tránh bão' });
  assert.match(sent.location, /^\/can-bo\/tinh-lai\/\d+\?xong=de-nghi$/);
  assert.match((await control.get(sent.location)).body, /Đã gửi đề nghị/);
  const proposed = { location: sent.location.replace(/\?.*/, '') };
  assert.doesNotMatch((await control.get('/can-bo')).body, /chờ quyết định/);
  const again = await control.post(path, { ground: 'Quyết định nghỉ tránh bão' });
  assert.equal(again.location, proposed.location, 'a form sent twice leads to the first proposal');
  assert.match((await control.get(proposed.location)).body, /đang chờ người có thẩm quyền/);

  const director = await formClient(center, 'giamdoc');
  const home = await director.get('/can-bo');
  assert.match(home.body, new RegExp(`href="${proposed.location}">1 đề nghị tính lại ngày hẹn chờ quyết định`));
  const reception = await formClient(center, 'tiepnhan1');
  assert.equal((await reception.get(proposed.location)).status, 404, 'not before it is approved');
  assert.match((await director.get(proposed.location)).body, /Nếu phê duyệt, 1 hồ sơ sẽ chuyển/);
  const unnumbered = await director.post(`${proposed.location}/phe-duyet`, { decisionNo: '' });
  assert.equal(unnumbered.status, 422);
  const approved = await director.post(`${proposed.location}/phe-duyet`, { decisionNo: '15/QĐ-TTPVHCC' });
  assert.equal(approved.status, 303);
  assert.match((await director.get(proposed.location)).body, /hx-trigger[\s\S]*Đang tính lại/);
  const id = Number(proposed.location.split('/').at(-1));
  await run('carry-out-recalculation', { recalculationId: id });

  const done = await director.get(proposed.location);
  assert.match(done.body, new RegExp(`${dossier.code}[\\s\\S]*tel:0900000001[\\s\\S]*Đã gọi`));
  assert.match(done.body, /có thư điện tử nhưng Trung tâm chưa có máy chủ gửi thư/);
  const auditor = await formClient(center, 'thanhtra');
  const read = await auditor.get(proposed.location);
  assert.equal(read.status, 200);
  assert.doesNotMatch(read.body, /\/da-goi\//);
  assert.equal((await auditor.post(`${proposed.location}/da-goi/${dossier.id}`, {})).status, 403);

  for (const username of ['tiepnhan1', 'tongdai']) {
    const caller = await formClient(center, username);
    assert.match((await caller.get('/can-bo')).body, /href="\/can-bo\/tinh-lai">1 chủ hồ sơ cần được gọi điện/);
    assert.match(
      (await caller.get('/can-bo/tinh-lai')).body,
      new RegExp(`href="${proposed.location}">Quyết định nghỉ`),
    );
    const list = await caller.get(proposed.location);
    assert.match(list.body, new RegExp(`${dossier.code}[\\s\\S]*tel:0900000001[\\s\\S]*Đã gọi`));
    assert.doesNotMatch(list.body, /15\/QĐ-TTPVHCC|phe-duyet|tep\.csv|anh-huong/);
    assert.equal((await caller.get(`${proposed.location}/tep.csv`)).status, 403);
    assert.equal((await caller.post(`${proposed.location}/da-goi/999999`, {})).status, 404);
    assert.equal((await caller.post(`/can-bo/tinh-lai/999/da-goi/${dossier.id}`, {})).status, 404);
  }
  await reception.get(proposed.location);
  const phoned = await reception.post(`${proposed.location}/da-goi/${dossier.id}`, {});
  assert.match((await reception.get(phoned.location)).body, /Không còn ai cần báo/);
  const told = await reception.get(`${proposed.location}?xem=da-bao`);
  assert.match(told.body, new RegExp(`${dossier.code}[\\s\\S]*Điện thoại, [^,<]+, 09:05 ngày 23/11/2026`));
  assert.match((await reception.get('/can-bo/tinh-lai')).body, /Không còn ai cần gọi/);
  const moved = await director.get(`${proposed.location}?xem=da-tinh-lai`);
  assert.match(moved.body, /Điện thoại, [^,<]+, 09:05 ngày 23\/11\/2026/);
  const list = await director.get(`${proposed.location}/tep.csv`);
  assert.match(list.body, new RegExp(`${dossier.code},[\\s\\S]*'?0900000001`));

  const said =
    /Ngày hẹn trả được tính lại từ 17:00 ngày 26\/11\/2026 thành 17:00 ngày 27\/11\/2026\. Căn cứ: Quyết định nghỉ tránh bão/;
  const applicant = await formClient(center, 'congdan1');
  assert.match((await applicant.get(`/ho-so/${dossier.code}`)).body, said);
  assert.match((await control.get(`/can-bo/ho-so/${dossier.code}`)).body, said);
  const looked = await app.inject({
    method: 'POST',
    url: '/api/v1/look-ups',
    payload: { code: dossier.code, fact: { kind: 'phone', value: '0900000001' } },
  });
  assert.equal(looked.statusCode, 200);
  assert.doesNotMatch(looked.body, /Ví Dụ|0900000001/);
});

test('those who do not need to know see nothing', async () => {
  for (const [username, url] of [
    ['chuyenvien.SKHDT', '/can-bo/anh-huong/1'],
    ['chuyenvien.SKHDT', '/can-bo/tinh-lai'],
    ['congdan1', '/can-bo/tinh-lai/1'],
    ['chuyenvien.SKHDT', '/can-bo/tinh-lai/1'],
    ['quantri', '/can-bo/tinh-lai/1/tep.csv'],
  ] as const)
    assert.equal((await (await formClient(center, username)).get(url)).status, 403, `${username} ${url}`);
  const auditor = await formClient(center, 'thanhtra');
  assert.equal((await auditor.get('/can-bo/anh-huong/1')).status, 200);
  assert.equal((await auditor.get('/can-bo/anh-huong/999')).status, 404);
});

test('programs ask, read the changes page by page, propose and decide', async () => {
  await accepted(standard);
  await published(closure('2026-11-24'), closure('2026-11-25'));
  const control = await center.bearer('kiemsoat');
  const director = await center.bearer('giamdoc');
  const post = (url: string, headers: object, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1/${url}`, headers: { ...headers }, payload });
  const edition = await currentEdition(db, services.center.profile.calendar);
  const asked = await post('what-ifs', control, { kind: 'calendar_edition', id: edition });
  assert.equal(asked.statusCode, 202, asked.body);
  const { id } = asked.json();
  assert.equal(
    (await post('recalculations', control, { whatIf: id, ground: 'Bão' })).json().code,
    'study-not-finished',
  );
  await run('study-what-if', { whatIfId: id });
  const study = (await app.inject({ url: `/api/v1/what-ifs/${id}`, headers: control })).json();
  assert.equal(study.later, 2);
  const first = (await app.inject({ url: `/api/v1/what-ifs/${id}/changes?limit=1`, headers: control })).json();
  const cursor = first.nextCursor;
  const second = (
    await app.inject({ url: `/api/v1/what-ifs/${id}/changes?limit=1&cursor=${cursor}`, headers: control })
  ).json();
  assert.equal(second.nextCursor, null);
  assert.notEqual(first.items[0].code, second.items[0].code);
  assert.doesNotMatch(JSON.stringify([first, second]), /Ví Dụ|0900000001/);

  const made = await post('recalculations', control, { whatIf: id, ground: 'Bão' });
  assert.equal(made.statusCode, 201, made.body);
  const url = `recalculations/${made.json().id}`;
  assert.equal((await post(`${url}/approval`, control, { decisionNo: '1/QĐ' })).statusCode, 403);
  assert.equal((await post(`${url}/refusal`, director, { reason: 'Chưa cần' })).json().status, 'declined');
  assert.equal((await post(`${url}/approval`, director, { decisionNo: '1/QĐ' })).json().code, 'recalculation-decided');
  const wrong = await post('what-ifs', control, { kind: 'calendar_draft', owner: 'x', years: [] });
  assert.equal(wrong.statusCode, 422);
});

/** Does what the worker would do with a job. */
async function run(name: string, payload: object): Promise<void> {
  const job = jobs.find((one) => one.name === name);
  await job?.run(services, payload as never);
}
