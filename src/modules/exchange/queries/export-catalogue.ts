import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '../../../platform/database/database.ts';
import { listAgencies } from '../../center/index.ts';
import { newestVersions, type ProcedureFile } from '../../procedures/index.ts';
import { JSON_FORMAT } from '../domain/read-catalogue.ts';
import { catalogueWriter } from '../domain/write-catalogue.ts';

const AT_A_TIME = 100;

/**
 * Every procedure of the catalogue as it was last approved, in force or to come, by code; not those that are retired, and
 * not those without a process. Some at a time, so that the memory stays the same however many there are.
 */
async function* wholeCatalogue(db: Db, today: Temporal.PlainDate): AsyncGenerator<ProcedureFile[]> {
  for (let after = ''; ; ) {
    const found = await newestVersions(db, { after, limit: AT_A_TIME });
    yield found.flatMap(({ procedure, process }) => {
      const isRetired = procedure?.effectiveTo != null && procedure.effectiveTo <= today.toString();
      return procedure && process && !isRetired ? [{ ...procedure.content, process: process.process }] : [];
    });
    if (found.length < AT_A_TIME) return;
    after = found.at(-1)?.code ?? '';
  }
}

/** The catalogue as a workbook; `empty` for its form alone. */
export async function exportXlsx(
  db: Db,
  { today, empty = false }: { readonly today: Temporal.PlainDate; readonly empty?: boolean },
): Promise<Buffer> {
  const writer = catalogueWriter(await listAgencies(db));
  if (empty) return writer.end();
  for await (const files of wholeCatalogue(db, today)) {
    for (const file of files) writer.add(file);
    await nextTurn();
  }
  return writer.end();
}

/** The catalogue as JSON, piece by piece. */
export async function* exportJson(db: Db, { today }: { readonly today: Temporal.PlainDate }): AsyncGenerator<string> {
  const { format, version } = JSON_FORMAT;
  yield `{"format":${JSON.stringify(format)},"version":${version},"exportedOn":"${today}","procedures":[`;
  let separator = '\n';
  for await (const files of wholeCatalogue(db, today)) {
    if (files.length === 0) continue;
    yield separator + files.map((file) => JSON.stringify(file)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}
