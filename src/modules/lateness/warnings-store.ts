import type { Tx } from '../../platform/database/database.ts';
import type { WarningKind } from './domain/due-now.ts';

/** Whom a warning is for: who was appointed, or everybody of a role in an agency (none: the center's own). */
export type Addressee =
  | { readonly accountId: number; readonly role: null; readonly agencyId: number | null }
  | { readonly accountId: null; readonly role: string; readonly agencyId: number | null };

export type NewWarning = Addressee & {
  readonly dossierId: number;
  readonly stepId: number;
  readonly kind: WarningKind;
  readonly legalDueAt: Temporal.Instant;
  readonly at: Temporal.Instant;
};

/** Writes warnings, each once for its step and due date. Answers how many were new. */
export async function insertWarnings(tx: Tx, warnings: readonly NewWarning[]): Promise<number> {
  if (warnings.length === 0) return 0;
  const written = await tx
    .insertInto('lateness_warnings')
    .values(
      warnings.map(({ dossierId, stepId, kind, legalDueAt, accountId, role, agencyId, at }) => ({
        dossier_id: dossierId,
        step_id: stepId,
        kind,
        legal_due_at: legalDueAt,
        account_id: accountId,
        role,
        agency_id: agencyId,
        at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return written.length;
}
