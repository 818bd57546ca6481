import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { test } from 'node:test';
import { aFiling } from '../../src/modules/dossiers/dossier.builder.ts';
import { fileDossier } from '../../src/modules/dossiers/index.ts';
import { openTestCenter } from '../support/center.ts';

const PROCESSES = 3;
const EACH = 334; // a multiple of six in all

const { services, data, database, actor } = await openTestCenter();
const procedure = data.procedures.find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD')!;

test('[QC Đ12.1d (2)] 1,000 acceptances at once from three processes: codes unique and without a gap', async () => {
  const applicant = await actor('congdan1');
  const file = async () => {
    const filed = await fileDossier(services, applicant, aFiling(procedure));
    assert.ok(filed.ok);
    return filed.value.provisionalNumber;
  };
  const references: string[] = [];
  while (references.length < PROCESSES * EACH)
    references.push(...(await Promise.all([file(), file(), file(), file(), file(), file()])));
  const children = Array.from({ length: PROCESSES }, (_, index) => {
    const child = fork(path.join(import.meta.dirname, 'accepting-process.ts'), {
      env: { ...process.env, APP_URL: database.appUrl, PROCEDURE: procedure.code },
    });
    child.send(references.slice(index * EACH, (index + 1) * EACH));
    return child;
  });
  const exits = await Promise.all(children.map((child) => once(child, 'exit')));
  assert.deepEqual(
    exits.map(([status]) => status),
    [0, 0, 0],
  );

  const rows = await services.db.selectFrom('dossiers').select('code').where('code', 'is not', null).execute();
  const serials = rows.map(({ code }) => Number(code?.split('-')[2])).sort((a, b) => a - b);
  assert.deepEqual(
    serials,
    Array.from({ length: PROCESSES * EACH }, (_, index) => index + 1),
  );
  const receipts = await services.db
    .selectFrom('receipts')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  assert.equal(receipts.n, PROCESSES * EACH);
});
