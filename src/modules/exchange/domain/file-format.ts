import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { openPackage } from '../../../platform/xlsx/index.ts';
import type { ImportFormat } from './catalogue-import.ts';
import type { ExchangeProblem } from './problems.ts';

/** Twenty megabytes: ten times the workbook of a whole province. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/**
 * What kind of file it is, judged by its bytes: JSON begins with a brace; everything else has to be a workbook without a
 * program in it, of a size that can be unpacked.
 *
 * Problems: `import-file-too-large`, those of `openPackage`.
 */
export async function importFormat(bytes: Buffer): Promise<Result<ImportFormat, Problem<ExchangeProblem>>> {
  if (bytes.length > MAX_IMPORT_BYTES)
    return fail('import-file-too-large', { facts: { megabytes: MAX_IMPORT_BYTES / MEGABYTE } });
  if (/^\uFEFF?\s*\{/.test(bytes.subarray(0, 200).toString('utf8'))) return ok('json');
  const opened = await openPackage(bytes);
  return opened.ok ? ok('xlsx') : opened;
}
