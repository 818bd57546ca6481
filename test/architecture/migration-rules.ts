import type { MigrationFile } from '../../src/platform/database/migrations.ts';

/** Numbers without gaps or doubles, names one can read, no transaction of their own, nothing edited once landed. */
export function checkMigrations(files: readonly MigrationFile[], landed: ReadonlyMap<string, string>): string[] {
  const wrong = files.flatMap((file, index) => {
    const number = String(index + 1).padStart(4, '0');
    return [
      ...(file.name.startsWith(`${number}_`) ? [] : [`${file.name} should have the number ${number}`]),
      ...(/^\d{4}_[a-z0-9_]+\.sql$/.test(file.name) ? [] : [`${file.name} is not called 0001_a_name.sql`]),
      ...(/^\s*(begin|commit|rollback)\s*;/im.test(withoutBodies(file.text))
        ? [`${file.name} has a transaction of its own`]
        : []),
    ];
  });
  const now = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const edited = [...landed].flatMap(([name, sha256]) =>
    now.get(name) === sha256 ? [] : [`${name} ${now.has(name) ? 'was edited' : 'is missing'} although it has landed`],
  );
  return [...wrong, ...edited];
}

/** `begin` and `commit` inside a function's body are its own affair. */
const withoutBodies = (text: string) => text.replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, '');

/** The list as sha256sum writes it: fingerprint, two spaces, name. */
export const readLanded = (text: string): Map<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line.length > 0)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
