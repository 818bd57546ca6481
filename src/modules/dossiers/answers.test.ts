import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { fieldsOf, formBrowser } from '../../../test/support/citizen-browser.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { code, handling } from '../../../test/support/handling.ts';
import { storeProcedures } from '../../../test/support/store-procedures.ts';
import { aForm } from '../eforms/e-form.builder.ts';
import type { ProcedureFile } from '../procedures/index.ts';
import { answersOf } from './answers-store.ts';
import { aCheck, aFiling } from './dossier.builder.ts';
import { acceptDossier, fileDossier, takeIn } from './index.ts';

const center = await openTestCenter();
const { services, app } = center;
const { db } = services;
const { standard, reception, citizen } = await handling(center);

const one = { originals: 1, certifiedCopies: 0, copies: 0 };
/** Invented: the application is a form to fill, the other paper is handed in. */
const procedure: ProcedureFile = {
  ...standard,
  code: '9.000021',
  components: [
    { key: 'don', name: 'Giấy đề nghị', ...one, mandatory: true, eForm: 'giay-de-nghi' },
    { key: 'hop-dong', name: 'Hợp đồng thuê', ...one, mandatory: false },
  ],
  charges: [],
  eForms: [aForm()],
};
await storeProcedures(db, [procedure]);

const answers = {
  'nguoi-de-nghi': {
    'ho-ten': 'Nguyễn Thị Ví Dụ',
    'ngay-sinh': '1990-02-03',
    'so-giay-to': '000000000001',
    'uy-quyen': false,
  },
  'co-so': { 'ten-co-so': 'Quán Minh Họa', von: 50_000_000, nganh: ['an-uong'], 'hinh-thuc': 'mot-minh' },
};
const filing = (different: object = {}) =>
  aFiling(procedure, { documents: [], answers: { 'giay-de-nghi': answers }, ...different });

test('[QC Đ7.2d (1)] a form that was filled counts as handed in: accepted without a file, and unchangeable from then on', async () => {
  const filed = await fileDossier(services, citizen, filing());
  assert.ok(filed.ok, JSON.stringify(filed));
  const reference = filed.value.provisionalNumber;
  const check = { reference, documents: [{ componentKey: 'don', verdict: 'valid' as const }] };
  const accepted = await acceptDossier(services, reception, check);
  assert.ok(accepted.ok, JSON.stringify(accepted));
  const [stored] = await answersOf(db, accepted.value.id);
  assert.deepEqual(stored?.answers['co-so'], answers['co-so']);

  const { owner } = center.database;
  const changing = owner
    .updateTable('dossier_answers')
    .set({ answers: '{}' })
    .where('dossier_id', '=', accepted.value.id);
  await assert.rejects(changing.execute(), /never changes after acceptance/);
  await assert.rejects(owner.deleteFrom('dossier_answers').execute(), /never changes after acceptance/);
  await assert.rejects(
    owner
      .insertInto('dossier_answers')
      .values({ dossier_id: accepted.value.id, form_key: 'khac', form: '{}', answers: '{}' })
      .execute(),
    /never changes after acceptance/,
  );

  const seen = await app.inject({
    url: `/api/v1/dossiers/${reference}`,
    headers: await center.bearer('chuyenvien.SKHDT'),
  });
  assert.equal(seen.json().answers['giay-de-nghi']['co-so'].von, 50_000_000);
  const printed = await app.inject({
    url: `/ho-so/${filed.value.provisionalNumber}/to-khai/giay-de-nghi.pdf`,
    headers: await center.cookie('congdan1'),
  });
  assert.equal(printed.statusCode, 200);
  assert.equal(printed.rawPayload.subarray(0, 5).toString(), '%PDF-');
  const stranger = { url: `/ho-so/${reference}/to-khai/giay-de-nghi.pdf`, headers: await center.cookie('congdan2') };
  assert.equal((await app.inject(stranger)).statusCode, 404);
  const receipt = await app.inject({
    url: `/api/v1/dossiers/${reference}/receipt`,
    headers: await center.bearer('tiepnhan1'),
  });
  assert.deepEqual(
    receipt.json().components.map((component: { digital: boolean }) => component.digital),
    [true],
  );
});

test('answers are checked by the form’s own definition; every fault has its place', async () => {
  const refused = await fileDossier(
    services,
    citizen,
    filing({ answers: { 'giay-de-nghi': { ...answers, 'co-so': { ...answers['co-so'], von: 1 } }, 'to-khai-la': {} } }),
  );
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.problem.errors?.map(({ pointer, code: fault }) => `${pointer} ${fault}`),
    ['/answers/giay-de-nghi/co-so/von number-too-small', '/answers/to-khai-la form-not-asked-for'],
  );
  const payload = filing({ answers: { 'giay-de-nghi': 'không phải tờ khai' } });
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/dossiers',
    headers: await center.bearer('congdan1'),
    payload,
  });
  assert.deepEqual([answer.statusCode, answer.json().errors[0].pointer], [422, '/answers/giay-de-nghi']);
});

