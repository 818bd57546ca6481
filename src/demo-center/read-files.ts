import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Static, TSchema } from 'typebox';
import type { CalendarYear } from '../modules/calendar/index.ts';
import {
  type Agency,
  AgencyFileSchema,
  type CenterProfile,
  LegalDocumentFileSchema,
  type LegalDocumentRecord,
  NATIONAL,
  type ProfileFile,
  ProfileFileSchema,
  type RuleSet,
  RuleSetSchema,
  resolveProfile,
} from '../modules/center/index.ts';
import { type ProcedureFile, ProcedureSchema } from '../modules/procedures/index.ts';
import { type Counter, CounterFileSchema, type DemoAccount, DemoAccountFileSchema } from '../modules/staff/index.ts';
import { complain, type DataDocument, type DataPath, readDataFile } from '../platform/data-file.ts';
import { readCalendar } from './read-calendar.ts';

/** A record and where it stands, so that a cross-check can name file and line. */
export type Placed<T> = { readonly value: T; complain(path: DataPath, sentence: string): string };
/** A record with a file of its own; `file` is its path in the data folder. */
export type Filed<T> = Placed<T> & { readonly file: string };

/** Everything the demo center consists of, each file well formed by itself. */
export type DemoFiles = {
  readonly province: string;
  /** The province's own file, then the national default. */
  readonly profileFiles: readonly Placed<ProfileFile>[];
  readonly profile: CenterProfile;
  /** Of the nation and of the province, every version. */
  readonly ruleSets: readonly Filed<RuleSet>[];
  readonly calendar: readonly CalendarYear[];
  readonly agencies: readonly Placed<Agency>[];
  readonly procedures: readonly Filed<ProcedureFile>[];
  readonly counters: readonly Placed<Counter>[];
  readonly accounts: readonly Placed<DemoAccount>[];
  /** Of the nation and every province alike. */
  readonly legalDocuments: readonly Placed<LegalDocumentRecord>[];
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
  /** Of what a province may have or not have. */
  const readIfThere = <S extends TSchema>(file: string, schema: S) =>
    existsSync(join(dataFolder, file)) ? read(file, schema) : undefined;
  const readFiled = <S extends TSchema>(folder: string, schema: S): Filed<Static<S>>[] =>
    yamlFiles(dataFolder, folder).flatMap((file) => {
      const document = read(file, schema);
      return document ? [{ file, ...placed(document, [], document.value) }] : [];
    });

  const own = read(`provinces/${province}.yaml`, ProfileFileSchema);
  const national = read('provinces/national.yaml', ProfileFileSchema);
  const profile = own && national && resolveProfile(national.value, own.value);
  if (profile?.ok === false) complaints.push(complain(own!, [], `and the national default lack ${missing(profile)}`));
  const ruleSets = readFiled('rule-sets', RuleSetSchema);
  const calendar = profile?.ok ? readCalendar(dataFolder, profile.value.calendar) : undefined;
  if (calendar?.ok === false) complaints.push(...calendar.problem);
  const agencies = yamlFiles(dataFolder, `agencies/${province}`).map((file) => read(file, AgencyFileSchema));
  const procedures = readFiled(`procedures/${province}`, ProcedureSchema);
  const counters = readIfThere(`counters/${province}.yaml`, CounterFileSchema);
  const legalDocuments = read('legal-documents.yaml', LegalDocumentFileSchema);
  const accounts = read(accountsFile(dataFolder, province), DemoAccountFileSchema);

  if (!own || !national || !profile?.ok || !calendar?.ok || complaints.length > 0) throw new DemoDataError(complaints);
  return {
    province,
    profileFiles: [placed(own, [], own.value), placed(national, [], national.value)],
    profile: profile.value,
    ruleSets: ruleSets.filter(({ value }) => value.jurisdiction === province || value.jurisdiction === NATIONAL),
    calendar: calendar.value,
    agencies: agencies.flatMap((document) => items(document, 'agencies')),
    procedures,
    counters: items(counters, 'counters'),
    accounts: items(accounts, 'accounts'),
    legalDocuments: items(legalDocuments, 'documents'),
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

const missing = ({ problem }: { problem: { facts?: Readonly<Record<string, unknown>> } }) => problem.facts?.missing;

/** A province nobody wrote people for is shown by a few who fit anywhere. */
const accountsFile = (dataFolder: string, province: string): string =>
  existsSync(join(dataFolder, 'demo', `${province}.yaml`)) ? `demo/${province}.yaml` : 'demo/any-province.yaml';

function yamlFiles(dataFolder: string, folder: string): string[] {
  if (!existsSync(join(dataFolder, folder))) return [];
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
