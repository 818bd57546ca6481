import { CENTER, unsourcedKeys } from '../modules/center/index.ts';
import { combinedIsRight } from '../modules/staff/index.ts';
import type { DemoFiles, Placed } from './read-files.ts';

/** Profile, agencies and counters fit one another; the answer is what does not. */
export function checkCenter(files: DemoFiles): string[] {
  return [...checkProfile(files), ...checkAgencies(files), ...checkCounters(files)];
}

function checkProfile({ profile, profileFiles, province }: DemoFiles): string[] {
  const [own] = profileFiles;
  return [
    ...profileFiles.flatMap(({ value, complain }) => [
      ...unsourcedKeys(value).map((key) => complain([key], 'has no source under sources')),
      ...Object.keys(value.sources ?? {})
        .filter((path) => !reaches(value, path))
        .map((path) => complain(['sources', path], 'is the source of a key there is not')),
    ]),
    ...(profile.key === province ? [] : [own!.complain(['key'], `must be ${province}, like its file`)]),
    ...duplicates(profile.units, (unit) => unit.key).map((at) => own!.complain(['units', at, 'key'], 'is used twice')),
  ];
}

const reaches = (from: unknown, path: string): boolean =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], from) !== undefined;

function checkAgencies({ agencies }: DemoFiles): string[] {
  const keys = new Set(agencies.map(({ value }) => value.key));
  const unknown = (agency: DemoFiles['agencies'][number], key: string | undefined, ...path: string[]) =>
    key === undefined || keys.has(key) ? [] : [agency.complain(path, `names no agency there is: ${key}`)];
  return [
    ...twice(agencies, 'key', (agency) => agency.key),
    ...twice(agencies, 'legacyCode', (agency) => agency.legacyCode),
    ...twice(agencies, 'code2020', (agency) => agency.code2020),
    ...agencies.flatMap((agency) => [
      ...(agency.value.key === CENTER ? [agency.complain(['key'], `must not be ${CENTER}, the center itself`)] : []),
      ...unknown(agency, agency.value.parent, 'parent'),
      ...unknown(agency, agency.value.successor?.agency, 'successor', 'agency'),
    ]),
  ];
}

function checkCounters({ agencies, counters }: DemoFiles): string[] {
  const keys = new Set(agencies.map(({ value }) => value.key));
  return [
    ...twice(counters, 'number', (counter) => String(counter.number)),
    ...counters.flatMap((counter) => [
      ...counter.value.agencies.flatMap((key, at) =>
        keys.has(key) ? [] : [counter.complain(['agencies', at], `names no agency there is: ${key}`)],
      ),
      ...(combinedIsRight(counter.value)
        ? []
        : [counter.complain(['combined'], 'must be true exactly when the counter serves two agencies or more')]),
    ]),
  ];
}

/** A complaint for every record whose `key` an earlier one has already. */
export const twice = <T>(records: readonly Placed<T>[], key: string, of: (value: T) => string): string[] =>
  duplicates(records, ({ value }) => of(value)).map((at) => records[at]!.complain([key], 'is used twice'));

/** The places of the items that repeat an earlier one. */
export function duplicates<T>(items: readonly T[], of: (item: T) => string): number[] {
  const seen = new Set<string>();
  return items.flatMap((item, at) => {
    const repeated = seen.has(of(item));
    seen.add(of(item));
    return repeated ? [at] : [];
  });
}
