import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What is to be printed: a template below `data/forms`, its data, and the date the document carries. */
export type PdfSheet = {
  readonly template: string;
  readonly data: unknown;
  readonly createdAt: Temporal.Instant;
};
/** Makes the bytes of a sheet, here or elsewhere. */
export type PrintSheet = (sheet: PdfSheet) => Uint8Array | Promise<Uint8Array>;

export type AsideRequest = {
  readonly id: number;
  readonly template: string;
  readonly data: string;
  readonly at: number;
};
export type AsideAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string };

/** The typesetter takes some 300 MB: it leaves when nobody has asked for this long. */
const IDLE_MS = 60_000;
const PATIENCE_MS = 120_000;

type Waiting = { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (error: Error) => void };
type Aside = { readonly child: ChildProcess; readonly waiting: Map<number, Waiting>; idle?: NodeJS.Timeout };
let aside: Aside | undefined;
let last = 0;

/**
 * The same bytes as `renderPdf`, made in a process beside this one: a page that shows a preview or a long register neither
 * stops answering others nor keeps the typesetter's memory. The first sheet waits for the process, about half a second.
 */
export function printAside({ template, data, createdAt }: PdfSheet): Promise<Uint8Array> {
  const { child, waiting } = opened();
  const id = ++last;
  const answer = Promise.withResolvers<Uint8Array>();
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  waiting.set(id, answer);
  child.ref();
  child.channel?.ref();
  child.send({ id, template, data: JSON.stringify(data), at: createdAt.epochMilliseconds } satisfies AsideRequest);
  return answer.promise.finally(() => clearTimeout(patience));
}

function opened(): Aside {
  if (aside) {
    clearTimeout(aside.idle);
    return aside;
  }
  const child = fork(fileURLToPath(new URL('./pdf-aside-child.ts', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const mine: Aside = { child, waiting: new Map() };
  aside = mine;
  child.on('message', (answer: AsideAnswer) => settle(mine, answer));
  child.on('error', () => {}); // 'exit' follows
  child.on('exit', () => {
    clearTimeout(mine.idle);
    if (aside === mine) aside = undefined;
    for (const { reject } of mine.waiting.values()) reject(new Error('The typesetter ended before it was done.'));
  });
  return mine;
}

function settle(mine: Aside, answer: AsideAnswer): void {
  const waiting = mine.waiting.get(answer.id);
  mine.waiting.delete(answer.id);
  if ('pdf' in answer) waiting?.resolve(answer.pdf);
  else waiting?.reject(new Error(answer.fault));
  if (mine.waiting.size > 0) return;
  mine.child.unref();
  mine.child.channel?.unref();
  mine.idle = setTimeout(() => {
    if (aside === mine) aside = undefined;
    mine.child.disconnect();
  }, IDLE_MS).unref();
}
