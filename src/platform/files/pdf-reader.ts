import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fail } from '../../kernel/result.ts';
import type { PdfVerdict } from './pdf-problems.ts';

/** What a reading may take at most, the start of the process included, should the process fail to end it itself. */
const LONGEST_MS = 20_000;
/** Starting takes half a second, keeping it a hundred megabytes: it stays while people are sending files. */
const IDLE_MS = 60_000;

const PROCESS = fileURLToPath(new URL('./pdf-process.ts', import.meta.url));
/**
 * It may read files, and nothing else: no writing, no network, no other programs. It gets no environment either, in which
 * passwords stand.
 */
const OPTIONS = [
  '--permission',
  '--allow-fs-read=*',
  '--allow-worker',
  '--disable-warning=PERM0006',
  '--max-semi-space-size=8',
];

export type PdfReader = { read(file: string): Promise<PdfVerdict> };

/**
 * Reads PDFs in a process of its own, one after the other: what a hostile file eats is not taken from whoever asked, and
 * goes with the process. It starts with the first file and ends when none comes for a minute.
 */
export function pdfReader(): PdfReader {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function ready(): ChildProcess {
    clearTimeout(idle);
    if (child?.connected) return child;
    child = fork(PROCESS, [], { execArgv: OPTIONS, env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.unref(); // nobody's end waits for it; while it reads, `impatience` below does
    child.channel?.unref();
    child.on('error', () => {}); // its end says the same
    return child;
  }

  async function read(file: string): Promise<PdfVerdict> {
    const reading = ready();
    const answer = Promise.withResolvers<PdfVerdict>();
    const ended = () => answer.resolve(fail('file-too-complex'));
    const impatience = setTimeout(ended, LONGEST_MS);
    reading.once('message', answer.resolve).once('exit', ended);
    reading.send(file, (error) => error && ended());
    const verdict = await answer.promise;
    clearTimeout(impatience);
    reading.off('message', answer.resolve).off('exit', ended);
    if (!verdict.ok && verdict.problem.code === 'file-too-complex')
      reading.kill('SIGKILL'); // the next one starts afresh
    else idle = setTimeout(() => reading.kill(), IDLE_MS).unref();
    return verdict;
  }

  return {
    read(file) {
      const verdict = last.then(() => read(file));
      last = verdict.catch(() => {});
      return verdict;
    },
  };
}
