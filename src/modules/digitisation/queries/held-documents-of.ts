import { sql } from 'kysely';
import { localDate } from '../../../kernel/time.ts';
import { fold } from '../../../kernel/vietnamese.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import { type DigitisedPaper, stateOf } from '../domain/digitised-paper.ts';
import { papersWhere } from '../store.ts';
import { typesUsedFor } from '../types-store.ts';

/** A paper the center holds that can stand for one a procedure asks for. */
export type HeldDocument = {
  readonly id: number;
  /** The paper of the procedure it can stand for. */
  readonly componentKey: string;
  readonly name: string;
  readonly typeName: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  /** Last valid day; null: it does not expire. */
  readonly expiresOn: string | null;
  readonly digitisedAt: Temporal.Instant;
  readonly signed: boolean;
};

export type HeldSearch = {
  /** Whose papers: by the number on the identity paper shown at the counter, or what an account itself handed in. */
  readonly owner: { readonly idNumber: string } | { readonly accountId: number };
  readonly procedureCode: string;
  readonly components: readonly { readonly key: string; readonly name: string }[];
  readonly at: Temporal.Instant;
};

/**
 * What the center already holds of somebody for the papers of a procedure, the newest first for each: valid, verified, not
 * ended. A paper fits where its type was handed in for it before, or where both have the same name. Looking is logged (QC Đ5.1d).
 */
export async function heldDocumentsOf(
  db: Db,
  actor: Actor,
  { owner, procedureCode, components, at }: HeldSearch,
): Promise<HeldDocument[]> {
  if ('idNumber' in owner && owner.idNumber.trim() === '') return [];
  const papers = await validPapersOf(db, owner, at);
  if ('idNumber' in owner) {
    const purpose = `held-documents: ${owner.idNumber}`;
    await recordReading(db, { at, accountId: actor.accountId, subject: 'held-documents', purpose, address: null });
  }
  if (papers.length === 0) return [];
  const used = await typesUsedFor(db, procedureCode);
  return components.flatMap(({ key, name }) => {
    const types = new Set(used.filter(({ componentKey }) => componentKey === key).map(({ typeCode }) => typeCode));
    return papers
      .filter((paper) => types.has(paper.typeCode) || fold(paper.name) === fold(name))
      .map((paper) => held(paper, key));
  });
}

/** Everything valid that is held of an owner, the newest first; of papers used again only the first one. */
export async function validPapersOf(
  db: Db,
  owner: HeldSearch['owner'],
  at: Temporal.Instant,
): Promise<DigitisedPaper[]> {
  const theirs =
    'idNumber' in owner
      ? sql`paper.owner_id_number = ${owner.idNumber}`
      : sql`exists (select from dossiers filed where filed.id = paper.dossier_id and filed.filed_by = ${owner.accountId}
          and filed.applicant_id_number = paper.owner_id_number)`;
  const papers = await papersWhere(
    db,
    sql`${theirs} and paper.source <> 'held' and verified.outcome = 'confirmed'
      and not exists (select from digitised_papers newer where newer.document_id = paper.document_id
        and newer.edition > paper.edition)`,
  );
  const today = localDate(at);
  return papers.filter((paper) => stateOf(paper, today) === 'valid').toReversed();
}

const held = (paper: DigitisedPaper, componentKey: string): HeldDocument => ({
  id: paper.id,
  componentKey,
  name: paper.name,
  typeName: paper.typeName,
  number: paper.number,
  issuer: paper.issuer,
  issuedOn: paper.issuedOn,
  expiresOn: paper.expiresOn,
  digitisedAt: paper.digitisedAt,
  signed: paper.signature !== null && 'file' in paper.signature,
});
