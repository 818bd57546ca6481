import { listAgencies } from '../../src/modules/center/index.ts';
import {
  holdProcedure,
  insertProcedureVersion,
  insertProcessVersion,
  type ProcedureContent,
  type Process,
  processVersionsOf,
  versionsOf,
} from '../../src/modules/procedures/index.ts';
import { type Database, type Tx, transaction } from '../../src/platform/database/database.ts';

export type PublishedOn = { readonly from: string; readonly at?: string; readonly late?: boolean };

/** Publishes the next version of a procedure without its drafting: the last one with these parts changed. */
export async function publishVersion(
  db: Database | Tx,
  code: string,
  change: Partial<ProcedureContent>,
  { from, at = `${from}T00:00:00+07:00`, late = false }: PublishedOn,
): Promise<void> {
  await transaction(db, async (tx) => {
    const [last] = await versionsOf(tx, code);
    if (!last) throw new Error(`There is no procedure ${code}`);
    const content = { ...last.content, ...change, version: last.version + 1 };
    const agency = (await listAgencies(tx)).find(({ key }) => key === content.agency);
    if (!agency) throw new Error(`There is no agency ${content.agency}`);
    await insertProcedureVersion(tx, await holdProcedure(tx, code), content, {
      agency,
      effectiveFrom: from,
      effectiveTo: null,
      statedFrom: from,
      decisionNo: content.decisionNo,
      published: { at: Temporal.Instant.from(at), by: 'người thử', late },
      source: null,
    });
  });
}

/** The next version of its process, with other steps. */
export async function publishProcess(
  db: Database | Tx,
  code: string,
  change: (steps: Process['steps']) => Process['steps'],
  from: string,
): Promise<void> {
  await transaction(db, async (tx) => {
    const [last] = await processVersionsOf(tx, code);
    if (!last) throw new Error(`The procedure ${code} has no process`);
    const process = { version: last.version + 1, decisionNo: last.decisionNo, steps: change(last.steps) };
    const published = { at: Temporal.Instant.from(`${from}T00:00:00+07:00`), by: 'người thử', late: false };
    await insertProcessVersion(tx, await holdProcedure(tx, code), process, {
      effectiveFrom: from,
      published,
      source: null,
    });
  });
}
