import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A clause of the regulation the center's rules carry out, by its id (`QC Đ12.1c`), with a paraphrase in English. */
export type RegulationClause = { readonly clause: string; readonly paraphrase: string };

let clauses: readonly RegulationClause[] | undefined;

/** The clauses of `data/regulation/clauses.csv`, in the order of the regulation; read once. */
export function regulationClauses(): readonly RegulationClause[] {
  clauses ??= (
    parse(readFileSync(new URL('../../../data/regulation/clauses.csv', import.meta.url)), {
      columns: true,
    }) as RegulationClause[]
  )
    .filter(({ clause }) => clause.startsWith('QC '))
    .map(({ clause, paraphrase }) => ({ clause, paraphrase }));
  return clauses;
}
