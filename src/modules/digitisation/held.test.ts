import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { openTestCenter } from '../../../test/support/center.ts';
import { fieldsOf, formBrowser } from '../../../test/support/citizen-browser.ts';
import { code } from '../../../test/support/handling.ts';
import { aFiling } from '../dossiers/dossier.builder.ts';
import { fileDossier } from '../dossiers/index.ts';
import type { Actor } from '../identity/index.ts';
import { history } from '../ledger/index.ts';
import { aPaper, digitising } from './digitising.builder.ts';
import { attachHeld, endValidity, heldDocumentsOf, papersOf, stateOf, validPapersOf } from './index.ts';

const center = await openTestCenter();
const { services, clock, app } = center;
const { db } = services;
const { standard, citizen, reception, verifier, componentKey, filed, digitised, confirmed, accepted } =
  await digitising(center);
const today = Temporal.PlainDate.from('2026-11-23');

test('[N3.3a] what is held is not asked for again: with the owner’s consent, recorded', async () => {
  const earlier = await filed('000000000123');
  const owner = { ownerIdNumber: '000000000123' };
  const held = await confirmed(earlier, owner);
  const at = clock.now();
  const search = {
    owner: { idNumber: '000000000123' },
    procedureCode: standard.code,
    components: standard.components,
    at,
  };
  const found = await heldDocumentsOf(db, reception, search);
  assert.deepEqual(
    found.map((one) => [one.id, one.componentKey, one.name, one.expiresOn]),
    [[held, componentKey, aPaper.name, null]],
  );
  assert.deepEqual(await heldDocumentsOf(db, reception, { ...search, owner: { idNumber: '123' } }), []);
  const read = await db.selectFrom('read_log').select('purpose').where('subject', '=', 'held-documents').execute();
  assert.deepEqual(read[0], { purpose: 'held-documents: 000000000123' });

  const later = await filed('000000000123');
  const reference = later.provisionalNumber;
  const attach = (actor: Actor, consent: { how: string; note?: string }, different: object = {}) =>
    attachHeld(services, actor, { reference, componentKey, held, consent, ...different } as never);
  const inPerson = { how: 'in_person', note: 'Đồng ý tại quầy số 3' };
  assert.equal(code(await attach(reception, { how: 'in_person' })), 'consent-required');
  assert.equal(code(await attach(reception, { how: 'own_act' })), 'consent-required');
  assert.equal(code(await attach(reception, inPerson, { held: 1e9 })), 'held-paper-not-found');
  assert.equal(code(await attach(reception, inPerson, { componentKey: 'khong-co' })), 'paper-not-in-dossier');
  const another = { reference: (await filed()).provisionalNumber };
  assert.equal(code(await attach(reception, inPerson, another)), 'held-paper-of-another');
  assert.equal(code(await attach(reception, inPerson)), 'ok');
  const [used] = await papersOf(db, later.id);
  assert.deepEqual(
    [used?.source, used?.heldFrom, used?.consent, used && stateOf(used, today), used?.check?.by],
    ['held', held, 'in_person', 'valid', verifier.name],
  );
  const entry = (await history(db, `dossier:${later.id}`)).at(-1);
  assert.deepEqual(
    [entry?.action, entry?.facts.consent, entry?.facts.note],
    ['attach-held', 'in_person', inPerson.note],
  );
  // The paper counts as handed in; and it is the first one that is held, not its uses.
  assert.equal((await heldDocumentsOf(db, reception, search)).length, 1);
  const done = await accepted(later);
  assert.equal(code(await attach(reception, inPerson, { reference: done.code })), 'too-late-for-held');
});

test('an account has what was handed in with dossiers it filed, and nothing by claiming a number', async () => {
  const mine = await filed('000000000777');
  const held = await confirmed(mine, { ownerIdNumber: '000000000777' });
  const stranger = await center.actor('congdan2');
  const at = clock.now();
  const ids = async (accountId: number) => (await validPapersOf(db, { accountId }, at)).map(({ id }) => id);
  assert.ok((await ids(citizen.accountId)).includes(held));
  assert.deepEqual(await ids(stranger.accountId), []);
  const claimed = aFiling(standard);
  const theirs = await fileDossier(services, stranger, {
    ...claimed,
    applicant: { ...claimed.applicant, idNumber: '000000000777' },
  });
  assert.ok(theirs.ok);
  const own = { componentKey, held, consent: { how: 'own_act' as const } };
  const { provisionalNumber: reference } = theirs.value;
  assert.equal(code(await attachHeld(services, stranger, { ...own, reference })), 'held-paper-not-found');
  const again = await filed('000000000777');
  assert.equal(code(await attachHeld(services, citizen, { ...own, reference: again.provisionalNumber })), 'ok');
});

