import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { code } from '../../../test/support/handling.ts';
import { fieldsOfForm } from '../../../test/support/html-form.ts';
import { aCheck, aFiling } from '../dossiers/dossier.builder.ts';
import { acceptDossier } from '../dossiers/index.ts';
import { formAbout } from '../forms/index.ts';
import { findTampering, history } from '../ledger/index.ts';
import { addPostalItem, filePostalItem, openPostalList, removePostalItem, signPostalList } from './index.ts';
import { findList } from './store.ts';

const center = await openTestCenter();
const { services, data, clock } = center;
const { db } = services;
const procedure = data.procedures.find(
  ({ agency, settlement, cases }) => agency === 'SKHDT' && settlement === 'STANDARD' && !cases,
)!;
const reception = await center.actor('tiepnhan1');
const colleague = await center.actor('tiepnhan2');
const postal = () => center.actor('buudien');
const { channel: _, ...filing } = aFiling(procedure, { returnMethod: 'post', returnAddress: 'số 3 đường Minh Họa' });
let serial = 0;
const anItem = (different = {}) => ({
  trackingNumber: `ee 1234 ${String(++serial).padStart(5, '0')} vn`,
  senderName: 'Trần Thị Gửi Thư',
  papers: 4,
  ...different,
});

async function aList(items = 1) {
  const opened = await openPostalList(services, reception, { postOffice: 'Bưu điện thành phố Kon Tum' });
  assert.ok(opened.ok);
  for (let n = 0; n < items; n++) assert.ok((await addPostalItem(services, reception, opened.value, anItem())).ok);
  return opened.value;
}
const versionOf = async (id: number) => (await findList(db, id))!.version;
const sign = async (id: number, actor: typeof reception, side: 'postal' | 'reception', more = {}) =>
  signPostalList(services, actor, { listId: id, expectedVersion: await versionOf(id) }, { side, ...more });

test('what the post brings is counted, signed by both, numbered without gaps, and becomes filings answered from then on', async () => {
  const id = await aList();
  const wrong = anItem({ discrepancy: 'Bì ghi 5 tờ, đếm được 4', procedureCode: procedure.code });
  assert.ok((await addPostalItem(services, reception, id, wrong)).ok);
  assert.ok((await addPostalItem(services, reception, id, anItem())).ok);
  assert.ok((await removePostalItem(services, reception, id, 3)).ok);
  assert.equal(
    code(await filePostalItem(services, reception, { listId: id, ordinal: 1 }, filing)),
    'postal-list-unsigned',
  );
  const signed = await sign(id, reception, 'reception');
  assert.ok(signed.ok);
  assert.equal(signed.value.number, '01/DMBC-TTPVHCC');
  assert.equal(code(await addPostalItem(services, reception, id, anItem())), 'postal-list-signed');
  assert.ok((await sign(id, await postal(), 'postal')).ok);
  const paper = await formAbout(db, 'postal-list', `postal-list:${id}`);
  assert.match(JSON.stringify(paper?.paper.content), /Bì ghi 5 tờ, đếm được 4/);

  clock.set('2026-11-23T10:05:00+07:00');
  const filed = await filePostalItem(services, reception, { listId: id, ordinal: 2 }, filing);
  assert.ok(filed.ok, JSON.stringify(filed));
  const { channel, status, checkDueAt, submittedAt, provisionalNumber } = filed.value;
  assert.deepEqual([channel, status], ['post', 'submitted']);
  assert.equal(submittedAt.toString(), '2026-11-23T02:05:00Z');
  assert.equal(checkDueAt.toString(), '2026-11-24T02:05:00Z', 'eight working hours from the registration of the list');
  assert.equal(
    code(await filePostalItem(services, reception, { listId: id, ordinal: 2 }, filing)),
    'postal-item-filed',
  );
  const accepted = await acceptDossier(services, reception, { ...aCheck(procedure), reference: provisionalNumber });
  assert.ok(accepted.ok);
  assert.equal(accepted.value.accepted?.at.toString(), '2026-11-23T03:05:00Z', 'the clock starts at acceptance');
  const entries = (await history(db, `postal-list:${id}`)).map(({ action, facts }) =>
    `${action} ${facts.side ?? facts.ordinal ?? ''}`.trim(),
  );
  assert.deepEqual(entries, [
    'open-postal-list',
    'add-postal-item 1',
    'add-postal-item 2',
    'add-postal-item 3',
    'remove-postal-item 3',
    'sign-postal-list reception',
    'sign-postal-list postal',
    'file-postal-item',
  ]);
  const removed = (await history(db, `postal-list:${id}`)).find(({ action }) => action === 'remove-postal-item');
  assert.equal(removed?.actor.name, reception.name);
  assert.deepEqual(
    { ...removed?.facts, tracking: '' },
    { ordinal: 3, tracking: '', procedure: '', papers: 4, discrepancy: '' },
  );
  assert.match(String(removed?.facts.tracking), /^EE1234\d{5}VN$/);
  assert.equal(await findTampering(db, `postal-list:${id}`), null);
  const next = await sign(await aList(), reception, 'reception');
  assert.equal(next.ok && next.value.number, '02/DMBC-TTPVHCC');
  clock.set('2026-11-23T09:05:00+07:00');
});

