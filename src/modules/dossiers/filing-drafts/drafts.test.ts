import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../../test/support/center.ts';
import { A_PDF, fieldsOf, formBrowser } from '../../../../test/support/citizen-browser.ts';
import { publishVersion } from '../../../../test/support/publish-version.ts';
import { DRAFT_KEPT_DAYS, LINK_HOLDS_DAYS } from './filing-draft.ts';
import { forgetDrafts } from './forget-drafts.ts';

const center = await openTestCenter();
const { app, data, clock, services } = center;
const { db } = services;
const procedure = data.procedures.find(
  ({ settlement, onlineLevel, components, cases }) =>
    settlement === 'STANDARD' && onlineLevel === 'FULL' && components.length > 1 && !cases,
)!;
const url = `/nop-ho-so/${procedure.code}`;
const START = clock.now().toString();
const signedIn = async (username: string) => formBrowser(app, (await center.cookie(username)).cookie);
const citizen = await signedIn('congdan1');
const later = (days: number) =>
  clock.set(
    Temporal.Instant.from(START)
      .add({ hours: 24 * days })
      .toString(),
  );
const pdf = (name: string) => ({ name, bytes: `${A_PDF}% ${name}\n` });
const dossierCount = async () =>
  Number(
    (
      await db
        .selectFrom('dossiers')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

/** Begins a filing and leaves it for later; answers where it is gone on with. */
async function begun(different: Record<string, string | object[]> = {}) {
  const opened = fieldsOf((await citizen.get(url)).body);
  const saved = await citizen.post(url, { ...opened, ...different, _step: 'save' } as never);
  assert.equal(saved.statusCode, 303, saved.body.slice(0, 500));
  return String(saved.headers.location).replace('/da-luu', '');
}

test('begun on one device, gone on with on another: what was typed, right or wrong, and the files are there', async () => {
  const at = await begun({ 'applicant.phone': '12', 'documents.0.uploads[]': [pdf('Đơn.pdf')] });
  const saved = await citizen.get(`${at}/da-luu`);
  assert.match(saved.body, /Hồ sơ chưa được nộp[\s\S]*|giữ đến hết ngày 23\/12\/2026/);
  const other = await signedIn('congdan1');
  assert.match((await other.get('/ho-so')).body, /Hồ sơ đang soạn[\s\S]*Tiếp tục/);
  assert.match((await other.get(url)).body, new RegExp(at), 'a new form tells what was begun');
  const form = fieldsOf((await other.get(at)).body);
  assert.equal(form['applicant.phone']?.[0], '12');
  assert.equal(form['documents.0.uploads[]']?.length, 1);

  const fixed = { ...form, 'applicant.phone': '0900000001', returnMethod: 'counter' };
  const checked = await other.post(url, { ...fixed, _step: 'check' });
  assert.match(checked.body, /Đơn\.pdf \(1 KB\)/);
  const filed = await other.post(url, { ...fieldsOf(checked.body), declaration: 'true', _step: 'file' });
  const path = String(filed.headers.location);
  assert.match(path, /^\/ho-so\/TN-261123-[0-9A-Z]{8}\/da-nop$/);

  // The draft knows what became of it, and holds nothing any more.
  const before = await dossierCount();
  assert.equal((await citizen.get(at)).headers.location, `${path}?da-nop-roi=1`);
  const again = await other.post(url, { ...fixed, formKey: form.formKey!, declaration: 'true', _step: 'file' });
  assert.equal(again.headers.location, `${path}?da-nop-roi=1`);
  assert.equal((await other.post(url, { ...fixed, _step: 'check' })).headers.location, `${path}?da-nop-roi=1`);
  assert.equal(await dossierCount(), before);
  assert.doesNotMatch((await citizen.get('/ho-so')).body, /Hồ sơ đang soạn/);
  const row = await db.selectFrom('filing_drafts').select(['content', 'link_hash']).executeTakeFirstOrThrow();
  assert.deepEqual(row, { content: {}, link_hash: null });
});

/** The files that the night's housekeeping may sweep. */
const loose = async () =>
  (await sql`select from uploads where id not in (select upload_id from attached_uploads)`.execute(db)).rows.length;

test('files of a draft are not swept; what was kept long enough goes, and its files may', async () => {
  const before = await loose();
  const at = await begun({ 'documents.0.uploads[]': [pdf('giữ.pdf')] });
  assert.equal(await loose(), before);
  later(DRAFT_KEPT_DAYS - 1);
  assert.equal(await forgetDrafts({ db, clock }), 0);
  later(DRAFT_KEPT_DAYS);
  const late = await signedIn('congdan1');
  assert.equal((await late.get(at)).statusCode, 404);
  assert.ok((await forgetDrafts({ db, clock })) >= 1);
  assert.equal(await loose(), before + 1);
  clock.set(START);
});

test('going back is no conflict; a second tab is told, and what was typed there is kept', async () => {
  const at = await begun();
  const first = { ...fieldsOf((await citizen.get(at)).body), returnMethod: 'counter' };
  const second = { ...fieldsOf((await citizen.get(at)).body), returnMethod: 'counter' };
  assert.equal((await citizen.post(url, { ...first, _step: 'check' })).statusCode, 200);
  const gone = { ...first, 'applicant.address': 'Gõ lại sau khi quay lại', _step: 'check' };
  assert.equal((await citizen.post(url, gone)).statusCode, 200, 'the page before, from the same tab');

  const stale = await citizen.post(url, { ...second, 'applicant.address': 'Gõ ở thẻ kia', _step: 'check' });
  assert.equal(stale.statusCode, 409);
  assert.match(stale.body, /vừa được lưu ở nơi khác/);
  const kept = { ...fieldsOf(stale.body), _step: 'check' };
  assert.equal((kept as Record<string, unknown>)['applicant.address']?.toString(), 'Gõ ở thẻ kia');
  assert.equal((await citizen.post(url, kept)).statusCode, 200, 'pressing on is meant');
  assert.equal(fieldsOf((await citizen.get(at)).body)['applicant.address']?.[0], 'Gõ ở thẻ kia');
  await citizen.post(`${at}/xoa`, fieldsOf((await citizen.get(`${at}/xoa`)).body));
  assert.equal((await citizen.get(at)).statusCode, 404);
});

test('a draft is its owner’s: to everybody else there is none', async () => {
  const at = await begun();
  const neighbour = await signedIn('congdan2');
  for (const path of [at, `${at}/da-luu`, `${at}/xoa`]) assert.equal((await neighbour.get(path)).statusCode, 404, path);
  const csrf = fieldsOf((await neighbour.get(url)).body)._csrf!;
  assert.equal((await neighbour.post(`${at}/lien-ket`, { _csrf: csrf })).statusCode, 404);
  await neighbour.post(`${at}/xoa`, { _csrf: csrf });
  assert.equal((await citizen.get(at)).statusCode, 200);
  assert.equal((await app.inject(at)).statusCode, 303, 'who is not signed in is asked to');
});

test('the private link lets a relative fill in, never file or touch the files; it ends by day, by hand, and with the filing', async () => {
  const at = await begun({ 'documents.0.uploads[]': [pdf('của chủ.pdf')] });
  const token = async () => fieldsOf((await citizen.get(`${at}/da-luu`)).body)._csrf![0]!;
  const make = async () => {
    const made = await citizen.post(`${at}/lien-ket`, { _csrf: await token() });
    return /\/nop-tiep\/[\w-]{43}/.exec(made.body)![0];
  };
  const old = await make();
  const link = await make();
  const helper = formBrowser(app, 'lang=vi');
  assert.equal((await helper.get(old)).statusCode, 404, 'a new link takes the place of the old one');
  assert.equal((await citizen.get(link)).headers.location, at, 'the owner goes on as always');
  const stored = await db.selectFrom('filing_drafts').select('link_hash').where('link_hash', 'is not', null).execute();
  assert.equal(stored.length, 1);
  assert.ok(!link.includes(stored[0]!.link_hash!.toString('base64url')));

  const page = await helper.get(link);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /điền giúp[\s\S]*của chủ\.pdf/);
  assert.doesNotMatch(page.body, /type="file"/);
  const typed = {
    ...fieldsOf(page.body),
    'applicant.address': 'Cháu điền giúp',
    returnMethod: 'counter',
    caseKey: 'khac',
  };
  const checked = await helper.post(link, { ...typed, 'documents.0.uploads[]': [pdf('lén.pdf')], _step: 'check' });
  assert.equal(checked.statusCode, 200);
  assert.doesNotMatch(checked.body, /Nộp hồ sơ<|lén\.pdf/);
  const before = await dossierCount();
  const tried = await helper.post(link, { ...fieldsOf(checked.body), declaration: 'true', _step: 'file' });
  assert.equal(tried.statusCode, 200);
  assert.equal((await helper.post(link, { ...fieldsOf(tried.body), _step: 'save' })).statusCode, 303);
  assert.equal(await dossierCount(), before);
  const mine = await citizen.get(at);
  assert.match(mine.body, /đã điền sau cùng/);
  assert.equal(fieldsOf(mine.body)['applicant.address']?.[0], 'Cháu điền giúp');
  assert.equal(fieldsOf(mine.body)['documents.0.uploads[]']?.length, 1);

  later(LINK_HOLDS_DAYS);
  assert.equal((await helper.get(link)).statusCode, 404);
  clock.set(START);
  assert.equal((await helper.get(link)).statusCode, 200);
  await citizen.post(`${at}/thu-hoi`, { _csrf: await token() });
  assert.equal((await helper.get(link)).statusCode, 404);
  const last = await make();
  const form = { ...fieldsOf((await citizen.get(at)).body), declaration: 'true', _step: 'file' };
  assert.match(String((await citizen.post(url, form)).headers.location), /da-nop$/);
  assert.equal((await helper.get(last)).statusCode, 404);
});

test('a draft begun under an older version of the procedure says what changed, and goes on with the new one', async () => {
  const at = await begun();
  clock.set('2026-11-25T09:05:00+07:00');
  await publishVersion(db, procedure.code, { name: `${procedure.name} (sửa đổi)` }, { from: '2026-11-25' });
  const later = await signedIn('congdan1');
  const page = await later.get(at);
  assert.match(page.body, /Thủ tục đã thay đổi từ lần lưu trước[\s\S]*\(sửa đổi\)/);
  const form = { ...fieldsOf(page.body), returnMethod: 'counter', _step: 'check' };
  assert.equal((await later.post(url, form)).statusCode, 200);
  assert.doesNotMatch(
    (await later.get(at)).body,
    /Thủ tục đã thay đổi/,
    'told once, it is saved under the new version',
  );
});
