// npm run drill -- NAME [ARGUMENT…]: one of the long proofs. Exit status 0 (it holds), 1 (a fault was found), 2 (usage).
import { UsageProblem } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';

const [name = '', ...args] = process.argv.slice(2);
const drill = DRILLS.find((one) => one.name === name);
if (!drill) {
  if (name === '--help') {
    process.stdout.write(help());
    process.exit(0);
  }
  process.stderr.write(`${name && `There is no drill ${name}.\n`}${help()}`);
  process.exit(2);
}

const stack = new AsyncDisposableStack();
let cleared: Promise<void> | undefined;
/** Once, and whoever asks again waits for the same: clearing away what was started takes seconds. */
const clear = () => {
  cleared ??= stack.disposeAsync();
  return cleared;
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => clear().finally(() => process.exit(1)));

let status = 1;
try {
  status = (await drill.run(args, stack)) ? 0 : 1;
} catch (error) {
  if (error instanceof UsageProblem) status = 2;
  process.stderr.write(`${status === 2 ? `${(error as Error).message}\n${help()}` : (error as Error).stack}\n`);
} finally {
  await clear();
}
process.exit(status);

function help(): string {
  const calls = DRILLS.map((one) => ({ call: `${one.name} ${one.arguments}`.trim(), does: one.does }));
  const width = Math.max(...calls.map(({ call }) => call.length));
  return `npm run drill -- NAME\n${calls.map(({ call, does }) => `  ${call.padEnd(width)}  ${does}\n`).join('')}`;
}
