import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { fieldsOf, formBrowser } from '../../../../test/support/citizen-browser.ts';
import { history } from '../../ledger/index.ts';
import { acceptDossier } from '../actions/accept-dossier.ts';
import { fileDossier } from '../actions/file-dossier.ts';
import { aCheck, aFiling } from '../dossier.builder.ts';
import { leftText } from '../pages/answering/answering.presenter.ts';
import { escalateAnswers } from './escalate-answers.ts';
import { countEscalations } from './store.ts';

const center = await openTestCenter();
const { app, data, clock, services } = center;
const { db } = services;
const procedure = data.procedures.find(
  ({ agency, settlement, cases }) => agency === 'SKHDT' && settlement === 'STANDARD' && !cases,
)!;
const citizen = await center.actor('congdan1');
const reception = await center.actor('tiepnhan1');
const START = clock.now().toString();
const browserOf = async (username: string) => formBrowser(app, (await center.cookie(username)).cookie);
const body = async (username: string, url: string) => (await (await browserOf(username)).get(url)).body;

test('[QC Đ7.2a] a filing nearly or already unanswered is raised once each, counted, and shown by the time left', async () => {
  const filed = await fileDossier(services, citizen, aFiling(procedure));
  const answered = await fileDossier(services, citizen, aFiling(procedure));
  assert.ok(filed.ok && answered.ok);
  const { provisionalNumber: number } = filed.value;
  assert.equal(await escalateAnswers(services), 0);
  assert.match(await body('tiepnhan1', '/can-bo/cho-tra-loi'), new RegExp(`Còn 8 giờ làm việc[\\s\\S]*${number}`));

  // 09:05 on Monday and eight working hours: 80 % of them are used on Tuesday at 07:29.
  clock.set('2026-11-24T07:28:00+07:00');
  assert.equal(await escalateAnswers(services), 0);
  clock.set('2026-11-24T07:30:00+07:00');
  await acceptDossier(services, reception, { ...aCheck(procedure), reference: answered.value.provisionalNumber });
  assert.equal(await escalateAnswers(services), 1);
  assert.equal(await escalateAnswers(services), 0, 'run again, nothing is raised twice');
  assert.match(await body('kiemsoat', '/can-bo'), /1 hồ sơ chưa được trả lời sắp quá hạn/);

  clock.set('2026-11-24T10:05:00+07:00');
  assert.equal(await escalateAnswers(services), 1);
  const page = await body('giamdoc', '/can-bo/cho-tra-loi');
  assert.match(
    page,
    /Quá hạn[\s\S]*Chậm 1 giờ làm việc[\s\S]*Lê Văn Mẫu Ba[\s\S]*Quá hạn, lúc 10:05 ngày 24\/11\/2026/,
  );
  assert.match(page, /<strong>1<\/strong> hồ sơ đã báo quá hạn/);
  const period = { from: Temporal.PlainDate.from('2026-11-01'), to: Temporal.PlainDate.from('2026-11-30') };
  assert.deepEqual(await countEscalations(db, period), { near: 1, overdue: 1 });
  const raised = (await history(db, `dossier:${filed.value.id}`)).filter(({ action }) => action === 'escalate-answer');
  assert.deepEqual(
    raised.map(({ actor, facts }) => `${actor.capacity} ${facts.level}`),
    ['system near', 'system overdue'],
  );
  assert.doesNotMatch(
    await body('tiepnhan2', '/can-bo/cho-tra-loi'),
    new RegExp(number),
    'not of the counter’s agencies',
  );
  assert.match(await body('tiepnhan1', '/can-bo?viec=kiem-tra'), /Chậm 1 giờ làm việc/);
  clock.set(START);
});

test('the time left is told in working hours', () => {
  assert.deepEqual(
    [200, 45, 120, 0, -75, null].map((minutes) => leftText(minutes, 'vi')),
    [
      'Còn 3 giờ 20 phút làm việc',
      'Còn 45 phút làm việc',
      'Còn 2 giờ làm việc',
      'Đến hạn',
      'Chậm 1 giờ 15 phút làm việc',
      'Chưa tính được',
    ],
  );
});

