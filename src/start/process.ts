import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Log } from '../platform/log.ts';
import { StartProblem } from '../platform/start-problem.ts';
import type { ChildMessage, ChildName } from './messages.ts';
import { NODE_OPTIONS } from './node-options.ts';
import { Patience } from './patience.ts';

export type KeptProcess = {
  /** Its address once it answers, the first time. */
  ready: Promise<string | undefined>;
  stop(): Promise<void>;
};

const MAIN = path.resolve(import.meta.dirname, '../main.ts');
const LONGEST_STOP_MS = 20_000;

/** Runs `main.ts <name>` and starts it again when it crashes, until `stop`; `fail` is told when that is in vain. */
export function keepProcess(
  name: ChildName,
  env: NodeJS.ProcessEnv,
  log: Log,
  fail: (why: Error) => void,
): KeptProcess {
  const patience = new Patience(`Tiến trình ${name}`);
  const ready = Promise.withResolvers<string | undefined>();
  let stopping = false;
  let child: ChildProcess;
  const run = () => {
    let problem: string | undefined;
    // Its output joins our log: standard output is for the ready line alone.
    child = spawn(process.execPath, [...NODE_OPTIONS[name], MAIN, name], { stdio: ['ignore', 2, 2, 'ipc'], env });
    child.on('message', (message: ChildMessage) => {
      if (message.kind === 'ready') ready.resolve(message.url);
      else problem = message.sentence;
    });
    child.once('error', fail);
    child.once('exit', (status, signal) => {
      if (stopping) return;
      if (problem) return fail(new StartProblem(problem));
      log.error({ child: name, status, signal }, 'process ended unexpectedly');
      patience.wait().then(() => stopping || run(), fail);
    });
  };
  const stop = async () => {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const ended = once(child, 'exit');
    if (child.connected) child.disconnect();
    const impatience = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS);
    await ended;
    clearTimeout(impatience);
  };
  run();
  return { ready: ready.promise, stop };
}
