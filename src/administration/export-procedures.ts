import { writeFile } from 'node:fs/promises';
import type { Runtime } from '../config.ts';
import { localDate } from '../kernel/time.ts';
import { exportJson, exportXlsx } from '../modules/exchange/index.ts';

/** Writes the whole catalogue to a file, a workbook or JSON by its name. Answers the exit status. */
export async function exportProcedures({ db, clock }: Runtime, file: string): Promise<number> {
  const today = localDate(clock.now());
  try {
    await writeFile(file, file.endsWith('.json') ? exportJson(db, { today }) : await exportXlsx(db, { today }));
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    process.stderr.write(`Không ghi được tệp ${file}: ${error.message}\n`);
    return 1;
  }
  process.stdout.write(`Đã ghi ${file}.\n`);
  return 0;
}
