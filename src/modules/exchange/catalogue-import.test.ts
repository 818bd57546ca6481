import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { believableProcedures } from '../../../test/support/believable-procedures.ts';
import { openTestCenter } from '../../../test/support/center.ts';
import { findTampering, history } from '../ledger/index.ts';
import { newestVersions, type ProcedureFile, retireProcedure } from '../procedures/index.ts';
import { approveImport, askImport, carryOutImport, checkImport, exportJson, exportXlsx, findImport } from './index.ts';
import { itemsOf } from './items-store.ts';

const { services, database, data, clock, actor } = await openTestCenter();
const { db } = services;
const [sender, director] = [await actor('kiemsoat'), await actor('giamdoc')];
const today = Temporal.PlainDate.from('2026-11-23');
const procedures = believableProcedures(60, data.agencies);

const jsonOf = (files: readonly ProcedureFile[]) =>
  Buffer.from(JSON.stringify({ format: 'mot-cua-catalogue', version: 1, procedures: files }));

/** Sent by procedure control, and looked through. */
async function checked(bytes: Buffer, name = 'danh-muc.json') {
  const asked = await askImport(services, sender, { name, bytes });
  assert.ok(asked.ok, JSON.stringify(asked));
  await checkImport(services, asked.value.id);
  return (await findImport(db, asked.value.id))!;
}

/** And approved by the director, and carried out. */
async function imported(bytes: Buffer) {
  const { id } = await checked(bytes);
  const approved = await approveImport(services, director, id);
  assert.ok(approved.ok, JSON.stringify(approved));
  await carryOutImport(services, id);
  return (await findImport(db, id))!;
}

const newestOf = async (code: string) => (await newestVersions(db, { codes: [code] }))[0]!;
const countVersions = async () => {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from procedure_versions) + (select count(*) from process_versions) as n`.execute(db);
  return rows[0]!.n;
};
const faultsOf = ({ faults }: { faults: readonly { code: string; procedure: string | null }[] }) =>
  faults.map(({ code, procedure }) => `${procedure} ${code}`);

test('[QC Đ7.2b] a file is looked through, approved by somebody else, and published as a whole; sent again it changes nothing', async () => {
  const found = await checked(jsonOf(procedures));
  assert.deepEqual(faultsOf(found), []);
  assert.deepEqual([found.status, found.newCount, found.changedCount, found.unchangedCount], ['checked', 60, 0, 0]);
  const own = await approveImport(services, { ...sender, permissions: director.permissions } as never, found.id);
  assert.equal(own.ok ? 'ok' : own.problem.code, 'approver-sent-import');

  const done = await imported(jsonOf(procedures));
  assert.deepEqual([done.status, done.progress], ['done', 60]);
  const { procedure, process } = await newestOf('8.000001');
  assert.equal(procedure?.effectiveFrom, '2026-11-23');
  assert.equal(process?.process.steps.length, procedures[0]?.process.steps.length);
  const [entry] = await history(db, 'procedure:8.000001');
  assert.deepEqual([entry?.action, entry?.actor.name], ['import-procedure', director.name]);
  assert.equal(await findTampering(db, 'procedure:8.000001'), null);

  const again = await checked(jsonOf(procedures));
  assert.deepEqual([again.newCount, again.changedCount, again.unchangedCount], [0, 0, 60]);
  const nothing = await approveImport(services, director, again.id);
  assert.equal(nothing.ok ? 'ok' : nothing.problem.code, 'import-changes-nothing');
});

test('[QC Đ13.6] what changed gets the next number, from tomorrow, and is late when its day has passed', async () => {
  const [first, second, third] = procedures as [ProcedureFile, ProcedureFile, ProcedureFile];
  const changed = [
    { ...first, receptionPlace: 'Trung tâm, quầy 5' },
    {
      ...second,
      process: {
        ...second.process,
        decisionNo: '9/QĐ-UBND',
        steps: second.process.steps.map((step) => ({ ...step, note: 'mới' })),
      },
    },
    { ...third, name: `${third.name} (sửa)`, effectiveFrom: '2027-01-01' },
  ];
  const found = await checked(jsonOf(changed));
  assert.deepEqual(faultsOf(found), []);
  const items = await itemsOf(db, found.id, { after: '', limit: 10 });
  assert.deepEqual(
    items.map(({ code, kind, differences }) => [code, kind, differences[0]?.part]),
    [
      ['8.000001', 'changed', 'receptionPlace'],
      ['8.000002', 'changed', 'process'],
      ['8.000003', 'changed', 'name'],
    ],
  );
  const done = await imported(jsonOf(changed));
  assert.equal(done.status, 'done');
  const versions = await db
    .selectFrom('procedure_versions')
    .innerJoin('procedures', 'procedures.id', 'procedure_id')
    .select([
      'procedures.code',
      'version',
      'effective_from as from',
      'effective_to as to',
      'published_late as late',
      'source',
    ])
    .where('procedures.code', 'in', ['8.000001', '8.000002', '8.000003'])
    .orderBy('procedures.code')
    .orderBy('version')
    .execute();
  assert.deepEqual(
    versions.map(({ code, version, from, to, late }) => [code, version, from, to, late]),
    [
      ['8.000001', 1, '2026-11-23', '2026-11-24', false],
      ['8.000001', 2, '2026-11-24', null, true],
      ['8.000002', 1, '2026-11-23', null, false],
      ['8.000003', 1, '2026-11-23', '2027-01-01', false],
      ['8.000003', 2, '2027-01-01', null, false],
    ],
  );
  assert.equal((await newestOf('8.000002')).process?.process.version, 2);
  assert.equal((await newestOf('8.000002')).process?.process.decisionNo, '9/QĐ-UBND');

  const inTheWay = await checked(jsonOf([{ ...third, name: `${third.name} (lần nữa)` }]));
  assert.deepEqual(faultsOf(inTheWay), ['8.000003 version-in-the-way']);
});

test('the whole catalogue goes out and comes back without a change, as JSON and as a workbook', async () => {
  let json = '';
  for await (const piece of exportJson(db, { today })) json += piece;
  const inForce = data.procedures.filter(({ effectiveTo }) => effectiveTo === null || effectiveTo > '2026-11-23');
  const total = inForce.length + 60;
  for (const bytes of [Buffer.from(json), await exportXlsx(db, { today })]) {
    const found = await checked(bytes);
    assert.deepEqual(found.faults.slice(0, 3), []);
    assert.deepEqual([found.total, found.newCount, found.changedCount, found.unchangedCount], [total, 0, 0, total]);
  }
});

test('nothing is half imported: killed in the middle there is nothing of it, and done again there is all of it', async () => {
  const more = believableProcedures(260, data.agencies).slice(60);
  const { id } = await checked(jsonOf(more));
  assert.ok((await approveImport(services, director, id)).ok);
  const before = await countVersions();
  // The last of them waits for a lock, all others are written; then its connection is cut, as by a crash.
  await database.owner.transaction().execute(async (tx) => {
    await sql`insert into procedures (code) values ('8.000260')`.execute(tx);
    const killed = carryOutImport(services, id).catch((error: Error) => error);
    await sleep(300);
    const { rows } = await sql<{ pid: number }>`
      select pg_terminate_backend(pid) as done, pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%procedures%'`.execute(tx);
    assert.equal(rows.length, 1);
    assert.ok((await killed) instanceof Error);
    await sql`delete from procedures where code = '8.000260'`.execute(tx);
  });
  assert.equal(await countVersions(), before);
  assert.equal((await findImport(db, id))?.failed, 'import-broken');
  await carryOutImport(services, id); // the queue tries it again
  assert.deepEqual([(await findImport(db, id))?.status, await countVersions()], ['done', before + 400]);
});

