import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { fieldsOf, formBrowser } from '../../../test/support/citizen-browser.ts';
import { code } from '../../../test/support/handling.ts';
import { renderPdf } from '../../platform/pdf.ts';
import { findTampering, history } from '../ledger/index.ts';
import { takingPapers } from './custody.builder.ts';
import { labelSheet } from './domain/label-sheet.ts';
import { rangesOf } from './domain/piece-ranges.ts';
import {
  CENTER,
  custodyOf,
  type Holder,
  handOverOriginals,
  heldBy,
  holderKey,
  moveOriginals,
  movesOf,
  reportDiscrepancy,
  resolveDiscrepancy,
  returnOriginals,
  takeOriginals,
} from './index.ts';
import { words } from './messages/index.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { db } = services;
const { first, second, citizen, reception, actorOfStep, by, accepted, held, piecesOf } = await takingPapers(center);

test('originals and certified copies are in the center’s keeping from the acceptance on, piece by piece', async () => {
  const dossier = await accepted();
  const items = await custodyOf(db, dossier.id);
  assert.deepEqual(
    items.map(({ sort, piece, name }) => [name, sort, piece]),
    [
      [first?.name, 'original', 1],
      [first?.name, 'original', 2],
      [second?.name, 'certified_copy', 1],
    ],
  );
  assert.deepEqual(await held(dossier), ['center', 'center', 'center']);
  const taken = (await history(db, `dossier:${dossier.id}`)).find(({ action }) => action === 'take-originals');
  assert.deepEqual(taken?.facts, { certifiedCopies: 1, originals: 2 });
  // Counted again after a supplement: only what is new is taken.
  await db
    .updateTable('dossier_documents')
    .set({ certified_copies: 2 })
    .where('dossier_id', '=', dossier.id)
    .where('component_key', '=', second?.key ?? '')
    .execute();
  const again = { dossier, actor: reception, at: clock.now() };
  assert.equal(await db.transaction().execute((tx) => takeOriginals(tx, again)), 1);
  assert.equal(await db.transaction().execute((tx) => takeOriginals(tx, again)), 0);
  const handedIn = [{ componentKey: first?.key ?? '', originals: 1, certifiedCopies: 0 }];
  assert.equal(await db.transaction().execute((tx) => takeOriginals(tx, { ...again, handedIn })), 1);
  assert.equal((await custodyOf(db, dossier.id)).length, 5);
});

test('a manifest moves what the center holds, the agency gives back, the applicant signs', async () => {
  const dossier = await accepted();
  const { actor: handler } = await actorOfStep(dossier.id);
  const agency: Holder = { kind: 'agency', agencyId: dossier.agencyId };
  const out = {
    which: { dossierIds: [dossier.id] },
    from: CENTER,
    to: agency,
    reference: 'BG-001',
    by,
    at: clock.now(),
  };
  const moved = await moveOriginals(db, out);
  assert.ok(moved.ok);
  assert.equal(moved.value.length, 3);
  const nothingLeft = await moveOriginals(db, out);
  assert.deepEqual(nothingLeft.ok && nothingLeft.value, []);
  assert.equal((await heldBy(db, [dossier.id], agency)).length, 3);

  const items = await piecesOf(dossier);
  const back = { dossier: dossier.code!, items: items.slice(0, 2), to: 'center', reference: 'Biên bản 02' };
  assert.equal(code(await handOverOriginals(services, reception, back)), 'not-your-papers');
  assert.equal(
    code(await handOverOriginals(services, handler, { ...back, to: 'agency:9999' })),
    'receiver-not-on-route',
  );
  assert.equal(code(await handOverOriginals(services, handler, { ...back, to: 'applicant' })), 'receiver-not-on-route');
  assert.equal(code(await handOverOriginals(services, handler, back)), 'ok');
  assert.deepEqual(await held(dossier), ['center', 'center', `agency:${dossier.agencyId}`]);

  const receiver = { reference: dossier.code!, receiverName: 'Nguyễn Thị Ví Dụ', receiverIdNumber: '000000000001' };
  assert.equal(
    code(await returnOriginals(services, handler, { ...receiver, items: items.slice(0, 1) })),
    'not-your-papers',
  );
  assert.equal(code(await returnOriginals(services, reception, { ...receiver, items })), 'held-by-somebody-else');
  assert.equal(code(await returnOriginals(services, reception, { ...receiver, items: [1e9] })), 'paper-not-in-custody');
  assert.equal(code(await returnOriginals(services, citizen, { ...receiver, items })), 'not-your-papers');
  assert.equal(code(await returnOriginals(services, reception, { ...receiver, items: items.slice(0, 2) })), 'ok');
  assert.equal(
    code(await returnOriginals(services, reception, { ...receiver, items: items.slice(0, 2) })),
    'held-by-somebody-else',
  );
  const moves = await movesOf(db, dossier.id);
  assert.deepEqual(
    moves.map(({ pieces, from, to }) => `${pieces} ${holderKey(from)} ${holderKey(to)}`),
    [
      '2 applicant center',
      '1 applicant center',
      `2 center agency:${dossier.agencyId}`,
      `1 center agency:${dossier.agencyId}`,
      `2 agency:${dossier.agencyId} center`,
      '2 center applicant',
    ],
  );
  assert.equal(await findTampering(db, `dossier:${dossier.id}`), null);
});

