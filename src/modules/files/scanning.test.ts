import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { aPdf } from '../../../test/support/a-pdf.ts';
import { openTestCenter } from '../../../test/support/center.ts';
import { EICAR, standInClamd } from '../../../test/support/clamd.ts';
import { clamav } from '../../platform/antivirus.ts';
import { scanWaiting } from './actions/scan-waiting.ts';
import { openUpload, saveUpload } from './index.ts';
import { jobs } from './jobs.ts';

const { services: center, actor, database } = await openTestCenter();
const clamd = await standInClamd();
after(() => clamd.close());
const antivirus = clamav(clamd.address, 800);
const services = { ...center, antivirus };
const { accountId } = await actor('congdan1');
let serial = 0;

const pdf = (more = '') => Buffer.concat([aPdf(), Buffer.from(`% ${++serial} ${more}\n`)]);
const send = (bytes: Buffer, to = services) => saveUpload(to, accountId, { name: 'Đơn.pdf', bytes });
const sent = async (bytes = pdf(), to = services) => {
  const saved = await send(bytes, to);
  assert.ok(saved.ok);
  return saved.value;
};
const opened = async (id: number, by: typeof services | typeof center = services) => {
  const found = await openUpload(by, id);
  if (!found.ok) return found.problem.code;
  found.value.content.destroy();
  return 'open';
};
const row = (id: number) => center.db.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const waitingJobs = async () => {
  const { rows } = await sql<{ id: number }>`
    with done as (delete from graphile_worker._private_jobs where key like 'scan:%' returning payload)
    select (payload ->> 'uploadId')::int as id from done`.execute(database.owner);
  return rows.map(({ id }) => id);
};
const scanJob = jobs.find(({ name }) => name === 'scan-upload')!;
const run = (uploadId: number) => scanJob.run(services as never, { uploadId } as never);

test('a clean file is scanned byte by byte as it came, then opens; an infected one is not kept, and its sender is told', async () => {
  clamd.mood = 'scans';
  const bytes = pdf();
  const clean = await sent(bytes);
  assert.ok(clamd.scanned.at(-1)?.equals(bytes));
  assert.deepEqual([(await row(clean.id)).scan, await opened(clean.id)], ['clean', 'open']);
  const infected = await send(pdf(EICAR));
  assert.deepEqual(!infected.ok && infected.problem, {
    code: 'file-infected',
    facts: { malware: 'Eicar-Test-Signature' },
  });
});

test('a scanner that is silent, confused, hangs up or is gone: the file is kept, not opened, scanned when it is back', async () => {
  for (const mood of ['silent', 'confused', 'hangs-up'] as const) {
    clamd.mood = mood;
    const { id } = await sent();
    assert.equal((await row(id)).scan, 'unscanned', mood);
    assert.equal(await opened(id), 'file-not-scanned', mood);
    await assert.rejects(run(id), /does not answer/);
    assert.deepEqual(await waitingJobs(), [id]);
    clamd.mood = 'scans';
    await run(id);
    await run(id); // twice does no harm
    assert.deepEqual([(await row(id)).scan, await opened(id)], ['clean', 'open'], mood);
  }
  const gone = { ...services, antivirus: clamav({ host: '127.0.0.1', port: 9 }, 300) };
  const { id } = await sent(pdf(), gone);
  assert.equal(await opened(id, gone), 'file-not-scanned');
  assert.equal(await opened(id), 'open'); // asked while the scanner answers, it is scanned at once
});

test('a file found infected later is never opened again, also when no scanner is configured any more', async () => {
  clamd.mood = 'silent';
  const { id } = await sent(pdf(EICAR));
  clamd.mood = 'scans';
  await run(id);
  assert.deepEqual([await opened(id), await opened(id, center)], ['file-infected', 'file-infected']);
  assert.equal((await row(id)).malware, 'Eicar-Test-Signature');
});

test('files from before there was a scanner are scanned at night, or when somebody opens them', async () => {
  await waitingJobs();
  const [old, infected] = [
    await sent(pdf(), { ...services, antivirus: null as never }),
    await sent(pdf(EICAR), { ...services, antivirus: null as never }),
  ];
  assert.deepEqual([(await row(old.id)).scan, await opened(old.id, center)], ['not-asked', 'open']);
  assert.equal(await opened(infected.id), 'file-infected');
  assert.ok((await scanWaiting(services)) >= 1);
  assert.ok((await waitingJobs()).includes(old.id));
  assert.equal(await scanWaiting(center), 0);
});

test('a large file goes over in pieces, whole', async () => {
  clamd.mood = 'scans';
  async function* large() {
    for (let piece = 1; piece <= 160; piece++) yield Buffer.alloc(65_536, piece);
  }
  assert.deepEqual(await antivirus.scan(large()), { state: 'clean' });
  assert.equal(clamd.scanned.at(-1)?.length, 160 * 65_536);
});
