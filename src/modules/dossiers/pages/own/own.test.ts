import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { A_PDF, formBrowser, multipart } from '../../../../../test/support/citizen-browser.ts';
import { acceptDossier } from '../../actions/accept-dossier.ts';
import { fileDossier } from '../../actions/file-dossier.ts';
import { aCheck, aFiling } from '../../dossier.builder.ts';

const center = await openTestCenter();
const { app, data, services, database } = center;
const { db } = services;
const procedure = data.procedures.find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD')!;
const actor = await center.actor('congdan1');
const citizen = formBrowser(app, (await center.cookie('congdan1')).cookie);
const stranger = formBrowser(app, (await center.cookie('doanhnghiep1')).cookie);

async function fileWithUpload(name = 'Đơn đề nghị.pdf') {
  const { payload, type } = multipart({ file: { name, bytes: A_PDF } });
  const headers = { ...(await center.bearer('congdan1')), 'content-type': type };
  const upload = await app.inject({ method: 'POST', url: '/api/v1/uploads', headers, payload });
  const [first, ...others] = aFiling(procedure).documents;
  const filing = aFiling(procedure, { documents: [{ ...first!, uploads: [upload.json().token] }, ...others] });
  const filed = await fileDossier(services, actor, filing);
  assert.ok(filed.ok);
  return filed.value;
}

const accepted = async () => {
  const { provisionalNumber } = await fileWithUpload();
  const reception = await center.actor('tiepnhan1');
  const done = await acceptDossier(services, reception, { ...aCheck(procedure), reference: provisionalNumber });
  assert.ok(done.ok);
  return done.value;
};

test('[QC Đ2.2a] the applicant sees whom their dossier waits for, when it is due and why', async () => {
  const waiting = await fileWithUpload();
  const before = await citizen.get(`/ho-so/${waiting.provisionalNumber}`);
  assert.match(before.body, /Đang chờ: Trung tâm/);
  assert.match(before.body, /Ngày hẹn trả được ấn định khi hồ sơ được tiếp nhận/);

  const { code, provisionalNumber } = await accepted();
  const { body } = await citizen.get(`/ho-so/${provisionalNumber}`);
  assert.match(body, /Đang chờ: Sở Kế hoạch và Đầu tư/);
  assert.match(body, new RegExp(`Hồ sơ ${code}`));
  assert.match(body, /Vì sao là ngày này\?[\s\S]*23\/11\/2026[\s\S]*Tiếp nhận hồ sơ/);
  assert.match(body, /Chuyển cơ quan giải quyết/);
  assert.match(body, /giay-tiep-nhan\.pdf/);
});

test('whoever files without a mandatory paper reads which, and what is paid before acceptance: how much, where, with what', async () => {
  const prepaid = data.procedures.find(
    ({ charges, onlineLevel, settlement, receivedAtCenter, components, cases, effectiveTo }) =>
      charges.some(({ when, amountDong }) => when === 'PREPAID' && amountDong > 0) &&
      onlineLevel !== 'INFORMATION' &&
      settlement === 'STANDARD' &&
      receivedAtCenter &&
      !cases &&
      effectiveTo === null &&
      components.some(({ mandatory, eForm }) => mandatory && !eForm),
  )!;
  const lacking = prepaid.components.findLast(({ mandatory, eForm }) => mandatory && !eForm)!;
  const documents = aFiling(prepaid).documents.filter(({ componentKey }) => componentKey !== lacking.key);
  const filed = await fileDossier(services, actor, aFiling(prepaid, { documents }));
  assert.ok(filed.ok, JSON.stringify(filed));
  const { provisionalNumber } = filed.value;
  for (const rest of ['', '/da-nop']) {
    const { body } = await citizen.get(`/ho-so/${provisionalNumber}${rest}`);
    assert.match(body, /Quý vị cần nộp [\d.]+\u00a0đ\. Trung tâm chỉ tiếp nhận hồ sơ sau khi/, rest);
    assert.ok(
      body.includes(services.center.profile.address) && body.includes(`số tạm thời ${provisionalNumber}`),
      rest,
    );
    assert.match(body, /Giờ làm việc ngày 23\/11\/2026: 07:00–/, rest);
    assert.match(body, /Hồ sơ còn thiếu 1 giấy tờ bắt buộc/, rest);
    assert.ok(body.includes(`${lacking.name}</li>`) || body.includes(`${lacking.name}</span></li>`), rest);
  }
});

