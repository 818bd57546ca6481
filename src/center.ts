import { COMMANDS, help } from './administration/commands.ts';
import { withDatabase } from './administration/with-database.ts';
import { readConfig } from './config.ts';
import { StartProblem } from './platform/start-problem.ts';

// `npm run center -- COMMAND`: administration from the shell. Exit status 0, 1 for a problem, 2 for a wrong call.
const [name = '--help', ...rest] = process.argv.slice(2);
process.exitCode = await run(name, rest);

async function run(command: string, args: readonly string[]): Promise<number> {
  if (command === '--help' || args.includes('--help')) {
    process.stdout.write(`${help()}\n`);
    return 0;
  }
  const known = COMMANDS[command];
  if (!known || args.length !== known.arguments.length) {
    process.stderr.write(`${help()}\n`);
    return 2;
  }
  try {
    return await withDatabase(readConfig(process.env), (runtime) => known.run(runtime, args));
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