test('signed twice, signed by one person for both, signed unseen or empty: refused', async () => {
  const id = await aList();
  assert.equal(code(await sign(id, colleague, 'postal')), 'signer-unnamed');
  assert.equal(code(await sign(id, await postal(), 'reception')), 'not-permitted');
  const stale = await signPostalList(services, reception, { listId: id, expectedVersion: 1 }, { side: 'reception' });
  assert.equal(code(stale), 'postal-list-changed');
  const onPaper = { name: 'Phạm Văn Bưu Tá', badge: 'KT-0042' };
  const [one, two] = await Promise.all([sign(id, reception, 'reception'), sign(id, colleague, 'reception')]);
  assert.deepEqual([code(one), code(two)].sort(), ['already-signed', 'ok']);
  assert.ok((await sign(id, reception, 'postal', onPaper)).ok);
  assert.equal(code(await sign(id, await postal(), 'postal')), 'already-signed');
  const list = await findList(db, id);
  assert.deepEqual(list?.signatures.map(({ side, badge }) => `${side} ${badge}`).sort(), [
    'postal KT-0042',
    'reception null',
  ]);
  assert.equal(code(await sign(await aList(0), reception, 'reception')), 'postal-list-empty');
  await assert.rejects(sql`update postal_items set papers = 9 where list_id = ${id}`.execute(db), /never changes/);
});

test('the same tracking number is taken in once, however it is written and whichever list it is on', async () => {
  const [here, there] = [await aList(0), await aList(0)];
  assert.ok((await addPostalItem(services, reception, here, anItem({ trackingNumber: 'RR111222333VN' }))).ok);
  const again = anItem({ trackingNumber: 'rr 111 222 333 vn' });
  for (const list of [here, there]) {
    const twice = await addPostalItem(services, reception, list, again);
    assert.equal(code(twice), 'tracking-number-taken');
  }
  const both = anItem();
  const raced = await Promise.all([here, there].map((list) => addPostalItem(services, reception, list, both)));
  assert.deepEqual(raced.map(code).sort(), ['ok', 'tracking-number-taken']);
});

test('the pages: a list is written, signed by both at one counter, and an item becomes a filing', async () => {
  const desk = await formClient(center, 'tiepnhan1');
  const all = await desk.get('/can-bo/buu-gui');
  const opened = await desk.post('/can-bo/buu-gui', {
    ...fieldsOfForm(all.body, '/can-bo/buu-gui'),
    postOffice: 'Bưu cục 1',
  });
  const at = opened.location;
  const add = async (values: Record<string, string>) => {
    const form = fieldsOfForm((await desk.get(at)).body, `${at}/buu-pham`);
    return desk.post(`${at}/buu-pham`, { ...form, ...values });
  };
  const bad = await add({ trackingNumber: '?', senderName: 'Người Gửi Mẫu', papers: '-1' });
  assert.equal(bad.status, 422);
  assert.match(bad.body, /href="#trackingNumber"[\s\S]*value="Người Gửi Mẫu"/);
  const item = {
    trackingNumber: 'PP123456789VN',
    senderName: 'Người Gửi Mẫu',
    papers: '3',
    procedureCode: procedure.code,
  };
  assert.equal((await add(item)).status, 303);
  for (const more of [{ side: 'reception' }, { side: 'postal', name: 'Phạm Văn Bưu Tá', badge: 'KT-0042' }]) {
    const { version } = (await findList(db, Number(at.split('/').at(-1))))!;
    assert.equal((await desk.post(`${at}/ky`, { version: String(version), ...more })).status, 303);
  }
  const form = await desk.get(`${at}/1/ho-so`);
  const values = {
    ...fieldsOfForm(form.body, `${at}/1/ho-so`),
    'documents.0.originals': '1',
    'applicant.kind': 'person',
  };
  const missing = await desk.post(`${at}/1/ho-so`, values);
  assert.equal(missing.status, 422);
  assert.match(missing.body, /href="#applicant\.idNumber"[\s\S]*href="#returnMethod"[\s\S]*href="#declaration"/);
  const filed = await desk.post(`${at}/1/ho-so`, {
    ...values,
    'applicant.idNumber': '000000000008',
    'applicant.phone': '0900000008',
    'applicant.address': 'số 8 đường Minh Họa',
    returnMethod: 'counter',
    declaration: 'true',
  });
  assert.match(filed.location, /^\/can-bo\/ho-so\/TN-.*\/tiep-nhan$/);
  assert.equal((await desk.get(filed.location)).status, 200);
});
