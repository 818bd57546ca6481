import { setTimeout as sleep } from 'node:timers/promises';
import { type Drill, wholeNumber } from './drill.ts';
import { Book } from './kill-rounds/book.ts';
import { DrilledCenter, VICTIMS, type Victim } from './kill-rounds/center.ts';
import { inDatabase } from './kill-rounds/database.ts';
import { faultsOf } from './kill-rounds/faults.ts';
import { type People, signIn } from './kill-rounds/people.ts';
import { unprinted } from './kill-rounds/printed.ts';
import { repeat } from './kill-rounds/repeat.ts';
import { work } from './kill-rounds/work.ts';

/**
 * Nothing acknowledged is lost by `kill -9` at any moment, and the next start, or the supervisor, recovers. It proves
 * this for processes that die; a power cut, which also takes what the system has not yet written, is another matter.
 */
export const killRounds: Drill = {
  name: 'kill-rounds',
  arguments: '[ROUNDS=10]',
  does: 'kill -9 under load, of everything or a part: nothing acknowledged is lost, and it recovers (Linux; 10 rounds: 2 min)',
  async run(args, stack) {
    const rounds = wholeNumber(args, 'ROUNDS', 10);
    const center = stack.use(await DrilledCenter.open());
    const book = new Book();
    center.start();
    await center.ready();
    const people = await signIn(center.url, center.password);
    let faults = 0;
    for (const [index, victim] of victims(rounds).entries()) {
      const round = await oneRound(center, people, book, victim);
      faults += tell(`round ${String(index + 1).padStart(2)}  ${round.line}`, round.faults);
    }
    faults += tell('the queue after the last round', await inDatabase(center.dataDir, unprinted));
    const sum = `${rounds} rounds, ${book.dossiers.size} dossiers, ${book.accepted()} accepted, ${book.uploads.size} files`;
    process.stdout.write(`${sum}: ${faults === 0 ? 'nothing acknowledged was lost' : `${faults} faults`}\n`);
    return faults === 0;
  },
};

/** Each kind equally often, in an order nobody knows. */
const victims = (rounds: number): Victim[] =>
  Array.from({ length: Math.ceil(rounds / VICTIMS.length) }, () => VICTIMS.toSorted(() => Math.random() - 0.5))
    .flat()
    .slice(0, rounds);

async function oneRound(center: DrilledCenter, people: People, book: Book, victim: Victim) {
  const before = { dossiers: book.dossiers.size, accepted: book.accepted(), uploads: book.uploads.size };
  const stop = new AbortController();
  const working = work(center.url, people, book, stop.signal);
  working.catch(() => {}); // awaited below
  const moment = 500 + Math.random() * 2500;
  await sleep(moment);
  const early = book.unanswered.length + book.unansweredUploads;
  const recovery = await center.killAndRecover(victim);
  stop.abort();
  await working;
  const unanswered = book.unanswered.length;
  const uploads = book.unansweredUploads;
  book.unansweredUploads = 0;
  const undue = victim === 'worker' ? unanswered + uploads : early;
  const found = await inDatabase(center.dataDir, async (db) => {
    const repeated = await repeat(center.url, book, db);
    return { ...repeated, faults: [...repeated.faults, ...(await faultsOf(db, center.dataDir, book))] };
  });
  const line = [
    `${victim} killed after ${seconds(moment)}, recovered in ${seconds(recovery)}`,
    `${book.dossiers.size - before.dossiers} filed, ${book.accepted() - before.accepted} accepted, ${book.uploads.size - before.uploads} files`,
    `${unanswered} unanswered (${found.done} were done), ${uploads} files unanswered`,
  ].join(' · ');
  return {
    line,
    faults: [...(undue > 0 ? [`${undue} requests failed though nothing of theirs was killed`] : []), ...found.faults],
  };
}

function tell(line: string, faults: readonly string[]): number {
  process.stdout.write(`${line} · ${faults.length === 0 ? 'no fault' : `${faults.length} FAULTS`}\n`);
  for (const fault of faults) process.stdout.write(`          ${fault}\n`);
  return faults.length;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
