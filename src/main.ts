import { readConfig } from './config.ts';
import { StartProblem } from './platform/start-problem.ts';

// `main.ts` alone supervises; `main.ts web` and `main.ts worker` are the processes it starts, and may be started
// anywhere else with APP_DATABASE_URL.
const [part] = process.argv.slice(2);
try {
  await run();
  process.exit(0);
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  process.exitCode = 1;
  await report(error.message);
}

async function run() {
  const config = readConfig(process.env);
  if (part === undefined) return (await import('./start/supervise.ts')).supervise(config);
  if (part === 'web' || part === 'worker') return (await import('./start/child.ts')).runChild(part, config);
  throw new StartProblem(`Không có phần "${part}": dùng web, worker, hoặc không gì cả.`);
}

/** A child leaves it to the supervisor to say the sentence, so that it is said once. */
async function report(sentence: string) {
  if (process.send) process.send({ kind: 'problem', sentence }, () => process.exit(1));
  else {
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  }
}
