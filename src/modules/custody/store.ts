import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import { type CustodyItem, type Holder, holderOfRow, type Sort } from './domain/holder.ts';

/** What every move of one moment has in common. */
export type MoveFacts = {
  readonly at: Temporal.Instant;
  readonly by: number;
  /** The acceptance, a manifest and its number, a minute. */
  readonly reference: string;
};
export type ReceivedBy = { readonly name: string; readonly idNumber: string | null; readonly uploadId: number | null };

/** Pieces of a paper that were handed in, by the paper's key in the procedure. */
export type HandedIn = { readonly componentKey: string; readonly originals: number; readonly certifiedCopies: number };

/**
 * Takes over pieces of a dossier's papers: those named, or what was counted and is not in custody yet. Answers one row
 * for each piece.
 */
export async function insertTaken(
  tx: Db,
  { dossierId, to, handedIn }: { dossierId: number; to: Holder; handedIn: readonly HandedIn[] | null },
  { at, by, reference }: MoveFacts,
): Promise<{ sort: Sort }[]> {
  const held = handedIn
    ? sql`0`
    : sql`(select count(*) from custody_items item where item.document_id = document.id and item.sort = counts.sort
          and not exists (select from custody_moves back where back.item_id = item.id and back.to_holder = 'applicant'))`;
  const pieces = handedIn
    ? sql`cross join lateral (
        select (one->>'originals')::int as originals, (one->>'certifiedCopies')::int as certified_copies
        from jsonb_array_elements(${JSON.stringify(handedIn)}::jsonb) one
        where one->>'componentKey' = document.component_key) given`
    : sql``;
  const { rows } = await sql<{ sort: Sort }>`
    with counted as (
      select document.id as document_id, sort, pieces,
        ${held} as held,
        (select coalesce(max(piece), 0) from custody_items item
          where item.document_id = document.id and item.sort = counts.sort) as last
      from dossier_documents document ${pieces}
      cross join lateral (values ('original', ${handedIn ? sql`given.originals` : sql`document.originals`}),
        ('certified_copy', ${handedIn ? sql`given.certified_copies` : sql`document.certified_copies`})) as counts (sort, pieces)
      where document.dossier_id = ${dossierId} and pieces > 0),
    taken as (
      insert into custody_items (dossier_id, document_id, sort, piece)
      select ${dossierId}, document_id, sort, last + n from counted, generate_series(1, pieces - held) as n
      order by document_id, sort desc, n
      returning id, sort),
    moved as (
      insert into custody_moves (item_id, ordinal, at, from_holder, to_holder, to_agency_id, moved_by, reference)
      select id, 1, ${at.toString()}::timestamptz, 'applicant', ${to.kind}, ${agencyIdOf(to)}, ${by}, ${reference}
      from taken)
    select sort from taken`.execute(tx);
  return rows;
}

/** Which pieces: of some dossiers, or these by their numbers. */
export type Which = { readonly dossierIds: readonly number[] } | { readonly itemIds: readonly number[] };

/** The pieces with their holder now, in the order they were taken. */
export async function itemsOf(db: Db, which: Which): Promise<CustodyItem[]> {
  const wanted =
    'itemIds' in which
      ? sql`item.id = any(${[...which.itemIds]})`
      : sql`item.dossier_id = any(${[...which.dossierIds]})`;
  const { rows } = await sql<Row>`
    select item.id, item.dossier_id as "dossierId", item.document_id as "documentId", document.name, item.sort, item.piece,
      last.to_holder as "holderKind", last.to_agency_id as "agencyId", last.at as "heldSince",
      open.id as "discrepancyId", open.kind as "discrepancyKind", open.note as "discrepancyNote"
    from custody_items item
    join dossier_documents document on document.id = item.document_id
    join lateral (select * from custody_moves move where move.item_id = item.id order by ordinal desc limit 1) last on true
    left join custody_discrepancies open on open.item_id = item.id and open.resolved_at is null
    where ${wanted} order by item.dossier_id, item.id`.execute(db);
  return rows.map(toItem);
}

type Row = Omit<CustodyItem, 'holder' | 'openDiscrepancy'> & {
  readonly holderKind: string;
  readonly agencyId: number | null;
  readonly discrepancyId: number | null;
  readonly discrepancyKind: 'missing' | 'damaged' | null;
  readonly discrepancyNote: string | null;
};

const toItem = ({
  holderKind,
  agencyId,
  discrepancyId,
  discrepancyKind,
  discrepancyNote,
  ...item
}: Row): CustodyItem => ({
  ...item,
  holder: holderOfRow(holderKind, agencyId),
  openDiscrepancy:
    discrepancyId === null
      ? null
      : { id: discrepancyId, kind: discrepancyKind as 'missing', note: discrepancyNote as string },
});

/** Hands pieces on from where they are; the database refuses what does not start there. */
export async function insertMoves(
  tx: Db,
  itemIds: readonly number[],
  to: Holder,
  { at, by, reference, received }: MoveFacts & { readonly received: ReceivedBy | null },
): Promise<void> {
  await sql`
    insert into custody_moves (item_id, ordinal, previous_at, at, from_holder, from_agency_id, to_holder, to_agency_id,
      moved_by, reference, receiver_name, receiver_id_number, signature_upload)
    select item_id, ordinal + 1, at, ${at.toString()}::timestamptz, to_holder, to_agency_id, ${to.kind},
      ${agencyIdOf(to)}::bigint, ${by}, ${reference}, ${received?.name ?? null}, ${received?.idNumber ?? null},
      ${received?.uploadId ?? null}::bigint
    from custody_moves last
    where item_id = any(${[...itemIds]})
      and ordinal = (select max(ordinal) from custody_moves other where other.item_id = last.item_id)`.execute(tx);
}

/** Holds the dossiers until the transaction ends, always in the same order: their papers and their history are theirs. */
export async function lockDossiers(tx: Tx, dossierIds: readonly number[]): Promise<void> {
  await sql`select from dossiers where id = any(${[...dossierIds]}) order by id for update`.execute(tx);
}

const agencyIdOf = (holder: Holder): number | null => (holder.kind === 'agency' ? holder.agencyId : null);
