import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Static, TSchema } from 'typebox';
import type { CalendarYear } from '../modules/calendar/index.ts';
import {
  type Agency,
  AgencyFileSchema,
  type CenterProfile,
  ProfileSchema,
  type RuleSet,
  RuleSetSchema,
} from '../modules/center/index.ts';
import { type ProcedureContent, ProcedureSchema } from '../modules/procedures/index.ts';
import { type Counter, CounterFileSchema, type DemoAccount, DemoAccountFileSchema } from '../modules/staff/index.ts';
import { complain, type DataDocument, type DataPath, readDataFile } from '../platform/data-file.ts';
import { readCalendar } from './read-calendar.ts';

/** A record and where it stands, so that a cross-check can name file and line. */
export type Placed<T> = { readonly value: T; complain(path: DataPath, sentence: string): string };

/** Everything the demo center consists of, each file well formed by itself. */
export type DemoFiles = {
  readonly profile: Placed<CenterProfile>;
  readonly ruleSet: Placed<RuleSet>;
  readonly calendar: readonly CalendarYear[];
  readonly agencies: readonly Placed<Agency>[];
  readonly procedures: readonly (Placed<ProcedureContent> & { readonly file: string })[];
  readonly counters: readonly Placed<Counter>[];
  readonly accounts: readonly Placed<DemoAccount>[];
};

/** Reads all files of the demo center; throws one error with every complaint of every file. */
export function readDemoFiles(dataFolder: string, province: string): DemoFiles {
  const complaints: string[] = [];
  const read = <S extends TSchema>(file: string, schema: S): DataDocument<Static<S>> | undefined => {
    const result = readDataFile(join(dataFolder, file), schema, `${basename(dataFolder)}/${file}`);
    if (result.ok) return result.value;
    complaints.push(...result.problem);
    return undefined;
  };

  const profile = read(`provinces/${province}.yaml`, ProfileSchema);
  const ruleSet = profile && read(`rule-sets/${profile.value.ruleSet}.yaml`, RuleSetSchema);
  const calendar = profile && readCalendar(dataFolder, profile.value.calendar);
  if (calendar && !calendar.ok) complaints.push(...calendar.problem);
  const agencies = yamlFiles(dataFolder, 'agencies').map((file) => read(file, AgencyFileSchema));
  const procedures = yamlFiles(dataFolder, 'procedures').map((file) => ({
    file,
    document: read(file, ProcedureSchema),
  }));
  const counters = read(`counters/${province}.yaml`, CounterFileSchema);
  const accounts = read('demo/accounts.yaml', DemoAccountFileSchema);

  if (!profile || !ruleSet || !calendar?.ok || complaints.length > 0) throw new DemoDataError(complaints);
  return {
    profile: placed(profile, [], profile.value),
    ruleSet: placed(ruleSet, [], ruleSet.value),
    calendar: calendar.value,
    agencies: agencies.flatMap((document) => items(document, 'agencies')),
    procedures: procedures.flatMap(({ file, document }) =>
      document ? [{ file, ...placed(document, [], document.value) }] : [],
    ),
    counters: items(counters, 'counters'),
    accounts: items(accounts, 'accounts'),
  };
}

/** The demo center's data cannot be used; the message is one sentence with file and line for each reason. */
export class DemoDataError extends Error {
  readonly complaints: readonly string[];
  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.name = 'DemoDataError';
    this.complaints = complaints;
  }
}

function yamlFiles(dataFolder: string, folder: string): string[] {
  const names = readdirSync(join(dataFolder, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

const placed = <T>(document: DataDocument<unknown>, at: DataPath, value: T): Placed<T> => ({
  value,
  complain: (path, sentence) => complain(document, [...at, ...path], sentence),
});

const items = <K extends string, T>(
  document: DataDocument<Record<K, readonly T[]>> | undefined,
  key: K,
): Placed<T>[] => (document ? document.value[key].map((value, index) => placed(document, [key, index], value)) : []);
