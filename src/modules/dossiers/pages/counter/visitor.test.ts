import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { aScan, faultsOf, openIntake, VISITOR } from '../../../../../test/support/counter-form.ts';
import { formClient } from '../../../../../test/support/form-client.ts';
import { fieldsOfForm } from '../../../../../test/support/html-form.ts';
import { takeIn } from '../../actions/take-in.ts';
import { aCheck, aFiling } from '../../dossier.builder.ts';
import { representationOf } from '../../representation-store.ts';
import { findDossier } from '../../store.ts';

const center = await openTestCenter();
const { services, data } = center;
const procedure = data.procedures.find(({ code }) => code === '2.001199')!;
const url = `/can-bo/quay/${procedure.code}`;
const desk = await formClient(center, 'tiepnhan1');
const allValid = Object.fromEntries(procedure.components.map((_, at) => [`documents.${at}.verdict`, 'valid']));
const readings = async (purpose: string) =>
  (await services.db.selectFrom('read_log').select('id').where('purpose', 'like', purpose).execute()).length;
async function wasHere(idNumber: string, name: string, more: object = {}): Promise<void> {
  const applicant = { ...aFiling(procedure).applicant, idNumber, name, ...more };
  const filing = aFiling(procedure, { channel: 'counter', applicant });
  const done = await takeIn(services, await center.actor('tiepnhan1'), { filing, acceptance: aCheck(procedure) });
  assert.ok(done.ok, JSON.stringify(done));
}

test('[QC Đ5.1d] a visitor is found by name as by number; among namesakes the official chooses, and every look is logged', async () => {
  await wasHere('001000000031', 'Trần Văn Trùng Tên', { address: 'số 31 đường Minh Họa' });
  await wasHere('001000000032', 'Trần Văn Trùng Tên', { address: 'số 32 đường Minh Họa' });
  const page = await desk.post(url, {
    ...(await openIntake(desk, url)),
    'applicant.idNumber': 'tran van trung',
    _prefill: '1',
  });
  const choices = [...page.body.matchAll(/name="_visitor" value="(TN-[^"]+)"/g)].map(([, one]) => one as string);
  assert.equal(choices.length, 2);
  assert.match(page.body, /số …0032/);
  assert.doesNotMatch(page.body, /001000000032/);
  const chosen = await desk.post(url, { ...fieldsOfForm(page.body, url), _visitor: choices[1] as string });
  const filled = fieldsOfForm(chosen.body, url);
  assert.deepEqual(
    [filled['applicant.idNumber'], filled['applicant.address']],
    ['001000000031', 'số 31 đường Minh Họa'],
  );
  assert.equal(await readings('visitors: tran van trung'), 1);
  assert.equal(await readings('known-visitor'), 1);

  await wasHere('001000000021', 'Đỗ Thị Mẫu');
  const alone = await desk.post(url, {
    ...(await openIntake(desk, url)),
    'applicant.idNumber': 'ĐỖ THỊ MẪU',
    _prefill: '1',
  });
  assert.equal(fieldsOfForm(alone.body, url)['applicant.idNumber'], '001000000021');
  const nobody = await desk.post(url, {
    ...(await openIntake(desk, url)),
    'applicant.idNumber': 'Không Ai Cả',
    _prefill: '1',
  });
  assert.match(nobody.body, /Chưa có hồ sơ nào của “Không Ai Cả”/);
  assert.equal(fieldsOfForm(nobody.body, url)['applicant.name'], 'Không Ai Cả');
});

