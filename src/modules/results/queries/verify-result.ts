import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { SignatureReport } from '../../../platform/document-signatures.ts';
import { publicJwks, type SigningKey, verifyToken } from '../../../platform/signing.ts';
import { listAgencies } from '../../center/index.ts';
import { findDossierById } from '../../dossiers/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { readResultClaims } from '../domain/result-token.ts';
import { type Standing, standingOf } from '../domain/standing.ts';
import { endingsOf } from '../endings-store.ts';
import { signaturesOf } from '../signatures-store.ts';
import { resultWithToken } from '../store.ts';

/**
 * What the signatures of the electronic copy are worth: `trusted` only where every one is intact and leads to a trusted
 * root; `signer-not-checked` where they are intact and the center knows of no roots; `not-trusted` where one is neither.
 */
export type ElectronicSignature = 'trusted' | 'signer-not-checked' | 'not-trusted' | 'none';

/** What the QR code of a result proves: which document it is and how it stands now; nothing about any person. */
export type ProvenResult = {
  readonly documentNumber: string;
  /** `YYYY-MM-DD`. */
  readonly documentDate: string;
  /** The registry has this very result. The rest is null where it has not. */
  readonly isOnRecord: boolean;
  readonly agencyName: string | null;
  readonly procedure: { readonly code: string; readonly name: string } | null;
  readonly standing: Standing | null;
  readonly validFrom: string | null;
  /** Last day; null without term. */
  readonly validUntil: string | null;
  /** When it was recalled, replaced or revoked. */
  readonly endedAt: Temporal.Instant | null;
  readonly electronicSignature: ElectronicSignature;
};

/**
 * Reads the QR code of a result and looks how that result stands now: an old code tells at once that it was recalled.
 *
 * Problem: `token-invalid` — not signed by this center, altered, or a token for something else.
 */
export async function verifyResult(
  { db, clock, signingKey }: { readonly db: Db; readonly clock: Clock; readonly signingKey: SigningKey },
  token: string,
): Promise<Result<ProvenResult, Problem<'token-invalid'>>> {
  const verified = await verifyToken(publicJwks(signingKey), token);
  if (!verified.ok) return fail('token-invalid');
  const read = readResultClaims(verified.value);
  if (!read.ok) return read;
  const { n: documentNumber, t: documentDate, e: edition } = read.value;
  const claimed = { documentNumber, documentDate };
  const result = await resultWithToken(db, token);
  const dossier = result && (await findDossierById(db, result.dossierId));
  const isOnRecord =
    result?.documentNumber === documentNumber && result.documentDate === documentDate && result.edition === edition;
  if (!result || !dossier || !isOnRecord) return ok({ ...claimed, ...UNKNOWN });
  const ending = (await endingsOf(db, [result.id])).get(result.id);
  const { code, content } = await procedureVersion(db, dossier);
  const signatures = await signaturesOf(db, result.id);
  return ok({
    ...claimed,
    isOnRecord,
    agencyName: (await listAgencies(db)).find(({ id }) => id === result.agencyId)?.name ?? null,
    procedure: { code, name: content.name },
    standing: standingOf(result, ending, localDate(clock.now())),
    validFrom: result.validFrom,
    validUntil: result.validUntil,
    endedAt: ending?.endedAt ?? null,
    electronicSignature: worthOf(signatures?.report ?? []),
  });
}

function worthOf(report: readonly SignatureReport[]): ElectronicSignature {
  if (report.length === 0) return 'none';
  if (report.some(({ integrity, chain }) => integrity !== 'intact' || chain === 'untrusted')) return 'not-trusted';
  return report.every(({ chain }) => chain === 'trusted') ? 'trusted' : 'signer-not-checked';
}

const UNKNOWN = {
  isOnRecord: false,
  agencyName: null,
  procedure: null,
  standing: null,
  validFrom: null,
  validUntil: null,
  endedAt: null,
  electronicSignature: 'none' as const,
};
