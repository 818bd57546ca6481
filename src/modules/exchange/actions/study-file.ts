import { setImmediate as nextTurn } from 'node:timers/promises';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { fold } from '../../../kernel/vietnamese.ts';
import type { Db } from '../../../platform/database/database.ts';
import { openPackage, readWorkbook } from '../../../platform/xlsx/index.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { listAgencies } from '../../center/index.ts';
import { type NewestVersion, newestVersions, publicationFacts } from '../../procedures/index.ts';
import type { ImportFormat } from '../domain/catalogue-import.ts';
import { checkProcedure, placeKey } from '../domain/check-procedure.ts';
import { FaultList, NOWHERE } from '../domain/fault.ts';
import type { ReadProcedure } from '../domain/from-tables.ts';
import { type PlannedItem, planImport, withKept } from '../domain/plan-import.ts';
import type { ExchangeProblem } from '../domain/problems.ts';
import {
  inOrderOfSheets,
  isForPeople,
  isOfTheForm,
  type NamedSheet,
  readJson,
  readSheets,
} from '../domain/read-catalogue.ts';
import type { AgencyNames } from '../domain/read-cell.ts';

export type StudyCapabilities = { readonly db: Db; readonly calendars: CalendarShelf };
export type StudiedFile = {
  /** Procedures in the file. */
  readonly total: number;
  readonly items: readonly PlannedItem[];
  readonly faults: FaultList;
};

/** Few enough for people to see it go on and for others to be served in between. */
const AT_A_TIME = 100;

/**
 * Looks through a file and says what importing it today would do, and everything that is wrong with it. Nothing is
 * written. `progress` is told how many procedures have been looked at.
 *
 * Problems: what makes a file no workbook at all (`openPackage`).
 */
export async function studyFile(
  { db, calendars }: StudyCapabilities,
  { bytes, format }: { readonly bytes: Buffer; readonly format: ImportFormat },
  { today, progress }: { today: Temporal.PlainDate; progress: (looked: number, total: number) => Promise<void> },
): Promise<Result<StudiedFile, Problem<ExchangeProblem>>> {
  const faults = new FaultList();
  const names: AgencyNames = new Map(
    (await listAgencies(db)).flatMap(({ key, name }) => [key, name].map((written) => [fold(written), key] as const)),
  );
  const read = await readFile(bytes, format, names, faults);
  if (!read.ok) return read;
  const procedures = read.value;
  if (procedures.length === 0 && faults.count === 0) faults.add(NOWHERE, 'nothing-to-import');

  const told = new Set(faults.faults.map(placeKey));
  const facts = await publicationFacts(db, calendars);
  const items: PlannedItem[] = [];
  for (let at = 0; at < procedures.length; at += AT_A_TIME) {
    await progress(at, procedures.length);
    await nextTurn();
    const some = procedures.slice(at, at + AT_A_TIME);
    const newest = await newestOf(db, some);
    const files = some.flatMap((procedure) => {
      const before = newest.get(procedure.code);
      const whole = format === 'xlsx' ? { ...procedure, file: withKept(procedure.file, before) } : procedure;
      const file = checkProcedure(whole, facts, faults, told);
      return file ? [{ file, placeOf: procedure.placeOf }] : [];
    });
    items.push(...planImport({ files, newest, today }, faults));
  }
  faults.faults.sort(inOrderOfSheets);
  return ok({ total: procedures.length, items, faults });
}

async function newestOf(db: Db, procedures: readonly ReadProcedure[]): Promise<ReadonlyMap<string, NewestVersion>> {
  const found = await newestVersions(db, { codes: procedures.map(({ code }) => code) });
  return new Map(found.map((one) => [one.code, one]));
}

async function readFile(
  bytes: Buffer,
  format: ImportFormat,
  agencies: AgencyNames,
  faults: FaultList,
): Promise<Result<ReadProcedure[], Problem<ExchangeProblem>>> {
  if (format === 'json') return ok(readJson(new TextDecoder().decode(bytes), faults));
  const opened = await openPackage(bytes);
  if (!opened.ok) return opened;
  const workbook = await readWorkbook(opened.value);
  if (!workbook.ok) return workbook;
  const sheets: NamedSheet[] = [];
  for (const { name, read } of workbook.value.sheets) {
    if (isForPeople(name)) continue;
    if (!isOfTheForm(name)) {
      sheets.push({ name, sheet: null });
      continue;
    }
    const sheet = await read();
    if (!sheet.ok) return fail(sheet.problem.code, sheet.problem.facts ? { facts: sheet.problem.facts } : {});
    sheets.push({ name, sheet: sheet.value });
    await nextTurn();
  }
  return ok(readSheets(sheets, agencies, faults));
}
