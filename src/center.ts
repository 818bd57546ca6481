import { parseArgs } from 'node:util';
import { COMMANDS, help } from './administration/commands.ts';
import { withDatabase } from './administration/with-database.ts';
import { readConfig } from './config.ts';
import { StartProblem } from './platform/start-problem.ts';

// `npm run center -- COMMAND`: administration from the shell. Exit status 0, 1 for a problem, 2 for a wrong call.
const [name = '--help', ...rest] = process.argv.slice(2);
process.exitCode = await run(name, rest);

async function run(command: string, words: readonly string[]): Promise<number> {
  if (command === '--help' || words.includes('--help')) {
    process.stdout.write(`${help()}\n`);
    return 0;
  }
  const known = COMMANDS[command];
  const given = known && readCall(words, Object.keys(known.options ?? {}));
  if (!known || !given || given.args.length !== known.arguments.length) {
    process.stderr.write(`${help()}\n`);
    return 2;
  }
  if ('runAlone' in known) return known.runAlone(given);
  try {
    return await withDatabase(readConfig(process.env), (runtime) => known.run(runtime, given.args));
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** The words after the command, if every option is there once and none that is unknown. */
function readCall(words: readonly string[], wanted: readonly string[]) {
  try {
    const options = Object.fromEntries(wanted.map((option) => [option, { type: 'string' as const }]));
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (wanted.some((option) => values[option] === undefined)) return undefined;
    return { args: positionals, options: values as Record<string, string> };
  } catch {
    return undefined;
  }
}
