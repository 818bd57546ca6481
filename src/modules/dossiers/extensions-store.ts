import type { Db, Tx } from '../../platform/database/database.ts';

/** Gia hạn giải quyết: granted before the due date passed (clock, rule 15). */
export type GrantedExtension = {
  readonly id: number;
  /** So many more of the unit of the dossier's own limit. */
  readonly value: number;
  readonly askedAt: Temporal.Instant;
  readonly ground: string;
  readonly legalBasis: string;
  /** Whether lateness is judged on the new date. */
  readonly movesLegal: boolean;
  readonly dueBefore: Temporal.Instant;
  readonly dueAfter: Temporal.Instant;
};

/** Writes an extension; a trigger mirrors what moves the legal due date into the dossier itself. */
export async function insertExtension(
  tx: Tx,
  dossierId: number,
  { by, ...extension }: Omit<GrantedExtension, 'id'> & { readonly by: number },
): Promise<number> {
  const { id } = await tx
    .insertInto('dossier_extensions')
    .values({
      dossier_id: dossierId,
      value: extension.value,
      asked_at: extension.askedAt,
      ground: extension.ground,
      legal_basis: extension.legalBasis,
      moves_legal: extension.movesLegal,
      due_before: extension.dueBefore,
      due_after: extension.dueAfter,
      granted_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** All of a dossier, the oldest first. */
export function extensionsOf(db: Db, dossierId: number): Promise<GrantedExtension[]> {
  return db
    .selectFrom('dossier_extensions')
    .select(['id', 'value', 'asked_at as askedAt', 'ground', 'legal_basis as legalBasis'])
    .select(['moves_legal as movesLegal', 'due_before as dueBefore', 'due_after as dueAfter'])
    .where('dossier_id', '=', dossierId)
    .orderBy('id')
    .execute();
}