test('whoever need not know the dossier moves nothing of it', async () => {
  const dossier = await accepted();
  const items = await piecesOf(dossier);
  const stranger = await center.actor('congdan2');
  const given = { reference: dossier.code!, items, receiverName: 'Ai đó', receiverIdNumber: '000000000009' };
  assert.equal(code(await returnOriginals(services, stranger, given)), 'dossier-not-found');
});

test('a missing original stays with its last holder, goes nowhere, and is cleared up once', async () => {
  const dossier = await accepted();
  const [item = 0] = await piecesOf(dossier);
  const reference = dossier.code!;
  const found = { reference, item, kind: 'missing' as const, note: 'Kiểm túi hồ sơ thiếu 01 bản chính' };
  assert.equal(code(await reportDiscrepancy(services, reception, found)), 'ok');
  assert.equal(code(await reportDiscrepancy(services, reception, found)), 'discrepancy-open');
  const to: Holder = { kind: 'agency', agencyId: dossier.agencyId };
  const move = { from: CENTER, to, reference: 'BG-002', by, at: clock.now() };
  assert.equal(code(await moveOriginals(db, { ...move, which: { itemIds: [item] } })), 'discrepancy-open');
  const moved = await moveOriginals(db, { ...move, which: { dossierIds: [dossier.id] } });
  assert.equal(moved.ok && moved.value.length, 2);
  assert.deepEqual((await held(dossier)).slice(0, 1), ['center']);
  const [open] = await custodyOf(db, dossier.id);
  const resolved = { reference, id: open?.openDiscrepancy?.id ?? 0, resolution: 'Tìm thấy trong túi hồ sơ khác' };
  assert.equal(code(await resolveDiscrepancy(services, reception, resolved)), 'ok');
  assert.equal(code(await resolveDiscrepancy(services, reception, resolved)), 'discrepancy-not-found');
  assert.equal(code(await moveOriginals(db, { ...move, which: { itemIds: [item] } })), 'ok');
});

