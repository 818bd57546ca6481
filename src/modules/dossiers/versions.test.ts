import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { decode } from '../../../test/support/markup.ts';
import { history } from '../ledger/index.ts';
import {
  holdProcedure,
  insertProcedureVersion,
  insertProcessVersion,
  type ProcedureFile,
  procedureOn,
} from '../procedures/index.ts';
import { aCheck, aFiling } from './dossier.builder.ts';
import { acceptDossier, chainOf, fileDossier } from './index.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { db } = services;
const { standard, reception, citizen } = await handling(center);

const MONDAY = '2026-11-23T09:05:00+07:00';
const TUESDAY = '2026-11-24T09:05:00+07:00';

/** The next version of a procedure: one paper more, one paper less, half the limit, and a process of its own. */
async function publishNext(): Promise<ProcedureFile> {
  const [gone, ...kept] = standard.components;
  const another = { ...(gone as ProcedureFile['components'][number]), key: 'giay-moi', name: 'Giấy tờ mới' };
  const next: ProcedureFile = {
    ...standard,
    version: standard.version + 1,
    components: [...kept, another],
    timeLimit: { value: 1, unit: 'working_days' },
    process: { ...standard.process, version: standard.process.version + 1 },
  };
  const { process, ...content } = next;
  const known = await procedureOn(db, standard.code, Temporal.PlainDate.from('2026-11-23'));
  const publication = {
    effectiveFrom: '2026-11-24',
    effectiveTo: null,
    statedFrom: '2026-11-24',
    decisionNo: '2000/QĐ-UBND (thử nghiệm)',
    published: null,
    source: null,
  };
  await db.transaction().execute(async (tx) => {
    const id = await holdProcedure(tx, standard.code);
    const agency = { id: known!.agencyId, name: known!.agencyName };
    await insertProcedureVersion(tx, id, content, { ...publication, agency });
    await insertProcessVersion(tx, id, process, publication);
  });
  return next;
}

test('[QC Đ13.3] a dossier is accepted under the version in force that day, even where it was filed under the one before', async () => {
  const early = await fileDossier(services, citizen, aFiling(standard));
  const late = await fileDossier(services, citizen, aFiling(standard));
  assert.ok(early.ok && late.ok);
  const monday = await acceptDossier(services, reception, {
    ...aCheck(standard),
    reference: early.value.provisionalNumber,
  });
  assert.ok(monday.ok, JSON.stringify(monday));
  const next = await publishNext();

  clock.set(TUESDAY);
  const reference = late.value.provisionalNumber;
  const page = await center.app.inject({
    url: `/can-bo/ho-so/${reference}/tiep-nhan`,
    headers: await center.cookie('tiepnhan1'),
  });
  assert.match(decode(page.body), /nộp theo bản 1; nay bản 2 đang có hiệu lực/);
  assert.match(decode(page.body), /Giấy tờ mới/);
  const missing = await acceptDossier(services, reception, {
    ...aCheck(standard),
    reference,
    documents: aCheck(standard).documents.slice(1),
  });
  assert.equal(missing.ok ? '' : missing.problem.code, 'papers-incomplete');
  const tuesday = await acceptDossier(services, reception, { ...aCheck(next), reference });
  assert.ok(tuesday.ok, JSON.stringify(tuesday));
  clock.set(MONDAY);

  const pins = await db
    .selectFrom('dossiers as d')
    .innerJoin('procedure_versions as v', 'v.id', 'd.procedure_version_id')
    .innerJoin('process_versions as p', 'p.id', 'd.process_version_id')
    .select(['d.id', 'v.version', 'p.version as process'])
    .where('d.id', 'in', [monday.value.id, tuesday.value.id])
    .orderBy('d.id')
    .execute();
  assert.deepEqual(
    pins.map(({ version, process }) => [version, process]),
    [
      [1, 1],
      [2, 2],
    ],
  );
  const due = (dossier: typeof monday.value) => dossier.accepted!.originalDueAt.toString({ timeZone: '+07:00' });
  assert.match(due(tuesday.value), /^2026-11-25T17:00/);
  assert.notEqual(due(monday.value), due(tuesday.value));
  const accepted = (await history(db, chainOf(tuesday.value.id))).find(({ action }) => action === 'accept');
  assert.equal(accepted?.facts.procedure, `${standard.code}@2`);
});
