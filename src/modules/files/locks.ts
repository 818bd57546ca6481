import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';

/**
 * Things that must not happen at the same moment, each kept apart by an advisory lock that ends with the
 * transaction: attaching an upload and removing it, writing the row of some bytes and dropping them, beginning
 * two files.
 */
const UPLOADS = 'uploads';

/** Whoever is about to attach uploads: many at once. Outside a transaction it promises nothing. */
export async function holdForAttaching(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${UPLOADS}, 0))`.execute(db);
}

/** Whoever removes uploads, alone: it waits until those who attach have committed, and sees what they attached. */
export async function holdForRemoving(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${UPLOADS}, 0))`.execute(tx);
}

/** Bytes of which a row is being written, or which are being dropped. */
export async function holdBytes(tx: Tx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bytes:${sha256}`}, 0))`.execute(tx);
}

/** The unfinished files of an account, while they are counted and one is added. */
export async function holdUnfinished(tx: Tx, accountId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`unfinished:${accountId}`}, 0))`.execute(tx);
}
