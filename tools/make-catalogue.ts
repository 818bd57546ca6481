// `node tools/make-catalogue.ts COUNT FILE`: so many believable procedures of the agencies of Kon Tum, as the catalogue
// that can be imported: a workbook for FILE.xlsx, else JSON.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadDemoCenter } from '../src/demo-center.ts';
import { catalogueWriter } from '../src/modules/exchange/index.ts';
import { believableProcedures } from '../test/support/believable-procedures.ts';

const [count, file] = [Number(process.argv[2]), process.argv[3]];
if (!Number.isInteger(count) || count < 1 || file === undefined) {
  process.stderr.write('node tools/make-catalogue.ts COUNT FILE.xlsx|FILE.json\n');
  process.exit(2);
}
const { agencies } = loadDemoCenter(path.resolve(import.meta.dirname, '../data'), 'kon-tum');
const procedures = believableProcedures(count, agencies);
if (file.endsWith('.xlsx')) {
  const workbook = catalogueWriter(agencies);
  for (const procedure of procedures) workbook.add(procedure);
  writeFileSync(file, workbook.end());
} else {
  writeFileSync(file, `${JSON.stringify({ format: 'mot-cua-catalogue', version: 1, procedures })}\n`);
}
process.stdout.write(`${count} procedures written to ${file}\n`);
