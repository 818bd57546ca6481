import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
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
  const given = known && readCall(words, known);
  if (!known || !given || !fits(given.args, known.arguments)) {
    process.stderr.write(`${help()}\n`);
    return 2;
  }
  if ('runAlone' in known) return known.runAlone(given);
  try {
    return await withDatabase(readConfig(process.env), (runtime) => known.run(runtime, given.args, given.options));
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** As many words as are wanted; those in small letters stand for themselves. */
function fits(args: readonly string[], wanted: readonly string[]): boolean {
  return args.length === wanted.length && wanted.every((word, at) => !/^[a-z]+$/.test(word) || word === args[at]);
}

/** The words after the command, if every option is there once and none that is unknown. */
function readCall(words: readonly string[], { options = {}, choices = {} }: (typeof COMMANDS)[string]) {
  try {
    const wanted: ParseArgsOptionsConfig = {};
    for (const option of Object.keys(options)) wanted[option] = { type: 'string' };
    for (const [choice, value] of Object.entries(choices))
      wanted[choice] = { type: value === null ? 'boolean' : 'string' };
    const parsed = parseArgs({ args: [...words], options: wanted, allowPositionals: true });
    const values = parsed.values as Record<string, string>;
    if (Object.keys(options).some((option) => values[option] === undefined)) return undefined;
    return { args: parsed.positionals, options: values };
  } catch {
    return undefined;
  }
}
