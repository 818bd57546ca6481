import { hashEntry, type LedgerEntry } from './entry.ts';

/** The first thing wrong with a chain, and at which entry. */
export type Tampering = { readonly seq: number; readonly kind: 'gap' | 'broken-link' | 'changed' };

/**
 * Reads a chain from its first entry and names the first place where it does not hold: an entry missing or out of
 * order, a link to another predecessor, or content that no longer gives its hash. Null when the chain holds (QC Đ5.1c).
 */
export function verifyChain(entries: readonly LedgerEntry[]): Tampering | null {
  let previous: LedgerEntry | null = null;
  for (const entry of entries) {
    const expected: number = (previous?.seq ?? 0) + 1;
    if (entry.seq !== expected) return { seq: expected, kind: 'gap' };
    if (!sameHash(entry.previousHash, previous?.hash ?? null)) return { seq: entry.seq, kind: 'broken-link' };
    if (!hashEntry(entry).equals(entry.hash)) return { seq: entry.seq, kind: 'changed' };
    previous = entry;
  }
  return null;
}

const sameHash = (a: Buffer | null, b: Buffer | null) => (a === null || b === null ? a === b : a.equals(b));
