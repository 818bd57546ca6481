import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../../test/support/center.ts';
import { aScan, openIntake, VISITOR } from '../../../../test/support/counter-form.ts';
import { formClient } from '../../../../test/support/form-client.ts';
import { fieldsOfForm } from '../../../../test/support/html-form.ts';
import { buildApp } from '../../../app.ts';
import { history } from '../../ledger/index.ts';
import { findDossier } from '../store.ts';
import { forgetIntakes, INTAKES_KEPT_DAYS } from './forget-intakes.ts';
import { chainOfIntake } from './intake.ts';

const center = await openTestCenter();
const { services, data, clock } = center;
const procedure = data.procedures.find(({ code }) => code === '2.001199')!;
const url = `/can-bo/quay/${procedure.code}`;
const desk = await formClient(center, 'tiepnhan1');
const neighbour = await formClient(center, 'tiepnhan2');
// A colleague at the next counter: seated at every counter tiepnhan1 sits at.
await sql`insert into counter_assignments (counter_id, account_id, valid_from)
  select seat.counter_id, colleague.id, '2020-01-01' from counter_assignments seat
  join accounts mine on mine.id = seat.account_id and mine.username = 'tiepnhan1', accounts colleague
  where colleague.username = 'tiepnhan2' on conflict do nothing`.execute(center.database.owner);
const allValid = Object.fromEntries(procedure.components.map((_, at) => [`documents.${at}.verdict`, 'valid']));
const intakes = () => services.db.selectFrom('intake_drafts').selectAll().orderBy('id').execute();

test('an intake survives the crash of the application; a colleague takes it over with its scan and accepts; nothing typed stays behind', async () => {
  const form = {
    ...(await openIntake(desk, url)),
    ...VISITOR,
    'documents.0.uploads[]': await aScan(center, 'tiepnhan1'),
  };
  const saved = await desk.post(`${url}/luu`, form);
  assert.equal(saved.status, 200);
  assert.match(saved.body, /Đã lưu tạm lúc 09:05:00/);

  // Another process on the same database, as after `kill -9`: it knows what the first one answered “saved” to.
  const app = await buildApp(services);
  const again = await formClient({ ...center, app }, 'tiepnhan1');
  const start = await again.get('/can-bo/quay');
  const resume = /href="(\/can-bo\/quay\/2\.001199\?do-dang=[\w-]+)"/.exec(start.body)?.[1];
  assert.ok(resume);
  const resumed = await openIntake(again, url, resume);
  assert.equal(resumed['applicant.name'], 'Đỗ Thị Mẫu');
  assert.equal(resumed['documents.0.uploads[]'], form['documents.0.uploads[]']);
  await app.close();

  const list = await neighbour.get('/can-bo/quay');
  assert.match(list.body, /Đỗ Thị Mẫu<\/strong><br><span class="govuk-hint">2\.001199 · Lê Văn Mẫu Ba, quầy/);
  const token = /do-dang\/([\w-]+)\/nhan/.exec(list.body)?.[1] as string;
  assert.equal((await neighbour.get(`${url}?do-dang=${token}`)).body.includes('Đỗ Thị Mẫu'), false, 'not before');
  const taken = await neighbour.post(`/can-bo/quay/do-dang/${token}/nhan`, {});
  assert.equal(taken.status, 303);
  const theirs = await openIntake(neighbour, url, taken.location);
  assert.equal(theirs['applicant.idNumber'], '001000000021');
  const [row] = await intakes();
  const [entry] = await history(services.db, chainOfIntake(row!.id));
  assert.ok(entry?.action === 'take-over-intake');
  assert.deepEqual([entry.actor.name, entry.facts.from], ['Phạm Thị Mẫu Bốn', 'Lê Văn Mẫu Ba']);

  const late = await desk.post(`${url}/luu`, { ...form, 'applicant.name': 'Sửa Muộn' });
  assert.equal(late.status, 409);
  assert.match(late.body, /Phạm Thị Mẫu Bốn đang làm tiếp/);
  const lateAccept = await desk.post(url, { ...form, ...allValid, 'applicant.name': 'Sửa Muộn', _accept: '1' });
  assert.equal(lateAccept.status, 409);
  assert.match(lateAccept.body, /value="Sửa Muộn"/, 'what was typed is still on the page');

  const accepted = await neighbour.post(url, { ...theirs, ...VISITOR, ...allValid, _accept: '1' });
  assert.match(accepted.location, /da-tiep-nhan$/, accepted.body);
  const [ended] = await intakes();
  assert.deepEqual([ended?.fields, ended?.visitor], [{}, '']);
  assert.ok(ended?.ended_at);
  const confirmed = await neighbour.get(accepted.location);
  assert.match(confirmed.body, /Nộp tại quầy/);
  assert.match(confirmed.body, /Tại Trung tâm/);
  assert.equal((await neighbour.post(`${url}/luu`, theirs)).status, 200);
  assert.equal((await intakes()).length, 1, 'a late save brings nothing back');
  const repeated = await neighbour.post(url, { ...theirs, ...VISITOR, ...allValid, _accept: '1' });
  assert.equal(repeated.location, accepted.location, 'pressed twice, accepted once');
});