test('the page shows who holds what, and gives papers back against a name; labels are printed for what is held', async () => {
  const dossier = await accepted();
  const at = `/can-bo/ho-so/${dossier.code}/ban-goc`;
  const desk = formBrowser(center.app, (await center.cookie('tiepnhan1')).cookie);
  const page = await desk.get(at);
  assert.match(page.body, /2 bản chính/);
  const [item] = await piecesOf(dossier);
  const { _csrf = [], _key = [] } = fieldsOf(page.body);
  const form = {
    _csrf: _csrf.slice(0, 1),
    _key: _key.slice(0, 1),
    receiverName: 'Nguyễn Thị Ví Dụ',
    receiverIdNumber: '000000000001',
  };
  const nothing = await desk.post(`${at}/tra-lai`, form);
  assert.equal(nothing.statusCode, 422);
  assert.match(nothing.body, /href="#tra-lai-items"[^>]*>[^<]*[Hh]ãy chọn ít nhất một bản giấy/);
  assert.match(nothing.body, /value="000000000001"/);
  const given = { ...form, 'items[]': [String(item)] };
  assert.equal((await desk.post(`${at}/tra-lai`, given)).headers.location, `${at}?xong=tra-lai`);
  assert.equal((await desk.post(`${at}/tra-lai`, given)).headers.location, `${at}?xong=tra-lai`);
  assert.deepEqual(await held(dossier), ['applicant', 'center', 'center']);
  const sheet = labelSheet(
    await custodyOf(db, dossier.id),
    { code: dossier.code!, center: 'Trung tâm', demo: true, acceptedOn: '23/11/2026' },
    words('vi'),
  );
  assert.deepEqual(
    sheet.labels.map(({ number, piece }) => `${number} ${piece}`),
    ['2/3 Bản chính 2/2', '3/3 Bản sao chứng thực 1/1'],
  );
  const pdf = Buffer.from(renderPdf('labels/labels', sheet, clock.now())).toString('latin1');
  assert.match(pdf, /^%PDF-/);
  assert.equal((await desk.get('/can-bo/ho-so/000.00.34.H34-000000-9999/nhan.pdf')).statusCode, 404);
  const api = await center.app.inject({
    url: `/api/v1/dossiers/${dossier.code}/custody`,
    headers: await center.bearer('tiepnhan1'),
  });
  assert.deepEqual(
    api.json().items.map((one: { holder: string }) => one.holder),
    ['applicant', 'center', 'center'],
  );
});

test('six papers of ninety-nine originals and copies each: a light page by paper, labels paper by paper', async () => {
  const dossier = await accepted();
  await db
    .updateTable('dossier_documents')
    .set({ originals: 99, certified_copies: 99 })
    .where('dossier_id', '=', dossier.id)
    .execute();
  const again = { dossier, actor: reception, at: clock.now() };
  const taken = await db.transaction().execute((tx) => takeOriginals(tx, again));
  const items = await custodyOf(db, dossier.id);
  assert.equal(items.length, taken + 3);
  assert.ok(items.length > 200);
  const paper = items.filter(({ name }) => name === first?.name);
  const [{ documentId } = { documentId: 0 }] = paper;
  const at = `/can-bo/ho-so/${dossier.code}`;
  const desk = formBrowser(center.app, (await center.cookie('tiepnhan1')).cookie);

  const page = await desk.get(`${at}/ban-goc`);
  assert.ok(page.body.length < 120_000, `${page.body.length}`);
  assert.match(page.body, /– cả 99 bản chính/);
  assert.ok(!page.body.includes(`value="${paper[5]?.id}"`));
  const opened = await desk.get(`${at}/ban-goc?giay=${documentId}`);
  assert.ok(opened.body.includes(`value="${paper[5]?.id}"`));

  assert.equal((await desk.get(`${at}/nhan.pdf`)).statusCode, 422);
  assert.ok(page.body.includes(`${at}/nhan.pdf?giay=${documentId}`));
  const labels = await desk.get(`${at}/nhan.pdf?giay=${documentId}`);
  assert.match(labels.body, /^%PDF-/);
  const facts = { code: dossier.code!, center: 'Trung tâm', demo: true, acceptedOn: '23/11/2026' };
  const sheet = labelSheet(items, facts, words('vi'), documentId);
  assert.equal(sheet.labels.length, 198);
  assert.ok(
    sheet.labels.some(({ number, piece }) => piece === 'Bản chính 99/99' && number.endsWith(`/${items.length}`)),
  );

  const originals = paper.filter(({ sort }) => sort === 'original').map(({ id }) => id);
  const { _csrf = [], _key = [] } = fieldsOf(page.body);
  const form = {
    _csrf: _csrf.slice(0, 1),
    _key: _key.slice(0, 1),
    receiverName: 'Nguyễn Thị Ví Dụ',
    receiverIdNumber: '000000000001',
  };
  const wrong = await desk.post(`${at}/ban-goc/tra-lai`, { ...form, 'items[]': ['1-999999999999'] });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Hãy chọn một bản giấy đang được giữ/);
  assert.ok(page.body.includes(`value="${rangesOf(originals)}"`));
  const given = await desk.post(`${at}/ban-goc/tra-lai`, { ...form, 'items[]': [rangesOf(originals)] });
  assert.equal(given.headers.location, `${at}/ban-goc?xong=tra-lai`);
  assert.equal((await held(dossier)).filter((holder) => holder === 'applicant').length, 99);
});
