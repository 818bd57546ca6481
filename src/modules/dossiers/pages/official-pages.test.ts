import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { formClient } from '../../../../test/support/form-client.ts';
import { fileDossier } from '../actions/file-dossier.ts';
import { aFiling } from '../dossier.builder.ts';

const center = await openTestCenter();
const { services, data } = center;
const procedure = data.procedures.find(({ code }) => code === '2.001199')!;
const reception = await formClient(center, 'tiepnhan1');

const papers = (verdict: string) =>
  Object.fromEntries(
    procedure.components.flatMap((component, index) => [
      [`documents.${index}.componentKey`, component.key],
      [`documents.${index}.originals`, String(component.originals)],
      [`documents.${index}.certifiedCopies`, String(component.certifiedCopies)],
      ...(verdict ? [[`documents.${index}.verdict`, verdict]] : []),
    ]),
  );
const visitor = {
  'applicant.kind': 'person',
  'applicant.name': 'Trần Văn Minh Họa',
  'applicant.idNumber': '000000000042',
  'applicant.phone': '0900000042',
  'applicant.address': 'số 2 đường Minh Họa',
};
const atCounter = {
  ...visitor,
  ...papers('valid'),
  returnMethod: 'counter',
  declaration: 'true',
  prepaymentReceipt: 'BL-42',
  _accept: '1',
};
const filed = async () => {
  const dossier = await fileDossier(services, await center.actor('congdan1'), aFiling(procedure));
  assert.ok(dossier.ok);
  return dossier.value;
};

test('[QC Đ12.1d (2)] the counter takes a dossier in, and the same form sent twice makes one dossier', async () => {
  await reception.get(`/can-bo/quay/${procedure.code}`);
  const fields = { ...atCounter, _key: 'counter-form-one------' };
  const first = await reception.post(`/can-bo/quay/${procedure.code}`, fields);
  assert.equal(first.status, 303, first.body.slice(0, 2000));
  const second = await reception.post(`/can-bo/quay/${procedure.code}`, fields);
  assert.equal(second.location, first.location);
  const page = await reception.get(first.location);
  assert.match(page.body, /Đã tiếp nhận hồ sơ/);
  assert.match(page.body, /giay-tiep-nhan\.pdf/);
});

test('what was typed stays when papers are not in order, and each is told beside itself', async () => {
  await reception.get(`/can-bo/quay/${procedure.code}`);
  const sent = { ...atCounter, ...papers('valid'), 'documents.1.verdict': 'invalid', _key: 'counter-form-two------' };
  const page = await reception.post(`/can-bo/quay/${procedure.code}`, sent);
  assert.equal(page.status, 422);
  assert.match(page.body, /value="Trần Văn Minh Họa"/);
  assert.match(page.body, /href="#documents\.1\.verdict"/);
  assert.match(page.body, /id="documents\.1-fault"/);
});

test('[QC Đ5.1d] a known visitor is filled in where nothing was typed, and that is logged', async () => {
  await reception.get(`/can-bo/quay/${procedure.code}`);
  const page = await reception.post(`/can-bo/quay/${procedure.code}`, {
    'applicant.idNumber': '000000000042',
    'applicant.phone': '0911111111',
    _prefill: '1',
  });
  assert.match(page.body, /value="Trần Văn Minh Họa"/);
  assert.match(page.body, /value="0911111111"/);
  const logged = await services.db.selectFrom('read_log').select('id').where('purpose', '=', 'known-visitor').execute();
  assert.equal(logged.length, 1);
});

test('[QC Đ2.1] a procedure of an agency that the counter does not serve cannot be opened there', async () => {
  const other = data.procedures.find(({ agency }) => agency === 'STP')!;
  assert.equal((await reception.get(`/can-bo/quay/${other.code}`)).status, 403);
  const list = await reception.get('/can-bo/quay');
  assert.ok(!list.body.includes(other.code));
});

test('a filing is checked and accepted from the work queue; whoever is slower is told who was faster', async () => {
  const { provisionalNumber } = await filed();
  const queue = await reception.get('/can-bo?viec=kiem-tra');
  assert.match(queue.body, new RegExp(`/can-bo/ho-so/${provisionalNumber}/tiep-nhan`));
  const url = `/can-bo/ho-so/${provisionalNumber}/tiep-nhan`;
  await reception.get(url);
  const fields = { ...papers('valid'), prepaymentReceipt: 'BL-1', expectedVersion: '1' };
  const accepted = await reception.post(url, fields);
  assert.match(accepted.location, /\/can-bo\/ho-so\/000\.00\.\d{2}\.H34-261123-\d{4}\/da-tiep-nhan/);
  const late = await reception.post(url, fields);
  assert.equal(late.status, 409);
  assert.match(late.body, /Tiếp nhận hồ sơ: Lê Văn Mẫu Ba, lúc 09:05/);
});

