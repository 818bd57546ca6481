import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { noPoppler, pdfFonts, pdfInfo, pdfText } from '../../../test/support/pdf.ts';
import { publishVersion } from '../../../test/support/publish-version.ts';
import { history } from '../ledger/index.ts';
import { printBoard } from './actions/print-board.ts';
import { postBoard } from './index.ts';
import { jobs } from './jobs.ts';
import { currentBoards } from './queries/current-boards.ts';

const center = await openTestCenter();
const { app, services, data, actor } = center;
const { db, files } = services;
const bytesOf = async (sha256: string) => Buffer.concat(await Array.fromAsync(await files.open(sha256)));
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

test('[QC Đ7.2b] the notice board of an agency holds every part of each of its procedures', {
  skip: noPoppler,
}, async () => {
  const printed = await printBoard(services, 'STP');
  assert.ok(printed);
  const pdf = await bytesOf(printed.sha256);
  assert.match(pdfInfo(pdf, 'Page size') ?? '', /A4/);
  assert.equal(pdfInfo(pdf, 'Tagged'), 'yes');
  for (const font of pdfFonts(pdf)) assert.ok(font.embedded && font.unicode, font.name);
  // Without spaces: lines break where they please.
  const plain = (text: string) => text.replace(/\s+/g, '');
  const text = plain(pdfText(pdf));
  const own = data.procedures.filter(({ agency, effectiveTo }) => agency === 'STP' && effectiveTo === null);
  assert.equal(own.length, 3);
  for (const { code, name, components, charges, process, decisionNo, legalBasis, result } of own) {
    const parts = [
      name,
      `Mã ${code} – bản 1, có hiệu lực từ 24/06/2019`,
      decisionNo,
      result.name,
      ...components.map((component) => component.name),
      ...components.flatMap((component) => component.legalBasis ?? []),
      ...charges.map((charge) => charge.name),
      ...process.steps.map((step) => step.name),
      ...legalBasis.map(({ document }) => document),
    ];
    for (const part of parts) assert.ok(text.includes(plain(part)), part);
  }
  assert.ok(text.includes(plain(data.profile.contact.hotline)), 'where to complain');
});

test('the same board is printed once; it is served as it was kept, and again only when it changed', async () => {
  const [one, two] = [await printBoard(services, 'SNV'), await printBoard(services, 'SNV')];
  assert.equal(one?.sha256, two?.sha256);
  const served = await app.inject({ url: '/niem-yet/SNV.pdf' });
  assert.equal(served.headers['content-type'], 'application/pdf');
  assert.ok(served.rawPayload.equals(await bytesOf(one?.sha256 ?? '')));
  const again = await app.inject({
    url: '/niem-yet/SNV.pdf',
    headers: { 'if-none-match': String(served.headers.etag) },
  });
  assert.equal(again.statusCode, 304);
  await publishVersion(db, '9.000111', { name: 'Cho phép thành lập hội (sửa đổi)' }, { from: '2026-11-23' });
  const job = jobs.find(({ name }) => name === 'print-notice-board');
  await job?.run(services, { agencyKey: 'SNV' } as never);
  const changed = await app.inject({ url: '/niem-yet/SNV.pdf' });
  assert.notEqual(changed.headers.etag, served.headers.etag);
  assert.ok(!changed.rawPayload.equals(served.rawPayload));
});

test('a board nobody has printed yet is asked of the worker, and the page says so meanwhile', async () => {
  const { statusCode, headers, body } = await app.inject({ url: '/niem-yet/SYT.pdf' });
  assert.equal(statusCode, 202);
  assert.ok(Number(headers.refresh) > 0);
  assert.match(textOf(body), /Bảng niêm yết của Sở Y tế vừa thay đổi và đang được in lại/);
  for (const wrong of ['XXXX.pdf', 'SYT', 'syt.pdf', '..%2F.pdf', 'SYT.pdf.exe'])
    assert.equal((await app.inject({ url: `/niem-yet/${wrong}` })).statusCode, 404, wrong);
});

test('[QC Đ13.6] after a change the board that hangs is on the list to be printed again, until somebody says it was', async () => {
  const control = await formClient(center, 'kiemsoat');
  const row = async () => {
    const { body } = await control.get('/can-bo/niem-yet');
    return { text: textOf(/<tr(?:(?!<tr)[\s\S])*Sở Tư pháp[\s\S]*?<\/tr>/.exec(body)?.[0] ?? ''), body };
  };
  const stampOf = async () => (await currentBoards(services, 'STP'))[0]?.stamp ?? '';
  assert.match((await row()).text, /Chưa treo lần nào/);
  const first = await stampOf();
  const posted = await control.post('/can-bo/niem-yet', { agencyKey: 'STP', stamp: first });
  assert.equal(posted.status, 303);
  assert.match((await control.get(posted.location)).body.replace(/&#(\d+);/g, ''), /role="region"|moj-alert/);
  assert.match((await row()).text, /Đúng Treo lúc .* đánh dấu/);
  assert.equal((await control.post('/can-bo/niem-yet', { agencyKey: 'STP', stamp: first })).status, 303, 'said twice');

  await publishVersion(db, '2.000488', { sets: 2 }, { from: '2026-11-23' });
  assert.match((await row()).text, /Cần in lại .* 2\.000488 .* \(thay đổi\)/);
  const stale = await control.post('/can-bo/niem-yet', { agencyKey: 'STP', stamp: first });
  assert.equal(stale.status, 409);
  assert.match(textOf(stale.body), /vừa thay đổi sau khi trang này được mở/);
  assert.equal((await control.post('/can-bo/niem-yet', { agencyKey: 'STP', stamp: await stampOf() })).status, 303);
  assert.match((await row()).text, /Đúng/);
  const entries = await history(db, 'notice-board:STP');
  assert.deepEqual(
    entries.map(({ action }) => action),
    ['post-notice-board', 'post-notice-board'],
  );
});

test('only who keeps procedures may say that a board hangs; an agency without procedures has none', async () => {
  const clerk = await app.inject({ url: '/can-bo/niem-yet', headers: (await center.cookie('tiepnhan1')) as never });
  assert.equal(clerk.statusCode, 403);
  const stamp = 'x'.repeat(22);
  const refused = await postBoard(services, await actor('tiepnhan1'), { agencyKey: 'STP', stamp });
  assert.equal(!refused.ok && refused.problem.code, 'not-permitted');
  const unknown = await postBoard(services, await actor('kiemsoat'), { agencyKey: 'KHONGCO', stamp });
  assert.equal(!unknown.ok && unknown.problem.code, 'board-not-found');
  const control = await formClient(center, 'kiemsoat');
  await control.get('/can-bo/niem-yet');
  assert.equal((await control.post('/can-bo/niem-yet', { agencyKey: 'x', stamp: '<' })).status, 422);
});
