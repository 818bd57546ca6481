import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { receiptOf } from '../../forms/index.ts';

const { app, bearer, clock, services } = await openTestCenter();
const APPLICANT = {
  name: 'Nguyễn Thị Ví Dụ Kín',
  idNumber: '062190123456',
  phone: '0905123456',
  address: '12 đường Kín Đáo',
};

const { code, id } = await aDossier();
const form = (body: Record<string, string>) => new URLSearchParams(body).toString();

test('[QC Đ2.2a] the tracking page shows status, the unit of the current step and the due date, and nothing personal', async () => {
  const response = await lookUpOnPage(code, 'phone', '0905 123 456');
  assert.equal(response.statusCode, 200);
  for (const part of [
    'Đang chờ: Sở Kế hoạch và Đầu tư',
    'Phòng Đăng ký kinh doanh',
    '17:00 ngày 26/11/2026',
    'Trong hạn',
  ])
    assert.ok(response.body.includes(part), part);
  assert.match(response.body, /Vì sao là ngày này/);
  noPersonalData(response.body);
});

test('[QC Đ2.2a] the same through the API', async () => {
  const found = await lookUp({ code, fact: { kind: 'id', value: APPLICANT.idNumber } });
  assert.equal(found.statusCode, 200);
  assert.deepEqual(
    [found.json().status, found.json().waitingFor.kind, found.json().legalDueAt, found.json().standing],
    ['handling', 'agency', '2026-11-26T17:00:00+07:00', 'IN_TIME'],
  );
  noPersonalData(found.body);
});

test('overdue is said in words', async () => {
  clock.set('2026-11-27T08:00:00+07:00');
  assert.match((await lookUpOnPage(code, 'phone', APPLICANT.phone)).body, /Quá hạn/);
  clock.set('2026-11-23T09:05:00+07:00');
});

test('a due date moved within its day tells both hours', async () => {
  const moveTo = (due: string) =>
    services.db
      .updateTable('dossiers')
      .set({ legal_due_at: Temporal.Instant.from(due) })
      .where('id', '=', id)
      .execute();
  await moveTo('2026-11-26T11:00:00+07:00');
  const { body } = await lookUpOnPage(code, 'phone', APPLICANT.phone);
  assert.match(body, /11:00 ngày 26\/11\/2026 \(ban đầu hẹn 17:00 ngày 26\/11\/2026\)/);
  await moveTo('2026-11-26T17:00:00+07:00');
});

test('a wrong code and a wrong second fact are not told apart; what was typed stays', async () => {
  const wrongFact = await lookUpOnPage(code, 'phone', '0905999999');
  assert.equal(wrongFact.statusCode, 404);
  assert.ok(wrongFact.body.includes('0905999999'));
  const wrongCode = await lookUp({ code: 'khong-co', fact: { kind: 'phone', value: APPLICANT.phone } });
  assert.equal(wrongCode.json().code, 'look-up-failed');
  const empty = await lookUpOnPage('', 'phone', '');
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /href="#code">Mã hồ sơ: cần nhập mục này/);
  assert.match(empty.body, /href="#fact\.value">Số điện thoại: cần nhập mục này/);
});

