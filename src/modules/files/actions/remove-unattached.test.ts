import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openTestCenter } from '../../../../test/support/center.ts';
import { A_PDF } from '../../../../test/support/citizen-browser.ts';
import { transaction } from '../../../platform/database/database.ts';
import { aFiling } from '../../dossiers/dossier.builder.ts';
import { fileDossier } from '../../dossiers/index.ts';
import { ownUploads, saveUpload } from '../index.ts';
import { holdBytes } from '../locks.ts';
import { dropBytes } from './drop-bytes.ts';
import { removeUnattached, UPLOADS_KEPT_HOURS } from './remove-unattached.ts';

const { services, database, data, clock, actor } = await openTestCenter();
const { db, files } = services;
const procedure = data.procedures.find(({ code }) => code === '2.001199')!;
const citizen = await actor('congdan1');
const neighbour = await actor('congdan2');
let serial = 0;

/** A file nobody else has, unless its bytes are given. */
async function upload(bytes = `${A_PDF}% ${++serial}\n`, owner = citizen) {
  const saved = await saveUpload(services, owner.accountId, { name: 'Đơn.pdf', bytes: Buffer.from(bytes) });
  assert.ok(saved.ok);
  return saved.value;
}
function file(token: string) {
  const filing = aFiling(procedure);
  const [first, ...others] = filing.documents;
  return fileDossier(services, citizen, { ...filing, documents: [{ ...first!, uploads: [token] }, ...others] });
}
const later = (hours: number) => clock.set(clock.now().add({ hours }).toString());
const isThere = async ({ id }: { id: number }) =>
  (await db.selectFrom('uploads').select('id').where('id', '=', id).execute()).length === 1;

/** The night's work: the removal, then the jobs it enqueued. */
async function housekeeping(): Promise<number> {
  const removed = await removeUnattached({ db, clock });
  const { rows } = await sql<{ sha256: string }>`
    with done as (delete from graphile_worker._private_jobs where key like 'drop-bytes:%' returning payload)
    select payload ->> 'sha256' as sha256 from done`.execute(database.owner);
  for (const { sha256 } of rows) await dropBytes({ db, files }, sha256);
  return removed;
}

test('a file nobody attached goes after three days, its bytes with it; an attached one stays for ever', async () => {
  const [attached, forgotten] = [await upload(), await upload()];
  assert.ok((await file(attached.token)).ok);
  later(UPLOADS_KEPT_HOURS - 1);
  const young = await upload();
  assert.equal(await housekeeping(), 0);
  later(1);
  assert.equal(await housekeeping(), 1);
  assert.deepEqual(await Promise.all([attached, forgotten, young].map(isThere)), [true, false, true]);
  assert.deepEqual(await Promise.all([attached, forgotten, young].map((one) => files.has(one.sha256))), [
    true,
    false,
    true,
  ]);
});

test('bytes that somebody else sent too, or that are a receipt, stay when one upload of them goes', async () => {
  const bytes = `${A_PDF}% chung\n`;
  const forgotten = await upload(bytes);
  const print = await upload();
  later(UPLOADS_KEPT_HOURS);
  const other = await upload(bytes, neighbour);
  const dossier = await file((await upload()).token);
  assert.ok(dossier.ok);
  await sql`insert into receipts (dossier_id, form_version, data, pin, token, created_at, pdf_sha256)
    values (${dossier.value.id}, 'x', '{}', '000000', 'x', now(), ${print.sha256})`.execute(database.owner);
  await housekeeping();
  assert.deepEqual(await Promise.all([forgotten, print, other].map(isThere)), [false, false, true]);
  assert.ok((await files.has(other.sha256)) && (await files.has(print.sha256)));
});

test('an upload that is being attached this very moment stays; one removed a moment before is told by name', async () => {
  const [inHand, lost] = [await upload(), await upload()];
  later(UPLOADS_KEPT_HOURS);
  let night: Promise<number> | undefined;
  await transaction(db, async (tx) => {
    await ownUploads(tx, citizen.accountId, [inHand.token]);
    night = housekeeping();
    await sleep(200);
    const { id, dossier_id } = await tx.selectFrom('dossier_documents').selectAll().executeTakeFirstOrThrow();
    await tx.insertInto('dossier_files').values({ dossier_id, document_id: id, upload_id: inHand.id }).execute();
  });
  await night;
  assert.deepEqual(await Promise.all([inHand, lost].map(isThere)), [true, false]);
  const late = await file(lost.token);
  assert.equal(late.ok ? 'ok' : late.problem.code, 'upload-unknown');
});

test('a file sent again while its old bytes are being dropped is written anew', async () => {
  const bytes = `${A_PDF}% lần nữa\n`;
  const { sha256 } = await upload(bytes);
  await database.owner.deleteFrom('uploads').where('sha256', '=', sha256).execute();
  let again: Promise<unknown> | undefined;
  await transaction(db, async (tx) => {
    await holdBytes(tx, sha256);
    again = upload(bytes, neighbour);
    await sleep(200);
    await files.remove(sha256);
  });
  await again;
  assert.ok(await files.has(sha256));
});

test('whatever refers to an upload or to bytes stands in the views that keep them', async () => {
  const { rows } = await sql<{ view: string; column: string }>`
    select 'attached_uploads' as view, c.conrelid::regclass || '.' || a.attname as column
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f' and c.confrelid = 'uploads'::regclass
    union all
    select 'kept_bytes', table_name || '.' || column_name from information_schema.columns
      where table_schema = 'public' and column_name ~ 'sha256'
        and table_name not in ('kept_bytes', 'schema_migrations')`.execute(database.owner);
  const { rows: seen } = await sql<{ view: string; column: string }>`
    select view_name as view, table_name || '.' || column_name as column from information_schema.view_column_usage
    where view_schema = 'public'`.execute(database.owner);
  const known = new Set(seen.map(({ view, column }) => `${view} ${column}`));
  assert.deepEqual(
    rows.map(({ view, column }) => `${view} ${column}`).filter((one) => !known.has(one)),
    [],
  );
});