test('the center that has not answered in its hours apologises, on every page of the applicant', async () => {
  const { provisionalNumber } = await fileWithUpload();
  const pages = [`/ho-so/${provisionalNumber}`, `/ho-so/${provisionalNumber}/da-nop`];
  for (const page of pages) assert.doesNotMatch((await citizen.get(page)).body, /Chúng tôi xin lỗi/, page);
  center.clock.set('2026-11-25T09:05:00+07:00');
  const late = formBrowser(app, (await center.cookie('congdan1')).cookie);
  for (const page of pages) {
    const { body } = await late.get(page);
    assert.match(body, /Lẽ ra Trung tâm phải trả lời quý vị trước \d\d:\d\d ngày 24\/11\/2026[\s\S]*href="tel:/, page);
    assert.doesNotMatch(body, /trả lời chậm nhất/, page);
  }
  center.clock.set('2026-11-23T09:05:00+07:00');
});

test('my dossiers: newest first, page by page, and nobody else’s', async () => {
  for (let i = 0; i < 21; i++) await fileWithUpload(`tệp ${i}.pdf`);
  const first = (await citizen.get('/ho-so')).body;
  const next = /href="(\/ho-so\?sau=\d+)"/.exec(first)?.[1];
  assert.ok(next);
  const links = (page: string) => [...page.matchAll(/mc-code" href="([^"]+)"/g)].map(([, href]) => href!);
  assert.equal(links(first).length, 20);
  const second = links((await citizen.get(next)).body);
  assert.ok(second.length > 0 && second.every((href) => !links(first).includes(href)));
  assert.match((await stranger.get('/ho-so')).body, /sẽ hiện ở đây/);
});

test('[QC Đ5.1d] somebody else’s dossier, its files and its receipt are not there', async () => {
  const { code, id } = await accepted();
  const { upload_id: upload } = await db
    .selectFrom('dossier_files')
    .select('upload_id')
    .where('dossier_id', '=', id)
    .executeTakeFirstOrThrow();
  for (const rest of ['', '/da-nop', `/tep/${upload}`, '/giay-tiep-nhan.pdf'])
    assert.equal((await stranger.get(`/ho-so/${code}${rest}`)).statusCode, 404, rest);
});

test('[QC Đ5.1d] a file is saved under its own name, never run, and its reading is logged', async () => {
  const { provisionalNumber, id } = await fileWithUpload();
  const page = await citizen.get(`/ho-so/${provisionalNumber}`);
  const href = /href="(\/ho-so\/[^"]+\/tep\/\d+)"/.exec(page.body)![1]!;
  const file = await citizen.get(href);
  assert.equal(file.body, A_PDF);
  assert.match(
    String(file.headers['content-disposition']),
    /^attachment; filename="don de nghi\.pdf"; filename\*=UTF-8''/,
  );
  assert.equal(file.headers['x-content-type-options'], 'nosniff');
  const readings = await database.owner
    .selectFrom('read_log')
    .select('account_id')
    .where('subject', '=', `dossier:${id}`)
    .where('purpose', '=', 'download')
    .execute();
  assert.deepEqual(readings, [{ account_id: actor.accountId }]);

  const other = await fileWithUpload('khác.pdf');
  const foreign = href.replace(provisionalNumber, other.provisionalNumber);
  assert.equal((await citizen.get(foreign)).statusCode, 404);
  assert.equal((await citizen.get(`/ho-so/${provisionalNumber}/tep/abc`)).statusCode, 404);
});

test('a dossier not accepted yet has no receipt, in the API neither', async () => {
  const { provisionalNumber } = await fileWithUpload();
  assert.equal((await citizen.get(`/ho-so/${provisionalNumber}/giay-tiep-nhan.pdf`)).statusCode, 404);
  const url = `/api/v1/dossiers/${provisionalNumber}/receipt`;
  const answer = await app.inject({ url, headers: await center.bearer('congdan1') });
  assert.equal(answer.json().code, 'receipt-not-found');
});

test('the API gives the receipt’s data and token, and keeps its PIN', async () => {
  const { code } = await accepted();
  const url = `/api/v1/dossiers/${code}/receipt`;
  const receipt = (await app.inject({ url, headers: await center.bearer('congdan1') })).json();
  assert.equal(receipt.dossierCode, code);
  assert.match(receipt.verificationUrl, /\/xac-minh\/eyJ/);
  assert.equal(receipt.lookUpPin, undefined);
});
