import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { fieldsOf, formBrowser } from '../../../test/support/citizen-browser.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { code, handling } from '../../../test/support/handling.ts';
import { storeProcedures } from '../../../test/support/store-procedures.ts';
import type { ProcedureFile } from '../procedures/index.ts';
import { aCheck, aFiling } from './dossier.builder.ts';
import { acceptDossier, fileDossier, takeIn } from './index.ts';

const center = await openTestCenter();
const { services, app } = center;
const { db } = services;
const { standard, reception } = await handling(center);

const paper = (key: string, name: string) => ({
  key,
  name,
  originals: 1,
  certifiedCopies: 0,
  copies: 0,
  mandatory: true,
});
const fee = (amountDong: number) => [
  { kind: 'fee' as const, name: 'Lệ phí cấp giấy', amountDong, basis: 'Nghị quyết mẫu', when: 'PREPAID' as const },
];
/** Invented: papers, limit and fee differ from case to case. */
const licence: ProcedureFile = {
  ...standard,
  code: '9.000011',
  components: [paper('don', 'Đơn đề nghị')],
  charges: fee(100_000),
  timeLimit: { value: 5, unit: 'working_days' },
  cases: [
    { key: 'cap-moi', name: 'Cấp mới' },
    {
      key: 'cap-lai-do-mat',
      name: 'Cấp lại do mất',
      description: 'Giấy đã cấp bị mất',
      components: [paper('don-trinh-bao', 'Đơn trình báo mất giấy')],
      charges: fee(50_000),
      timeLimit: { value: 2, unit: 'working_days' },
    },
  ],
};
await storeProcedures(db, [licence]);
const lost = { ...licence, ...licence.cases![1]!, key: undefined, name: licence.name };

test('which case it is has to be said, and has to be one of the procedure', async () => {
  const file = async (different: object) =>
    fileDossier(services, await center.actor('congdan1'), aFiling(licence, different));
  const required = await file({});
  assert.ok(!required.ok);
  assert.deepEqual([required.problem.code, required.problem.errors?.[0]?.pointer], ['case-required', '/caseKey']);
  assert.equal(code(await file({ caseKey: 'cap-doi' })), 'case-unknown');
  assert.equal(code(await file({ caseKey: 'cap-moi' })), 'ok');
  assert.equal(code(await file({ caseKey: 'cap-lai-do-mat' })), 'invalid-input', 'the papers of another case');
  const none = aFiling(standard, { caseKey: 'cap-moi' });
  assert.equal(code(await fileDossier(services, await center.actor('congdan1'), none)), 'case-unknown');
});

test('the dossier keeps its case: its papers, its limit and its fee decide the acceptance', async () => {
  const filing = aFiling(
    { ...licence, components: lost.components! },
    { channel: 'counter', caseKey: 'cap-lai-do-mat' },
  );
  const acceptance = aCheck({ ...licence, components: lost.components!, charges: lost.charges! });
  const taken = await takeIn(services, reception, { filing, acceptance });
  assert.ok(taken.ok, JSON.stringify(taken));
  assert.equal(taken.value.caseKey, 'cap-lai-do-mat');
  assert.equal(taken.value.accepted?.originalDueAt.toString(), '2026-11-25T10:00:00Z');

  const { body } = await app.inject({
    url: `/api/v1/dossiers/${taken.value.code}`,
    headers: await center.bearer('tiepnhan1'),
  });
  const seen = JSON.parse(body);
  assert.deepEqual([seen.caseKey, seen.procedure.caseName], ['cap-lai-do-mat', 'Cấp lại do mất']);
  await assert.rejects(
    center.database.owner
      .updateTable('dossiers')
      .set({ case_key: 'cap-moi' })
      .where('id', '=', taken.value.id)
      .execute(),
    /never changes/,
  );
});