test('[QC Đ5.2a] whoever comes by authorisation brings it: number, day and scan, kept with the dossier', async () => {
  const form = { ...(await openIntake(desk, url)), ...VISITOR, ...allValid, acting: 'authorised' };
  const bare = await desk.post(url, { ...form, _accept: '1' });
  assert.deepEqual(faultsOf(bare.body), [
    'authorised.name',
    'authorised.idNumber',
    'authorised.number',
    'authorised.date',
    'authorised.uploads',
  ]);
  const who = {
    'authorised.name': 'Lê Thị Được Ủy Quyền',
    'authorised.idNumber': '000000000099',
    'authorised.number': '05/UQ',
    'authorised.uploads[]': await aScan(center, 'tiepnhan1'),
  };
  const future = await desk.post(url, { ...form, ...who, 'authorised.date': '1/12/2026', _accept: '1' });
  assert.deepEqual(faultsOf(future.body), ['authorised.date']);
  const done = await desk.post(url, { ...form, ...who, 'authorised.date': '1/11/2026', _accept: '1' });
  assert.equal(done.status, 303, done.body);
  const page = await desk.get(done.location.replace('/da-tiep-nhan', ''));
  const file = /Lê Thị Được Ủy Quyền[^(]*05\/UQ ngày 01\/11\/2026 \(<a[^>]*href="([^"]+)"/.exec(page.body)?.[1];
  assert.ok(file, page.body);
  assert.equal((await desk.get(file)).status, 200);
});

test('an organisation comes through its representative; without a code it goes by the representative’s number, who stays a person of their own', async () => {
  const form = {
    ...(await openIntake(desk, url)),
    ...VISITOR,
    ...allValid,
    acting: 'organisation',
    'applicant.idNumber': '',
    'applicant.name': 'Tổ hợp tác Minh Họa',
    'organisation.name': 'Võ Văn Đại Diện',
    'organisation.idNumber': '000000000088',
  };
  const refused = await desk.post(url, { ...form, _accept: '1' });
  assert.deepEqual(faultsOf(refused.body), ['applicant.idNumber']);
  const done = await desk.post(url, { ...form, 'organisation.withoutCode': 'true', _accept: '1' });
  assert.equal(done.status, 303, done.body);
  const dossier = await findDossier(services.db, decodeURIComponent(done.location.split('/')[3] as string));
  assert.deepEqual([dossier?.applicant.kind, dossier?.applicant.idNumber], ['business', '000000000088']);
  assert.equal((await representationOf(services.db, dossier!.id))?.withoutCode, true);
  const person = await desk.post(url, {
    ...(await openIntake(desk, url)),
    'applicant.idNumber': '000000000088',
    _prefill: '1',
  });
  assert.doesNotMatch(person.body, /Tổ hợp tác Minh Họa/);
});

test('names of three hundred letters are told and kept; decomposed letters are stored composed; numbers keep their zeros', async () => {
  const long = 'Nguyễn '.repeat(43);
  const refused = await desk.post(url, {
    ...(await openIntake(desk, url)),
    ...VISITOR,
    ...allValid,
    'applicant.name': long,
    _accept: '1',
  });
  assert.equal(refused.status, 422);
  assert.deepEqual(faultsOf(refused.body), ['applicant.name']);
  assert.match(refused.body, /[Tt]ối đa 200 ký tự/);
  assert.match(refused.body, new RegExp(`value="${'Nguyễn '.repeat(42)}`));
  const name = 'Nguyễn Thị Tổ Hợp'.normalize('NFD');
  const form = {
    ...(await openIntake(desk, url)),
    ...VISITOR,
    ...allValid,
    'applicant.name': name,
    'applicant.idNumber': '001 000.000 041',
  };
  const done = await desk.post(url, { ...form, _accept: '1' });
  const dossier = await findDossier(services.db, decodeURIComponent(done.location.split('/')[3] as string));
  assert.deepEqual([dossier?.applicant.name, dossier?.applicant.idNumber], [name.normalize('NFC'), '001000000041']);
});

test('[QC Đ5.1b] how the result is received is asked, never assumed', async () => {
  const form = await openIntake(desk, url);
  assert.equal(form.returnMethod, undefined);
  const refused = await desk.post(url, { ...form, ...VISITOR, ...allValid, returnMethod: '', _accept: '1' });
  assert.deepEqual(faultsOf(refused.body), ['returnMethod']);
});
