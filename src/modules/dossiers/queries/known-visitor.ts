import { sql } from 'kysely';
import { fold } from '../../../kernel/vietnamese.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import type { Station } from '../../staff/index.ts';
import { type Applicant, chainOf, referenceOf } from '../domain/dossier.ts';
import { representationOf, type StoredRepresentation } from '../representation-store.ts';
import { findDossier } from '../store.ts';

export type KnownVisitor = {
  readonly applicant: Applicant;
  readonly reference: string;
  /** Who came for them last time. */
  readonly representation: StoredRepresentation | null;
};

/** Somebody of this name: enough to tell them from their namesakes, and no more. */
export type Namesake = {
  readonly reference: string;
  readonly name: string;
  readonly kind: Applicant['kind'];
  /** The last four characters of the ID number. */
  readonly idEnding: string;
  readonly address: string;
};

/** A counter's list to choose from; whoever has more namesakes gives the number. */
export const NAMESAKES_SHOWN = 8;

/**
 * Who this ID number was when they last stood at a counter, from dossiers of the agencies it serves; the
 * reading is logged on that dossier (QC Đ5.1d). Null for somebody who was never here.
 */
export async function knownVisitor(
  db: Db,
  actor: Actor,
  station: Station,
  { idNumber, now }: { idNumber: string; now: Temporal.Instant },
): Promise<KnownVisitor | null> {
  if (station.counterAgencyIds.size === 0 || idNumber === '') return null;
  const row = await atCounters(db, station)
    .select('provisional_number as reference')
    .where('applicant_id_number', '=', idNumber)
    // An organisation without a code went by its representative's number, which is not theirs.
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('dossier_representations as r')
            .select('r.dossier_id')
            .whereRef('r.dossier_id', '=', 'dossiers.id')
            .where('r.without_code', '=', true),
        ),
      ),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? read(db, actor, { reference: row.reference, now }) : null;
}

/** The one that was chosen among namesakes, read as one found by number is. */
export async function chosenVisitor(
  db: Db,
  actor: Actor,
  station: Station,
  { reference, now }: { reference: string; now: Temporal.Instant },
): Promise<KnownVisitor | null> {
  if (station.counterAgencyIds.size === 0) return null;
  const row = await atCounters(db, station)
    .select('provisional_number as reference')
    .where('provisional_number', '=', reference)
    .executeTakeFirst();
  return row ? read(db, actor, { reference: row.reference, now }) : null;
}

/** Visitors whose name begins so, with or without diacritics, one line each; that somebody looked is logged (QC Đ5.1d). */
export async function namesakes(
  db: Db,
  actor: Actor,
  station: Station,
  { name, now }: { name: string; now: Temporal.Instant },
): Promise<Namesake[]> {
  const folded = fold(name);
  if (station.counterAgencyIds.size === 0 || folded.length < 2) return [];
  const purpose = `visitors: ${name}`;
  await recordReading(db, { at: now, accountId: actor.accountId, subject: 'dossiers', purpose, address: null });
  const beginning = `${folded.replace(/[%_\\]/g, '\\$&')}%`;
  const { rows } = await sql<Namesake>`
    select reference, name, kind, "idEnding", address from (
      select distinct on (applicant_id_number, fold(applicant_name)) id, provisional_number as reference,
        applicant_name as name, applicant_kind as kind, right(applicant_id_number, 4) as "idEnding",
        applicant_address as address
      from dossiers where agency_id = any(${[...station.counterAgencyIds]}) and accepted_at is not null and filed_by is null
        and fold(applicant_name) like ${beginning}
      order by applicant_id_number, fold(applicant_name), id desc) found
    order by id desc limit ${NAMESAKES_SHOWN + 1}`.execute(db);
  return rows;
}

/** What somebody typed at home nobody has compared with a paper: it could be anyone's phone and address. */
const atCounters = (db: Db, station: Station) =>
  db
    .selectFrom('dossiers')
    .where('agency_id', 'in', [...station.counterAgencyIds])
    .where('accepted_at', 'is not', null)
    .where('filed_by', 'is', null);

async function read(
  db: Db,
  actor: Actor,
  { reference, now }: { reference: string; now: Temporal.Instant },
): Promise<KnownVisitor | null> {
  const dossier = await findDossier(db, reference);
  if (!dossier) return null;
  await recordReading(db, {
    at: now,
    accountId: actor.accountId,
    subject: chainOf(dossier.id),
    purpose: 'known-visitor',
    address: null,
  });
  const representation = await representationOf(db, dossier.id);
  return { applicant: dossier.applicant, reference: referenceOf(dossier), representation };
}
