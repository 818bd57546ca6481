import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { startTestServer } from '../test/support/server.ts';
import { databaseUrl, ensureTemplate } from '../test/support/template.ts';

const root = path.resolve(import.meta.dirname, '..');

export const SCHEMA_FILE = path.join(root, 'src/platform/database/schema.generated.ts');

/** Values as `values.ts` reads them; what may be written stands second and third. */
const TYPES = {
  timestamptz: 'ColumnType<Temporal.Instant, Temporal.Instant | string, Temporal.Instant | string>',
  date: 'ColumnType<string, Temporal.PlainDate | string, Temporal.PlainDate | string>',
  int8: 'number',
};

/** The text of `schema.generated.ts` for the migrations as they are now. */
export async function generateSchema(): Promise<string> {
  const server = process.env.TEST_SERVER_URL
    ? { url: process.env.TEST_SERVER_URL, stop: async () => {} }
    : await startTestServer();
  try {
    return describe(databaseUrl(server.url, await ensureTemplate(server.url)));
  } finally {
    await server.stop();
  }
}

function describe(url: string): string {
  const command = path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');
  const options = ['--dialect', 'postgres', '--print', '--log-level', 'error', '--default-schema', 'public'];
  const types = ['--include-pattern', 'public.*', '--type-mapping', JSON.stringify(TYPES)];
  const result = spawnSync(process.execPath, [command, '--url', url, ...options, ...types], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(result.stderr || result.stdout);
  return result.stdout;
}
