import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own that tells over its channel when it is ready, and ends when the channel closes. */
export type Part = AsyncDisposable & { readonly pid: number; readonly url: string };

const LONGEST_GOODBYE_MS = 20_000;

/** Starts a TypeScript file as such a process, sent a message if given; rejects with what it said when it ends instead. */
export async function startPart(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  message?: object,
): Promise<Part> {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(-2_000);
  });
  const ended = once(child, 'exit');
  const ready = Promise.withResolvers<{ url?: string }>();
  child.once('message', ready.resolve);
  child.once('error', ready.reject);
  ended.then(() => ready.reject(new Error(`${args.join(' ')} ended: ${said}`)));
  if (message) child.send(message);
  const { url = '' } = await ready.promise;
  return {
    pid: child.pid as number,
    url,
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      const impatience = setTimeout(() => child.kill('SIGKILL'), LONGEST_GOODBYE_MS);
      await ended;
      clearTimeout(impatience);
    },
  };
}
