import { timingSafeEqual } from 'node:crypto';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { checkAttempts, countAttempt } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import { chainOf, type Dossier } from '../domain/dossier.ts';
import { normaliseReference } from '../domain/dossier-code.ts';
import { findDossier } from '../store.ts';

/** The code, and a second fact only somebody close to the dossier has. */
export type LookUp = {
  readonly code: string;
  readonly fact: { readonly kind: 'phone' | 'id' | 'pin'; readonly value: string };
  /** Where it is asked from, for the limit. */
  readonly address: string;
};

/**
 * Failures allowed in a quarter of an hour: of one kind of fact about one dossier from one address, about one dossier
 * from everywhere, and from one address in all. A right answer is never counted, and nobody far away can use up the
 * tries of the person who holds the receipt.
 */
const limitsFor = (dossierId: number | string, kind: string, address: string) => [
  { key: `look-up:${dossierId}:${kind}:${address}`, limit: 6, minutes: 15 },
  { key: `look-up:${dossierId}:${kind}`, limit: 60, minutes: 15 },
  { key: `look-up-from:${address}`, limit: 40, minutes: 15 },
];

/**
 * Finds a dossier for somebody who has its code and a second fact; a wrong code and a wrong fact are not told apart.
 * What comes back is for the public status page alone, which prints nothing personal. Limited per code and address, and
 * logged (QC Đ2.2a, QC Đ5.1d). `pinOf` reads the PIN of a receipt.
 *
 * Problems: `look-up-failed`, `too-many-attempts`.
 */
export async function lookUp(
  { db, clock, pinOf }: { db: Db; clock: Clock; pinOf: (db: Db, dossierId: number) => Promise<string | null> },
  { code, fact, address }: LookUp,
): Promise<Result<Dossier, Problem<'look-up-failed' | 'too-many-attempts'>>> {
  const now = clock.now();
  const dossier = await findDossier(db, normaliseReference(code).slice(0, 80));
  const limits = limitsFor(dossier?.id ?? 'none', fact.kind, address);
  const open = await checkAttempts(db, now, limits);
  if (!open.ok) return open;
  const known = dossier && (await secretOf(db, dossier, fact.kind, pinOf));
  if (!dossier || !known || !same(known, fact.value)) {
    await countAttempt(db, now, limits);
    return fail('look-up-failed');
  }
  await recordReading(db, { at: now, accountId: null, subject: chainOf(dossier.id), purpose: 'look-up', address });
  return ok(dossier);
}

async function secretOf(
  db: Db,
  dossier: Dossier,
  kind: LookUp['fact']['kind'],
  pinOf: (db: Db, dossierId: number) => Promise<string | null>,
): Promise<string | null> {
  if (kind === 'phone') return dossier.applicant.phone;
  if (kind === 'id') return dossier.applicant.idNumber;
  return pinOf(db, dossier.id);
}

function same(known: string, given: string): boolean {
  const [a, b] = [Buffer.from(plain(known)), Buffer.from(plain(given))];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What people write with spaces, dots and dashes, or a phone with +84. */
const plain = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z+]/g, '')
    .replace(/^\+84/, '0');