test('a filing the center has not answered in its hours brings an apology and the hotline', async () => {
  const filed = await aFiledDossier();
  assert.doesNotMatch((await lookUpOnPage(filed, 'phone', APPLICANT.phone)).body, /Lẽ ra Trung tâm/);
  clock.set('2026-11-25T08:00:00+07:00');
  const late = await lookUpOnPage(filed, 'phone', APPLICANT.phone);
  assert.match(late.body, /Lẽ ra Trung tâm phải trả lời quý vị trước[\s\S]*href="tel:/);
  assert.doesNotMatch(late.body, /trả lời chậm nhất/);
  clock.set('2026-11-23T09:05:00+07:00');
});

test('a page that is not there says what may be sought instead', async () => {
  for (const [url, words] of [
    ['/khong-co', 'Không tìm thấy trang'],
    ['/thu-tuc/1.999999', 'Không có thủ tục hành chính mang mã này'],
  ] as const) {
    const { statusCode, body } = await app.inject({ url });
    assert.equal(statusCode, 404);
    for (const part of [words, 'action="/thu-tuc"', 'href="/tra-cuu"', 'href="tel:'])
      assert.ok(body.includes(part), part);
  }
});

test('[QC Đ5.1d] too many tries are stopped, on the page too', async () => {
  const tries = await Promise.all(
    Array.from({ length: 25 }, () => lookUp({ code: 'TN-1', fact: { kind: 'pin', value: '1' } })),
  );
  assert.ok(tries.some(({ statusCode }) => statusCode === 429));
  const page = await lookUpOnPage('TN-1', 'pin', '1');
  assert.equal(page.statusCode, 429);
  assert.match(page.body, /quá nhiều lần/);
});

test('the QR code of a receipt proves it; a changed one proves nothing', async () => {
  const receipt = await receiptOf(services.db, id);
  assert.ok(receipt);
  const good = await app.inject({ url: `/xac-minh/${receipt.token}` });
  assert.equal(good.statusCode, 200);
  for (const part of ['Giấy thật', code, '17:00 ngày 26/11/2026']) assert.ok(good.body.includes(part), part);
  noPersonalData(good.body);
  const bad = await app.inject({ url: `/xac-minh/${receipt.token.slice(0, -4)}AAAA` });
  assert.equal(bad.statusCode, 422);
  assert.match(bad.body, /Không xác minh được/);
  const proven = await verify(receipt.token);
  assert.deepEqual([proven.json().dossierCode, proven.json().isOnRecord], [code, true]);
  assert.equal((await verify('abc')).json().code, 'token-invalid');
  const pasted = await app.inject({ url: `/xac-minh?ma=${encodeURIComponent(`http://x/xac-minh/${receipt.token}`)}` });
  assert.equal(pasted.headers.location, `/xac-minh/${receipt.token}`);
  const { keys } = (await app.inject({ url: '/xac-minh/khoa-cong-khai.json' })).json();
  assert.equal(keys[0].crv, 'Ed25519');
  assert.equal(keys[0].d, undefined);
});

test('the home page says whether the center is open', async () => {
  assert.match((await app.inject({ url: '/' })).body, /Đang mở cửa đến 11:00/);
  clock.set('2026-11-21T09:00:00+07:00');
  assert.match((await app.inject({ url: '/' })).body, /Mở cửa lại lúc 07:00 ngày 23\/11\/2026/);
  clock.set('2026-11-23T09:05:00+07:00');
});

test('the language is remembered, and leads back to this site alone', async () => {
  const back = await app.inject({ url: '/ngon-ngu/en?returnTo=%2Fthu-tuc%3Ftu-khoa%3Da' });
  assert.equal(back.headers.location, '/thu-tuc?tu-khoa=a');
  const cookie = String(back.headers['set-cookie']).split(';')[0] ?? '';
  assert.match((await app.inject({ url: '/thu-tuc', headers: { cookie } })).body, /<html lang="en"/);
  for (const elsewhere of ['//evil.example', 'https://evil.example', '/\\evil.example'])
    assert.equal(
      (await app.inject({ url: `/ngon-ngu/vi?returnTo=${encodeURIComponent(elsewhere)}` })).headers.location,
      '/',
    );
  assert.equal((await app.inject({ url: '/ngon-ngu/xx' })).statusCode, 404);
});

test('the readable API lists what the document lists', async () => {
  const { body } = await app.inject({ url: '/api' });
  for (const part of ['look-ups', 'deadline-', 'fact.<wbr>kind', '&#34;phone&#34;'])
    assert.ok(body.includes(part), part);
});

function noPersonalData(text: string) {
  for (const secret of Object.values(APPLICANT)) assert.ok(!text.includes(secret), secret);
}

const lookUp = (payload: object) => app.inject({ method: 'POST', url: '/api/v1/look-ups', payload });
const verify = (token: string) => app.inject({ method: 'POST', url: '/api/v1/verifications', payload: { token } });

async function lookUpOnPage(reference: string, kind: string, value: string) {
  const shown = await app.inject({ url: '/tra-cuu' });
  const cookie = [shown.headers['set-cookie']]
    .flat()
    .map((each) => String(each).split(';')[0])
    .join('; ');
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
  return app.inject({
    method: 'POST',
    url: '/tra-cuu',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: form({ _csrf, code: reference, 'fact.kind': kind, 'fact.value': value }),
  });
}

async function aFiledDossier(): Promise<string> {
  const headers = await bearer('congdan1');
  const payload = {
    procedureCode: '2.001583',
    channel: 'online',
    applicant: { kind: 'person', ...APPLICANT },
    documents: [],
    returnMethod: 'counter',
    declaration: true,
  };
  const response = await app.inject({ method: 'POST', url: '/api/v1/dossiers', payload, headers });
  assert.equal(response.statusCode, 201, response.body);
  return response.json().provisionalNumber;
}

async function aDossier(): Promise<{ code: string; id: number }> {
  const headers = await bearer('tiepnhan1');
  const { components } = (await app.inject({ url: '/api/v1/procedures/2.001583' })).json();
  const documents = components.map(({ key, originals, certifiedCopies, copies }: Record<string, unknown>) => ({
    componentKey: key,
    originals,
    certifiedCopies,
    copies,
  }));
  const payload = {
    procedureCode: '2.001583',
    channel: 'counter',
    applicant: { kind: 'person', ...APPLICANT },
    documents,
    returnMethod: 'counter',
    declaration: true,
    acceptance: {
      documents: documents.map((document: object) => ({ ...document, verdict: 'valid' })),
      prepaymentReceipt: 'BL-1',
    },
  };
  const response = await app.inject({ method: 'POST', url: '/api/v1/dossiers', payload, headers });
  assert.equal(response.statusCode, 201, response.body);
  const accepted: string = response.json().code;
  const row = await services.db
    .selectFrom('dossiers')
    .select('id')
    .where('code', '=', accepted)
    .executeTakeFirstOrThrow();
  return { code: accepted, id: row.id };
}