test('a paper that expired, was ended, was scanned anew or never verified is not held', async () => {
  const owner = { ownerIdNumber: '000000000555' };
  const at = clock.now();
  const count = async () => (await validPapersOf(db, { idNumber: owner.ownerIdNumber }, at)).length;
  const dossier = await filed(owner.ownerIdNumber);
  await confirmed(dossier, { ...owner, expiresOn: '2026-11-22' });
  assert.equal(await count(), 0);
  const current = await confirmed(dossier, { ...owner, expiresOn: '2026-11-23' });
  assert.equal(await count(), 1);
  const ending = { reference: dossier.provisionalNumber, paper: current, ground: 'Chủ giấy tờ báo mất' };
  assert.equal(code(await endValidity(services, citizen, ending)), 'not-yours-to-digitise');
  assert.equal(code(await endValidity(services, reception, ending)), 'ok');
  assert.equal(code(await endValidity(services, reception, ending)), 'no-validity-to-end');
  assert.equal(await count(), 0);
  await digitised(dossier, owner);
  assert.equal(await count(), 0);
});

test('[N3.3a] the pages: digitise with a scan, told what is wrong with values kept; verify; the figures open the lists', async () => {
  const mine = await filed('000000000042');
  const reference = mine.provisionalNumber;
  const at = `/can-bo/ho-so/${reference}/so-hoa`;
  const desk = formBrowser(app, (await center.cookie('tiepnhan1')).cookie);
  const before = await desk.get(`${at}/${componentKey}`);
  assert.equal(before.statusCode, 200);
  const form = {
    ...fieldsOf(before.body),
    ...aPaper,
    source: 'scanned',
    ownerIdNumber: '000000000042',
    typeCode: 'gpkd',
  };
  const scan = { name: 'Bản quét.png', bytes: PNG.sync.write(new PNG({ width: 30, height: 40 })) };
  const wrong = await desk.post(`${at}/${componentKey}`, { ...form, upload: scan });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Đã nhận tệp “Bản quét\.png”/);
  assert.match(wrong.body, /href="#so-hoa-typeCode"/);
  const token = fieldsOf(wrong.body).upload ?? [];
  const right = { ...form, typeCode: 'GPKD', upload: token };
  const done = await desk.post(`${at}/${componentKey}`, right);
  assert.equal(done.headers.location, `${at}?xong=so-hoa`);
  // Sent twice, it is one edition.
  assert.equal((await desk.post(`${at}/${componentKey}`, right)).headers.location, `${at}?xong=so-hoa`);
  assert.deepEqual(
    (await papersOf(db, mine.id)).map(({ edition }) => edition),
    [1],
  );
  assert.match((await desk.get(`${at}/${componentKey}`)).body, /cần một người khác kiểm tra/);
  const other = formBrowser(app, (await center.cookie('tiepnhan2')).cookie);
  const shown = await other.get(`${at}/${componentKey}`);
  const [paper] = await papersOf(db, mine.id);
  const { _csrf = [], _key = [] } = fieldsOf(shown.body);
  const check = { _csrf: _csrf.slice(0, 1), _key: _key.slice(0, 1), paper: String(paper?.id), outcome: 'confirmed' };
  assert.equal((await other.post(`${at}/${componentKey}/kiem-tra`, check)).headers.location, `${at}?xong=kiem-tra`);
  assert.match((await desk.get(at)).body, /Có giá trị/);

  const store = formBrowser(app, (await center.cookie('congdan1')).cookie);
  assert.match((await store.get('/giay-to-cua-toi')).body, /Giấy đăng ký hộ kinh doanh mẫu/);
  const stranger = formBrowser(app, (await center.cookie('congdan2')).cookie);
  assert.match((await stranger.get('/giay-to-cua-toi')).body, /Chưa có giấy tờ nào/);
  assert.equal((await stranger.get(at)).statusCode, 403);

  const later = await filed('000000000042');
  const reuse = `/can-bo/ho-so/${later.provisionalNumber}/so-hoa/${componentKey}`;
  const offered = await desk.get(reuse);
  assert.match(offered.body, /Giấy tờ Trung tâm đang lưu giữ/);
  const { _csrf: proof = [], held = [] } = fieldsOf(offered.body);
  const consent = { _csrf: proof.slice(0, 1), held, 'consent.how': 'in_person' };
  assert.equal((await desk.post(`${reuse}/giay-da-co`, consent)).statusCode, 422);
  const agreed = await desk.post(`${reuse}/giay-da-co`, { ...consent, 'consent.note': 'Đồng ý tại quầy' });
  assert.match(String(agreed.headers.location), /xong=giay-da-co/);
  const work = await desk.get('/can-bo/so-hoa?viec=tu-nguyen');
  assert.equal(work.statusCode, 200);
  assert.match(work.body, /Hồ sơ Trung tâm chưa bật chức năng số hóa/);
});
