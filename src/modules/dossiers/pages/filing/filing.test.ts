import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { A_PDF, fieldsOf, formBrowser } from '../../../../../test/support/citizen-browser.ts';

const center = await openTestCenter();
const { app, data, clock, services } = center;
const procedure = data.procedures.find(
  ({ settlement, onlineLevel, components }) =>
    settlement === 'STANDARD' &&
    onlineLevel === 'FULL' &&
    components.length > 1 &&
    components.every(({ mandatory }) => mandatory),
)!;
const url = `/nop-ho-so/${procedure.code}`;
const citizen = formBrowser(app, (await center.cookie('congdan1')).cookie);

const pdf = (name: string) => ({ name, bytes: A_PDF });
const opened = async (): Promise<Record<string, string[]>> => ({
  ...fieldsOf((await citizen.get(url)).body),
  returnMethod: ['counter'],
});
const dossierCount = async () =>
  Number(
    (
      await services.db
        .selectFrom('dossiers')
        .select((d) => d.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

test('whoever is not signed in is asked to, and comes back to the form', async () => {
  const response = await app.inject(url);
  assert.equal(response.headers.location, `/dang-nhap?returnTo=${encodeURIComponent(url)}`);
});

test('the form opens filled in from the account', async () => {
  const fields = await opened();
  assert.ok(fields['applicant.name']?.[0]);
  assert.match(fields['applicant.phone']?.[0] ?? '', /^0\d+$/);
  assert.equal(fields['documents.0.componentKey']?.[0], procedure.components[0]!.key);
});

test('filing: check, declare, file; the confirmation can be opened again', async () => {
  const checked = await citizen.post(url, {
    ...(await opened()),
    'documents.0.uploads[]': [pdf('Đơn đề nghị.pdf'), pdf('phụ lục.pdf')],
    _step: 'check',
  });
  assert.equal(checked.statusCode, 200);
  assert.match(checked.body, /Đơn đề nghị\.pdf[\s\S]*phụ lục\.pdf/);
  assert.match(checked.body, /Hồ sơ còn thiếu 2 giấy tờ bắt buộc[\s\S]*chỉ bắt đầu tính khi đủ giấy tờ/);

  const undeclared = await citizen.post(url, { ...fieldsOf(checked.body), _step: 'file' });
  assert.equal(undeclared.statusCode, 422);
  assert.match(undeclared.body, /href="#declaration"/);

  const filed = await citizen.post(url, { ...fieldsOf(undeclared.body), declaration: 'true', _step: 'file' });
  assert.equal(filed.statusCode, 303);
  const path = String(filed.headers.location);
  assert.match(path, /^\/ho-so\/TN-261123-[0-9A-Z]{8}\/da-nop$/);
  for (let times = 0; times < 2; times++) {
    const page = await citizen.get(path);
    assert.match(page.body, /Đã gửi hồ sơ/);
    assert.match(page.body, /10:05 ngày 24\/11\/2026|\d\d:\d\d ngày 24\/11\/2026/);
  }
});

test('what is wrong is told above and beside the field; values and files are kept', async () => {
  const wrong = await citizen.post(url, {
    ...(await opened()),
    'applicant.phone': '12',
    returnMethod: 'post',
    'documents.0.uploads[]': [pdf('đơn.pdf'), { name: 'virus.exe', bytes: 'MZ' }],
    _step: 'check',
  });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#applicant\.phone">Số điện thoại gồm 10/);
  assert.match(wrong.body, /id="applicant\.phone-error"/);
  assert.match(wrong.body, /href="#documents\.0\.uploads"[^>]*>[^<]*virus\.exe/);
  const again = fieldsOf(wrong.body);
  assert.equal(again['applicant.phone']?.[0], '12');
  assert.match(wrong.body, /đơn\.pdf/);
  assert.equal(again['documents.0.uploads[]']?.length, 1);

  const { 'documents.0.uploads[]': _, ...unticked } = again;
  const corrected = { ...unticked, 'applicant.phone': '0900000001', returnMethod: 'counter', _step: 'check' };
  const without = await citizen.post(url, corrected);
  assert.equal(without.statusCode, 200);
  assert.doesNotMatch(without.body, /đơn\.pdf/);

  const noAddress = await citizen.post(url, { ...corrected, returnMethod: 'post' });
  assert.match(noAddress.body, /href="#returnAddress">Địa chỉ nhận kết quả: cần nhập mục này/);
});

test('an error of a later paper stands at that paper, though papers without files are left out', async () => {
  const fields = { ...(await opened()), 'documents.1.uploads[]': ['not-a-token-of-mine'], declaration: 'true' };
  const refused = await citizen.post(url, { ...fields, _step: 'file' });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /href="#documents\.1\.uploads"/);
});

test('a form sent twice, even at once, makes one dossier and says so', async () => {
  const form = { ...(await opened()), declaration: 'true', _step: 'file' };
  const before = await dossierCount();
  const [one, two] = await Promise.all([citizen.post(url, form), citizen.post(url, form)]);
  const paths = [one, two].map(({ headers }) => String(headers.location)).sort();
  assert.equal(paths[1], `${paths[0]}?da-nop-roi=1`);
  assert.equal(await dossierCount(), before + 1);
  const page = await citizen.get(paths[1]!);
  assert.match(page.body, /đã nộp rồi/);

  const changed = await citizen.post(url, { ...form, 'applicant.name': 'Người Khác' });
  assert.equal(String(changed.headers.location), paths[1]);
  assert.equal(await dossierCount(), before + 1);
});

test('a session that ends in mid-form loses nothing, uploaded file included', async () => {
  const late = formBrowser(app, (await center.cookie('congdan1')).cookie);
  const form = fieldsOf((await late.get(url)).body);
  clock.set('2026-11-23T10:05:00+07:00');
  const ended = await late.post(url, {
    ...form,
    'applicant.address': 'Địa chỉ mới gõ',
    returnMethod: 'counter',
    'documents.0.uploads[]': [pdf('giữ lại.pdf')],
    _step: 'check',
  });
  assert.equal(ended.statusCode, 401);
  const signedIn = await late.post('/dang-nhap', { ...fieldsOf(ended.body), password: 'mat-khau-thu-nghiem' });
  assert.equal(signedIn.statusCode, 200);
  const goesOn = await late.post(url, fieldsOf(signedIn.body));
  assert.equal(goesOn.statusCode, 200);
  assert.match(goesOn.body, /Địa chỉ mới gõ/);
  assert.match(goesOn.body, /giữ lại\.pdf/);
  const filed = await late.post(url, { ...fieldsOf(goesOn.body), declaration: 'true', _step: 'file' });
  assert.equal(filed.statusCode, 303);
  clock.set('2026-11-23T09:05:00+07:00');
});

test('in place of a form: why a procedure cannot be filed online', async () => {
  const retired = data.procedures.find(({ effectiveTo }) => effectiveTo !== null && effectiveTo < '2026-11-23')!;
  const elsewhere = data.procedures.find(({ receivedAtCenter }) => !receivedAtCenter)!;
  const atCounterOnly = data.procedures.find(
    ({ onlineLevel, effectiveTo, receivedAtCenter }) =>
      onlineLevel === 'INFORMATION' && effectiveTo === null && receivedAtCenter,
  );
  const shown = async (code: string) => {
    const { statusCode, body } = await citizen.get(`/nop-ho-so/${code}`);
    return `${statusCode} ${/<h1[^>]*>([^<]*)/.exec(body)?.[1]} ${/<form[^>]*nop-ho-so/.test(body)}`;
  };
  const immediate = data.procedures.find(({ settlement }) => settlement === 'IMMEDIATE')!;
  assert.equal(await shown(immediate.code), '422 Chưa thể nộp hồ sơ trực tuyến false');
  assert.equal(await shown('9.999999'), '404 Không tìm thấy thủ tục false');
  assert.equal(await shown(retired.code), '422 Chưa thể nộp hồ sơ trực tuyến false');
  assert.equal(await shown(elsewhere.code), '422 Chưa thể nộp hồ sơ trực tuyến false');
  if (atCounterOnly) assert.equal(await shown(atCounterOnly.code), '422 Chưa thể nộp hồ sơ trực tuyến false');
});
