import type { Db } from '../../platform/database/database.ts';
import { linkEntries, type NewEntry } from './domain/entry.ts';
import { type Tampering, verifyChain } from './domain/verify.ts';
import { entriesOf, headOf, headsOf, insertEntries, insertReading } from './store.ts';

export type { LedgerActor, LedgerEntry, NewEntry } from './domain/entry.ts';
export type { Tampering } from './domain/verify.ts';
export { chainNames } from './store.ts';

/**
 * Appends entries to a chain, inside the transaction of the action they record. The caller holds the lock on what the
 * chain is of, so that two actions cannot link to the same head; the database refuses it anyway.
 */
export async function record(tx: Db, chain: string, entries: readonly NewEntry[]): Promise<void> {
  await insertEntries(tx, linkEntries(chain, await headOf(tx, chain), entries));
}

/** The same for one entry of each of many chains, whose owners the caller holds: the work of an import. */
export async function recordMany(tx: Db, entries: ReadonlyMap<string, NewEntry>): Promise<void> {
  if (entries.size === 0) return;
  const heads = await headsOf(tx, [...entries.keys()]);
  await insertEntries(
    tx,
    [...entries].flatMap(([chain, entry]) => linkEntries(chain, heads.get(chain) ?? null, [entry])),
  );
}

/** The whole history of a chain, first entry first. */
export const history = entriesOf;

/** The first place where a stored chain does not hold, or null (QC Đ5.1c). */
export async function findTampering(db: Db, chain: string): Promise<Tampering | null> {
  return verifyChain(await entriesOf(db, chain));
}

/** Notes that somebody read personal data (QC Đ5.1d); `address` is for readers without an account. */
export const recordReading = insertReading;
