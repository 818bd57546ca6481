import { setTimeout as sleep } from 'node:timers/promises';
import { listAgencies } from '../../src/modules/center/index.ts';
import {
  approveImport,
  askImport,
  type CatalogueImport,
  catalogueWriter,
  findImport,
} from '../../src/modules/exchange/index.ts';
import { believableProcedures } from '../../test/support/believable-procedures.ts';
import { type BenchCenter, openCenter } from '../support/center.ts';
import { signedIn } from '../support/dossiers.ts';
import { memoryOf } from '../support/memory.ts';
import type { Row } from '../support/row.ts';

const LONGEST_SECONDS = 120;

/** As officials do it: sent, looked through by the worker, approved, and carried out by the worker. */
export const importing: Row = {
  name: 'import',
  title: 'a workbook of 1,200 new procedures, looked through and imported by the worker',
  async measure() {
    await using center = await openCenter();
    const agencies = await listAgencies(center.services.db);
    const procedures = believableProcedures(1200, agencies);
    const workbook = catalogueWriter(agencies);
    for (const procedure of procedures) workbook.add(procedure);
    const bytes = workbook.end();
    await using worker = await center.start('worker');
    const idle = memoryOf(worker.pid).now;
    const checked = await timed(center, bytes);
    const carried = await carriedOut(center, checked.found);
    return {
      figures: [
        { what: 'looked through', value: checked.seconds, unit: 's' },
        { what: 'imported', value: carried.seconds, unit: 's' },
        { what: 'together', value: checked.seconds + carried.seconds, unit: 's', target: { atMost: 10 } },
        { what: 'worker, most', value: memoryOf(worker.pid).most, unit: 'MB', target: { atMost: 500 } },
      ],
      notes: [`${bytes.length.toLocaleString('en')} bytes of workbook; the worker held ${Math.round(idle)} MB before`],
    };
  },
};

async function timed(center: BenchCenter, bytes: Buffer) {
  const { actor } = await signedIn(center, 'kiemsoat');
  const start = performance.now();
  const asked = await askImport(center.services, actor, { name: 'danh-muc.xlsx', bytes });
  if (!asked.ok) throw new Error(`Refused: ${JSON.stringify(asked.problem)}`);
  const found = await waitFor(center, asked.value.id, 'checked');
  if (found.newCount !== 1200) throw new Error(`${found.newCount} new, ${JSON.stringify(found.faults.slice(0, 3))}`);
  return { found, seconds: (performance.now() - start) / 1000 };
}

async function carriedOut(center: BenchCenter, { id }: CatalogueImport) {
  const { actor } = await signedIn(center, 'giamdoc');
  const start = performance.now();
  const approved = await approveImport(center.services, actor, id);
  if (!approved.ok) throw new Error(`Refused: ${JSON.stringify(approved.problem)}`);
  await waitFor(center, id, 'done');
  return { seconds: (performance.now() - start) / 1000 };
}

async function waitFor(center: BenchCenter, id: number, status: CatalogueImport['status']): Promise<CatalogueImport> {
  for (const end = Date.now() + LONGEST_SECONDS * 1000; Date.now() < end; await sleep(20)) {
    const found = await findImport(center.services.db, id);
    if (found?.status === status) return found;
    if (found?.failed) throw new Error(found.failed);
  }
  throw new Error(`The import was not ${status} in ${LONGEST_SECONDS} seconds`);
}
