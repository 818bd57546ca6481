import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { ROWS } from './rows/index.ts';
import { type BenchCenter, openCenter } from './support/center.ts';
import { asJson, type Outcome, tell } from './support/report.ts';
import type { Bench, Row } from './support/row.ts';

const HELP = `npm run bench -- [NAME…] [--full] [--json FILE]
  --full       the long loads
  --json FILE  the figures as JSON, too
${ROWS.map(({ name, title }) => `  ${name.padEnd(15)} ${title}`).join('\n')}
`;

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean' }, json: { type: 'string' }, help: { type: 'boolean' } },
});
const unknown = names.find((name) => !ROWS.some((row) => row.name === name));
if (options.help || unknown !== undefined) {
  process.stdout.write(unknown === undefined ? HELP : `There is no row ${unknown}.\n${HELP}`);
  process.exit(unknown === undefined ? 0 : 2);
}

const stack = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => stack.disposeAsync().finally(() => process.exit(1)));

let opened: Promise<BenchCenter> | undefined;
const bench: Bench = {
  full: options.full ?? false,
  center() {
    opened ??= openCenter().then((center) => stack.use(center));
    return opened;
  },
};

const outcomes: Outcome[] = [];
for (const row of ROWS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const outcome = await measured(row);
  process.stdout.write(tell(outcome));
  outcomes.push(outcome);
}
await stack.disposeAsync();
const machine = { cpus: os.cpus().length, cpu: os.cpus()[0]?.model, node: process.version };
if (options.json) writeFileSync(options.json, asJson(outcomes, machine));
process.exit(outcomes.some((outcome) => 'failure' in outcome) ? 1 : 0);

async function measured(row: Row): Promise<Outcome> {
  const { name, title } = row;
  try {
    return { name, title, ...(await row.measure(bench)) };
  } catch (error) {
    return { name, title, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
