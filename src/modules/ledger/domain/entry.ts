import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../../kernel/canonical-json.ts';

/** Who did it, and in what capacity: an official of an agency, an applicant, or the system itself. */
export type LedgerActor = {
  readonly accountId: number | null;
  readonly name: string;
  readonly capacity: string;
};

/** What happened, before it has its place in a chain. */
export type NewEntry = {
  readonly at: Temporal.Instant;
  readonly actor: LedgerActor;
  /** A lifecycle action or another verb of the office, e.g. `accept`. */
  readonly action: string;
  readonly facts: { readonly [key: string]: Json | undefined };
  /** The clause or document it rests on, e.g. `QC Đ12.1d`. */
  readonly ground: string | null;
};

/** One link of a chain. `seq` counts from 1; hashes are 32 bytes. */
export type LedgerEntry = NewEntry & {
  readonly chain: string;
  readonly seq: number;
  readonly previousHash: Buffer | null;
  readonly hash: Buffer;
};

/** The head a new entry is linked to; none for the first. */
export type ChainHead = { readonly seq: number; readonly hash: Buffer };

/** Links entries behind a head, in order. */
export function linkEntries(chain: string, head: ChainHead | null, entries: readonly NewEntry[]): LedgerEntry[] {
  const linked: LedgerEntry[] = [];
  let previous = head;
  for (const entry of entries) {
    const place = { ...entry, chain, seq: (previous?.seq ?? 0) + 1, previousHash: previous?.hash ?? null };
    previous = { seq: place.seq, hash: hashEntry(place) };
    linked.push({ ...place, hash: previous.hash });
  }
  return linked;
}

/** SHA-256 of the canonical JSON of everything an entry says, the hash before it included. */
export function hashEntry(entry: Omit<LedgerEntry, 'hash'>): Buffer {
  const text = canonicalJson({
    chain: entry.chain,
    seq: entry.seq,
    at: entry.at.toString({ smallestUnit: 'millisecond' }),
    actor: entry.actor,
    action: entry.action,
    facts: entry.facts,
    ground: entry.ground,
    previousHash: entry.previousHash?.toString('hex') ?? null,
  });
  return createHash('sha256').update(text).digest();
}