test('[QC Đ6.2a] nothing is filed without the declaration; with it, the version of its text is kept', async () => {
  const { declaration: _, ...undeclared } = aFiling(procedure);
  const post = async (username: string, payload: object) =>
    app.inject({ method: 'POST', url: '/api/v1/dossiers', headers: await center.bearer(username), payload });
  const refused = await post('congdan1', undeclared);
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /"pointer":"\/declaration","code":"declaration-required"/);
  assert.equal((await post('congdan1', { ...undeclared, declaration: false })).statusCode, 422);
  const filed = await post('congdan1', aFiling(procedure));
  assert.equal(filed.statusCode, 201, filed.body);
  const row = await db
    .selectFrom('dossiers')
    .select('declaration_version')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  assert.equal(row.declaration_version, '2026-11');
});

test('[QC Đ5.1b] how to hand in and how to get the result is the applicant’s to choose, and nothing is chosen for them', async () => {
  const form = await (await browserOf('congdan1')).get(`/nop-ho-so/${procedure.code}`);
  assert.deepEqual(fieldsOf(form.body).returnMethod, undefined);
  for (const returnMethod of ['counter', 'post', 'online'] as const) {
    const address = returnMethod === 'post' ? { returnAddress: 'số 2 đường Minh Họa' } : {};
    const filed = await fileDossier(services, citizen, aFiling(procedure, { returnMethod, ...address }));
    assert.ok(filed.ok);
    assert.deepEqual([filed.value.channel, filed.value.returnMethod], ['online', returnMethod]);
  }
  for (const channel of ['counter', 'post'] as const) {
    const filed = await fileDossier(services, reception, aFiling(procedure, { channel, returnMethod: 'online' }));
    assert.ok(filed.ok);
    assert.deepEqual([filed.value.channel, filed.value.returnMethod], [channel, 'online']);
  }
});

test('an official files for the person beside them: no account needed, declared aloud, and marked so', async () => {
  const official = await browserOf('tiepnhan1');
  const url = `/can-bo/nop-thay/${procedure.code}`;
  const opened = fieldsOf((await official.get(url)).body);
  assert.equal(opened['applicant.name']?.[0] ?? '', '', 'nothing of the official stands in the form');
  const typed = {
    ...opened,
    'applicant.name': 'Phạm Thị Bên Cạnh',
    'applicant.idNumber': '000000000077',
    'applicant.phone': '0900000077',
    'applicant.address': 'số 7 đường Minh Họa',
    returnMethod: 'counter',
    _step: 'check',
  };
  const check = await official.post(url, typed);
  const undeclared = await official.post(url, { ...fieldsOf(check.body), _step: 'file' });
  assert.equal(undeclared.statusCode, 422);
  assert.match(undeclared.body, /href="#declared"[\s\S]*Chọn cách chủ hồ sơ đã cam đoan/);
  const filed = await official.post(url, { ...fieldsOf(undeclared.body), declared: 'signed', _step: 'file' });
  const path = String(filed.headers.location);
  assert.match(path, /^\/can-bo\/ho-so\/TN-.*\/da-nop-thay$/);
  const home = await official.get(path);
  assert.match(home.body, /Đã nộp thay[\s\S]*ma-qr\.svg/);
  assert.match((await official.get(path.replace('da-nop-thay', 'ma-qr.svg'))).body, /^<svg/);
  const dossier = await official.get(path.replace('/da-nop-thay', ''));
  assert.match(dossier.body, /Công chức nộp thay[\s\S]*Lê Văn Mẫu Ba, cam đoan bằng giấy đã ký/);
  const row = await db.selectFrom('assisted_filings').selectAll().executeTakeFirstOrThrow();
  assert.equal(row.declared, 'signed');

  const far = await center.actor('tiepnhan2');
  const wrong = await fileDossier(services, far, aFiling(procedure, { assisted: 'aloud' }));
  assert.equal(!wrong.ok && wrong.problem.code, 'not-your-agency');
  const self = await fileDossier(services, citizen, aFiling(procedure, { assisted: 'aloud' }));
  assert.equal(!self.ok && self.problem.code, 'not-permitted');
});