test('at the counter the case is asked first, without JavaScript; papers, fee and due date follow it', async () => {
  const official = await formClient(center, 'tiepnhan1');
  const url = `/can-bo/quay/${licence.code}`;
  const question = (await official.get(url)).body;
  assert.match(question, /<form method="get"[\s\S]*type="radio"[^>]*value="cap-moi"[^>]*autofocus/);
  assert.doesNotMatch(question, /name="_accept"/);
  const unknown = await official.get(`${url}?truong-hop=khac`);
  assert.equal(unknown.status, 422);
  assert.match(unknown.body, /href="#truong-hop">/);

  assert.equal((await official.get(`${url}?hoi=1`)).status, 422);

  const form = (await official.get(`${url}?truong-hop=cap-lai-do-mat`)).body;
  assert.match(form, /Đơn trình báo mất giấy/);
  assert.doesNotMatch(form, /Đơn đề nghị/);
  assert.match(form, /50\.000\sđ/);
  assert.match(form, /25\/11\/2026/);
  const due = await official.get(`${url}/ngay-hen?truong-hop=cap-lai-do-mat`);
  assert.match(due.body, /hx-get="[^"]*ngay-hen\?truong-hop=cap-lai-do-mat"/);
  assert.match(due.body, /25\/11\/2026/);

  const sent = await official.post(url, {
    caseKey: 'cap-lai-do-mat',
    'applicant.kind': 'person',
    'applicant.name': 'Trần Văn Minh Họa',
    'applicant.idNumber': '000000000077',
    'applicant.phone': '0900000077',
    'applicant.address': 'số 7 đường Minh Họa',
    'documents.0.componentKey': 'don-trinh-bao',
    'documents.0.originals': '1',
    'documents.0.verdict': 'valid',
    returnMethod: 'counter',
    prepaymentReceipt: 'BL-7',
    declaration: 'true',
    _accept: '1',
  });
  assert.equal(sent.status, 303, sent.body);
  const accepted = (await official.get(sent.location)).body;
  assert.match(accepted, /Trường hợp[\s\S]*Cấp lại do mất/);
  assert.match(accepted, new RegExp(`href="${url}\\?truong-hop=cap-lai-do-mat"`));
  const reference = /ho-so\/([^/]+)\/da-tiep-nhan/.exec(sent.location)![1]!;
  const receipt = await app.inject({
    url: `/api/v1/dossiers/${reference}/receipt`,
    headers: await center.bearer('tiepnhan1'),
  });
  assert.equal(receipt.json().procedure.caseName, 'Cấp lại do mất');
  const payload = { code: decodeURIComponent(reference), fact: { kind: 'phone', value: '0900000077' } };
  const looked = (await app.inject({ method: 'POST', url: '/api/v1/look-ups', payload })).json();
  assert.equal(looked.procedure.caseName, 'Cấp lại do mất');
});

test('online the case is the first question; the form then asks for the papers of that case', async () => {
  const citizen = formBrowser(app, (await center.cookie('congdan1')).cookie);
  const url = `/nop-ho-so/${licence.code}`;
  assert.match((await citizen.get(url)).body, /Hồ sơ của quý vị thuộc trường hợp nào\?[\s\S]*Giấy đã cấp bị mất/);
  assert.match((await citizen.get(`${url}?hoi=1`)).body, /href="#truong-hop">Chọn trường hợp của hồ sơ/);
  const opened = await citizen.get(`${url}?truong-hop=cap-lai-do-mat`);
  assert.match(opened.body, /Trường hợp[\s\S]*Cấp lại do mất[\s\S]*Đơn trình báo mất giấy/);
  assert.match(opened.body, /50\.000\sđ/);
  const fields = { ...fieldsOf(opened.body), 'applicant.phone': '0900000001', returnMethod: 'counter' };
  const check = await citizen.post(url, { ...fields, _step: 'check' });
  assert.match(check.body, /Kiểm tra lại trước khi nộp[\s\S]*Cấp lại do mất/);
  const filed = await citizen.post(url, { ...fieldsOf(check.body), declaration: 'true', _step: 'file' });
  assert.equal(filed.statusCode, 303, filed.body);
  const page = (await citizen.get(String(filed.headers.location))).body;
  assert.match(page, /Trường hợp: <?[^<]*Cấp lại do mất/);

  const lostKey = await citizen.post(url, { ...fields, caseKey: [''], _step: 'check' });
  assert.equal(lostKey.statusCode, 422);
  assert.match(lostKey.body, /name="truong-hop"/);

  const number = /TN-[0-9]{6}-[0-9A-Z]{8}/.exec(page)![0];
  const official = await formClient(center, 'tiepnhan1');
  assert.match(
    (await official.get(`/can-bo/ho-so/${number}/tiep-nhan`)).body,
    /Cấp lại do mất[\s\S]*50\.000\sđ|50\.000\sđ[\s\S]*Cấp lại do mất/,
  );
  const wrong = await acceptDossier(services, reception, { ...aCheck(licence), reference: number });
  assert.equal(code(wrong), 'papers-incomplete');
});
