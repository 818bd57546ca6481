import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Drill, wholeNumber } from './drill.ts';

const TEST = path.resolve(import.meta.dirname, '../test/fuzz/api.test.ts');

/** The fuzz test of `npm test`, with many more tries per route; it counts and shrinks its own failures. */
export const fuzz: Drill = {
  name: 'fuzz',
  arguments: '[RUNS=1000]',
  does: 'sends every API route RUNS requests made from its own schema: none may end in a 5xx or say nothing useful',
  async run(args, stack) {
    const runs = wholeNumber(args, 'RUNS', 1000);
    const child = spawn(process.execPath, ['--test', '--test-reporter=spec', TEST], {
      env: { ...process.env, FUZZ_RUNS: String(runs) },
      stdio: 'inherit',
    });
    stack.defer(() => void child.kill());
    const [status] = await once(child, 'exit');
    return status === 0;
  },
};