test('a stale check keeps what was chosen and takes on the newest version', async () => {
  const { provisionalNumber, id } = await filed();
  await services.db.updateTable('dossiers').set({ version: 2 }).where('id', '=', id).execute();
  const url = `/can-bo/ho-so/${provisionalNumber}/tiep-nhan`;
  await reception.get(url);
  const stale = await reception.post(url, { ...papers('valid'), prepaymentReceipt: 'BL-2', expectedVersion: '1' });
  assert.equal(stale.status, 412);
  assert.match(stale.body, /Hồ sơ vừa được cập nhật/);
  assert.match(stale.body, /name="expectedVersion" value="2"/);
  assert.match(stale.body, /value="BL-2"/);
});

test('[QC Đ5.1d] to an official of another agency a dossier does not exist', async () => {
  const { provisionalNumber } = await filed();
  const stranger = await formClient(center, 'chuyenvien.SXD');
  assert.equal((await stranger.get(`/can-bo/ho-so/${provisionalNumber}`)).status, 404);
});

test('[QC Đ7.2a] from acceptance over the steps and the result to the hand-over, by pages alone', async () => {
  await reception.get(`/can-bo/quay/${procedure.code}`);
  const done = await reception.post(`/can-bo/quay/${procedure.code}`, { ...atCounter, _key: 'counter-form-walk-----' });
  const code = decodeURIComponent(done.location.split('/')[3]!);
  const dossier = `/can-bo/ho-so/${code}`;
  for (const username of ['chuyenvien.SKHDT', 'lanhdao.SKHDT']) {
    const official = await formClient(center, username);
    const page = await official.get(dossier);
    const action = /action="(\/can-bo\/ho-so\/[^"]+\/hoan-thanh)"/.exec(page.body)![1]!;
    const version = /name="expectedVersion" value="(\d+)"/.exec(page.body)![1]!;
    assert.equal((await official.post(action, { expectedVersion: version, note: 'Đủ điều kiện' })).status, 303);
    const again = await official.post(action, { expectedVersion: version });
    assert.equal(again.status, 409);
    assert.match(again.body, /Thay đổi mới nhất – Hoàn thành bước/);
  }
  const approver = await formClient(center, 'pheduyet.SKHDT');
  const form = await approver.get(`${dossier}/ket-qua`);
  const version = /name="expectedVersion" value="(\d+)"/.exec(form.body)![1]!;
  const result = { kind: 'positive', documentNumber: '12/GCN', signer: 'Phê duyệt Mẫu', expectedVersion: version };
  const noDay = await approver.post(`${dossier}/ket-qua`, {
    ...result,
    'documentDate-day': '31',
    'documentDate-month': '2',
  });
  assert.equal(noDay.status, 422);
  const day = { 'documentDate-day': '23', 'documentDate-month': '11', 'documentDate-year': '2026' };
  assert.equal((await approver.post(`${dossier}/ket-qua`, { ...result, ...day })).status, 303);

  const scan = await reception.get(`/can-bo/tra-ket-qua?ma=${code.toLowerCase()}`);
  const desk = await reception.get(scan.location);
  const hand = {
    receiptCode: code,
    'receiver.capacity': 'applicant',
    'receiver.idNumber': '000000000042',
    'receiver.name': 'Trần Văn Minh Họa',
    'evidence.kind': 'confirmation',
    expectedVersion: /name="expectedVersion" value="(\d+)"/.exec(desk.body)![1]!,
  };
  const wrong = await reception.post(`/can-bo/tra-ket-qua/${code}`, { ...hand, 'receiver.idNumber': '000000000043' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /Số này không khớp với chủ hồ sơ/);
  const delivered = await reception.post(`/can-bo/tra-ket-qua/${code}`, hand);
  assert.equal(delivered.status, 303);
  assert.match((await reception.get(delivered.location)).body, /Đã trả kết quả/);
});

test('[QC Đ6.1a] what is settled at once asks for the document, and ends handed over', async () => {
  const immediate = data.procedures.find(({ settlement }) => settlement === 'IMMEDIATE')!;
  const official = await formClient(center, 'tiepnhan2');
  const url = `/can-bo/quay/${immediate.code}`;
  await official.get(url);
  const fields = {
    ...atCounter,
    ...Object.fromEntries(
      immediate.components.flatMap(({ key, mandatory, originals }, index) => [
        [`documents.${index}.componentKey`, key],
        ...(mandatory
          ? [
              [`documents.${index}.originals`, String(originals || 1)],
              [`documents.${index}.verdict`, 'valid'],
            ]
          : []),
      ]),
    ),
  };
  for (let index = immediate.components.length; index < procedure.components.length; index += 1)
    for (const name of Object.keys(fields))
      if (name.startsWith(`documents.${index}.`)) delete (fields as Record<string, string>)[name];
  const asked = await official.post(url, { ...fields, _key: 'immediate-one' });
  assert.equal(asked.status, 422);
  assert.match(asked.body, /href="#documentNumber"/);
  const done = await official.post(url, {
    ...fields,
    documentNumber: '1/BS',
    signer: 'Người ký Mẫu',
    _key: 'immediate-two',
  });
  assert.equal(done.status, 303, done.body.slice(0, 3000));
  const page = await official.get(done.location);
  assert.match(page.body, /Đã giải quyết và trả kết quả/);
  assert.ok(!page.body.includes('giay-tiep-nhan.pdf'));
});