test('an import is refused as a whole where the catalogue moved on in what it touches', async () => {
  const [, , , fourth, fifth] = procedures as ProcedureFile[];
  const { id } = await checked(
    jsonOf([
      { ...fourth!, sets: 3 },
      { ...fifth!, sets: 3 },
    ]),
  );
  assert.equal((await imported(jsonOf([{ ...fifth!, sets: 2, effectiveFrom: '2026-12-01' }]))).status, 'done');
  const before = await countVersions();
  assert.ok((await approveImport(services, director, id)).ok);
  await carryOutImport(services, id);
  const refused = await findImport(db, id);
  assert.deepEqual(
    [refused?.status, refused?.failed, refused?.failedFacts],
    ['failed', 'catalogue-moved-on', { codes: '8.000005' }],
  );
  assert.equal(await countVersions(), before);
});

test('who may not draft cannot send a file, and who may not approve cannot approve one', async () => {
  const official = await actor('tiepnhan1');
  const sent = await askImport(services, official, { name: 'a.json', bytes: jsonOf([]) });
  assert.equal(sent.ok ? 'ok' : sent.problem.code, 'not-permitted');
  const { id } = await checked(jsonOf(believableProcedures(61, data.agencies).slice(60)));
  const approved = await approveImport(services, await actor('quantri'), id);
  assert.equal(approved.ok ? 'ok' : approved.problem.code, 'not-permitted');
  clock.set('2026-11-23T09:06:00+07:00');
});

test('signs that are no text are told at their place, in JSON as in a message about a cell', async () => {
  const [first, second] = procedures as ProcedureFile[];
  const found = await checked(
    jsonOf([
      { ...first!, name: 'Cấp\u0000 giấy phép' },
      { ...second!, agency: 'SX\ud800', receptionPlace: 'Quầy\u0007' },
    ]),
  );
  assert.equal(found.status, 'checked');
  const unprintable = found.faults.filter(({ code }) => code === 'text-unprintable').map(({ column }) => column);
  assert.deepEqual(unprintable, ['procedures[0].name', 'procedures[1].agency', 'procedures[1].receptionPlace']);
});

test('no file takes back the decided end of a procedure, or ends one by the way', async () => {
  const [seventh, eighth] = (procedures as ProcedureFile[]).slice(6);
  const decision = { decisionNo: '40/QĐ-UBND', effectiveTo: '2027-03-01', acknowledgedOpen: 0 };
  const retirement = { ...services, countOpenDossiers: async () => 0 };
  const renamed = { ...seventh!, name: `${seventh!.name} (sửa)`, effectiveFrom: '2026-12-01' };
  const early = await checked(jsonOf([renamed]));
  assert.deepEqual(faultsOf(early), []);
  assert.ok((await retireProcedure(retirement, director, { ...decision, code: '8.000007' })).ok);
  assert.ok((await approveImport(services, director, early.id)).ok);
  await carryOutImport(services, early.id);
  assert.equal((await findImport(db, early.id))?.failed, 'catalogue-moved-on');

  const late = { ...eighth!, receptionPlace: 'Quầy 8', effectiveFrom: '2026-12-01', effectiveTo: '2027-03-01' };
  assert.deepEqual(faultsOf(await checked(jsonOf([renamed, late]))), [
    '8.000007 ends-otherwise',
    '8.000008 ends-otherwise',
  ]);
  const known = await imported(jsonOf([{ ...renamed, effectiveTo: '2027-03-01' }]));
  assert.equal(known.status, 'done');
  assert.equal((await newestOf('8.000007')).procedure?.effectiveTo, '2027-03-01');
});