test('at the counter the paper is as good: nobody has to fill a form there', async () => {
  const paper = aFiling(procedure, { channel: 'counter' });
  assert.equal(code(await takeIn(services, reception, { filing: paper, acceptance: aCheck(procedure) })), 'ok');
  const missing = await fileDossier(services, citizen, filing({ answers: {} }));
  assert.ok(missing.ok);
  const check = {
    reference: missing.value.provisionalNumber,
    documents: [{ componentKey: 'don', verdict: 'valid' as const }],
  };
  assert.equal(code(await acceptDossier(services, reception, check)), 'papers-incomplete');
});

test('online: papers, the form filled from what is known, everything once more, filed; the official reads it', async () => {
  const browser = formBrowser(app, (await center.cookie('congdan1')).cookie);
  const url = `/nop-ho-so/${procedure.code}`;
  const opened = await browser.get(url);
  assert.match(opened.body, /name="fill\[\]"[^>]*value="giay-de-nghi"[^>]*checked/);
  const fill = await browser.post(url, {
    ...fieldsOf(opened.body),
    'applicant.name': 'Trần Thị Minh Họa',
    returnMethod: 'counter',
    _step: 'check',
  });
  assert.equal(fill.statusCode, 200);
  assert.match(fill.body, /<h1[\s\S]*Giấy đề nghị đăng ký/);
  assert.match(fill.body, /name="answers\.giay-de-nghi\.nguoi-de-nghi\.ho-ten"[^>]*value="Trần Thị Minh Họa"/);

  const section = (name: string) => `answers.giay-de-nghi.${name}`;
  const typed = {
    ...fieldsOf(fill.body),
    [section('nguoi-de-nghi.ngay-sinh-day')]: '3',
    [section('nguoi-de-nghi.ngay-sinh-month')]: '2',
    [section('nguoi-de-nghi.ngay-sinh-year')]: '1990',
    [section('nguoi-de-nghi.uy-quyen')]: 'no',
    [section('co-so.ten-co-so')]: 'Quán Minh Họa',
    [section('co-so.von')]: '50.000.000',
    [section('co-so.nganh[]')]: ['an-uong'],
    [section('co-so.hinh-thuc')]: 'cung-gop',
  };
  const more = await browser.post(url, { ...typed, _row: `${section('thanh-vien')}+` });
  assert.match(more.body, /thanh-vien\.1\.ten-thanh-vien/);
  assert.match(more.body, /value="Quán Minh Họa"/);

  const wrong = await browser.post(url, { ...typed, _step: 'form:giay-de-nghi' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#answers\.giay-de-nghi\.thanh-vien[^"]*"/);
  assert.match(wrong.body, /value="50\.000\.000"/);

  const alone = { ...typed, [section('co-so.hinh-thuc')]: 'mot-minh' };
  const check = await browser.post(url, { ...alone, _step: 'form:giay-de-nghi' });
  assert.equal(check.statusCode, 200, check.body);
  assert.match(check.body, /Kiểm tra lại trước khi nộp[\s\S]*Đã điền trực tuyến[\s\S]*Quán Minh Họa/);
  assert.doesNotMatch(check.body, /Hồ sơ còn thiếu/);

  const back = await browser.post(url, { ...fieldsOf(check.body), _step: 'edit-form:giay-de-nghi' });
  assert.match(back.body, /value="Quán Minh Họa"/);
  const papers = await browser.post(url, { ...fieldsOf(check.body), _step: 'edit' });
  assert.match(papers.body, /type="hidden" name="answers\.giay-de-nghi\.co-so\.ten-co-so" value="Quán Minh Họa"/);
  const undeclared = await browser.post(url, { ...fieldsOf(check.body), _step: 'file' });
  assert.match(undeclared.body, /href="#declaration"[\s\S]*Quán Minh Họa/);

  const filed = await browser.post(url, { ...fieldsOf(check.body), declaration: 'true', _step: 'file' });
  assert.equal(filed.statusCode, 303, filed.body);
  const [number] = /TN-[^/]+/.exec(String(filed.headers.location))!;
  assert.match((await browser.get(`/ho-so/${number}`)).body, /Quán Minh Họa/);
  const official = await formClient(center, 'tiepnhan1');
  assert.match(
    (await official.get(`/can-bo/ho-so/${number}/tiep-nhan`)).body,
    /điền trực tuyến[\s\S]*Quán Minh Họa[\s\S]*50\.000\.000/,
  );
  assert.match(
    (await official.get(`/can-bo/ho-so/${number}`)).body,
    /href="#to-khai-giay-de-nghi"[\s\S]*Quán Minh Họa/,
  );
});

test('whoever prefers a file unticks the form and is not asked to fill it', async () => {
  const browser = formBrowser(app, (await center.cookie('congdan1')).cookie);
  const url = `/nop-ho-so/${procedure.code}`;
  const { 'fill[]': _, ...fields } = fieldsOf((await browser.get(url)).body);
  const check = await browser.post(url, { ...fields, returnMethod: 'counter', _step: 'check' });
  assert.match(check.body, /Kiểm tra lại trước khi nộp[\s\S]*Hồ sơ còn thiếu 1 giấy tờ bắt buộc/);
});