test('[QC Đ7.2d (3)] [QC Đ8.1] what cannot be accepted is filed as it was found, and goes on to the supplement or the refusal', async () => {
  for (const [button, page] of [
    ['_supplement', 'bo-sung'],
    ['_refuse', 'tu-choi'],
  ] as const) {
    const found = { 'documents.0.verdict': 'invalid', 'documents.0.reason': 'chữ ký mờ', 'documents.1.originals': '0' };
    const form = {
      ...(await openIntake(desk, url)),
      ...VISITOR,
      ...found,
      'documents.2.verdict': 'valid',
      prepaymentReceipt: '',
    };
    const done = await desk.post(url, { ...form, [button]: '1' });
    assert.equal(done.status, 303, done.body);
    const { pathname, searchParams } = new URL(done.location, 'http://x');
    assert.match(pathname, new RegExp(`^/can-bo/ho-so/TN-[^/]+/${page}$`));
    // The last one nobody judged: its count stood there from the start, and says nothing.
    const wanting = [0, 1, 3].map((index) => procedure.components[index]?.key);
    assert.deepEqual(searchParams.getAll('giay'), wanting);
    const dossier = await findDossier(services.db, decodeURIComponent(pathname.split('/')[3] as string));
    assert.equal(dossier?.status, 'submitted');
    const papers = await services.db
      .selectFrom('dossier_documents')
      .select(['verdict', 'ground'])
      .where('dossier_id', '=', dossier!.id)
      .orderBy('id')
      .execute();
    assert.deepEqual(papers[0], { verdict: 'invalid', ground: 'chữ ký mờ' });
  }
  assert.ok((await intakes()).every(({ ended_at }) => ended_at !== null));
});

test('[QC Đ7.2a] [QC Đ7.2d (4)] guided only, or sent to the right agency with a slip: the visit is counted and the intake over', async () => {
  const form = { ...(await openIntake(desk, url)), ...VISITOR };
  const guidance = await desk.post(url, { ...form, _elsewhere: '1' });
  assert.match(guidance.location, /^\/can-bo\/huong-dan\?thu-tuc=2\.001199&loai=chuyen&do-dang=/);
  const fields = fieldsOfForm((await desk.get(guidance.location)).body, '/can-bo/huong-dan');
  assert.equal(fields.kind, 'redirected');
  const sent = await desk.post('/can-bo/huong-dan', { ...fields, agency: 'SXD' });
  assert.match(sent.location, /^\/can-bo\/huong-dan\/\d+\/phieu$/, sent.body);
  const slips = [await desk.get(sent.location), await desk.get(sent.location)].map(
    ({ body }) => /<main[\s\S]*<\/main>/.exec(body)?.[0],
  );
  assert.equal(slips[0], slips[1], 'printed twice, it says the same');
  assert.match(slips[0] as string, /Sở Xây dựng/);
  assert.doesNotMatch(slips[0] as string, /Đỗ Thị Mẫu/);
  const list = await desk.get('/can-bo/quay');
  assert.doesNotMatch(list.body, new RegExp(guidance.location.split('do-dang=')[1] as string));
  assert.equal((await desk.get('/can-bo/huong-dan/999/phieu')).status, 404);
});

test('what nobody goes on with is forgotten after its days, with the scan that waited for it', async () => {
  await desk.post(`${url}/luu`, {
    ...(await openIntake(desk, url)),
    ...VISITOR,
    'documents.0.uploads[]': await aScan(center, 'tiepnhan1'),
  });
  const left = async () => (await intakes()).filter(({ ended_at }) => ended_at === null).length;
  const before = await left();
  assert.ok(before > 0);
  const start = clock.now();
  clock.set(
    start
      .add({ hours: INTAKES_KEPT_DAYS * 24 })
      .subtract({ minutes: 1 })
      .toString(),
  );
  await forgetIntakes(services);
  assert.equal(await left(), before);
  clock.set(start.add({ hours: INTAKES_KEPT_DAYS * 24 }).toString());
  assert.ok((await forgetIntakes(services)) >= before);
  assert.equal(await left(), 0);
  assert.equal((await services.db.selectFrom('intake_files').selectAll().execute()).length, 0);
  clock.set(start.toString());
});
