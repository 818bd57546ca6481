import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { Between } from './domain/manifest.ts';
import type { TransferKind } from './domain/transfer-kind.ts';

/** What an acceptance begins; electronic ones are over in the same breath. */
export async function insertTransfer(
  tx: Db,
  given: {
    dossierId: number;
    agencyId: number;
    kind: TransferKind;
    acceptedAt: Temporal.Instant;
    dueAt: Temporal.Instant | null;
  },
): Promise<void> {
  await tx
    .insertInto('transfers')
    .values({
      dossier_id: given.dossierId,
      agency_id: given.agencyId,
      kind: given.kind,
      accepted_at: given.acceptedAt,
      due_at: given.dueAt,
      handed_over_at: given.kind === 'paper' ? null : given.acceptedAt,
    })
    .execute();
}

/** What is on no batch yet, oldest first. Whatever was stopped, or is being withdrawn, is left out. */
export async function waitingIds(tx: Tx, { direction, agencyId }: Between): Promise<number[]> {
  const { rows } =
    direction === 'dossiers'
      ? await sql<{ id: number }>`select t.dossier_id as id from ${waitingPapers}
          and t.agency_id = ${agencyId} order by t.accepted_at, t.dossier_id`.execute(tx)
      : await sql<{ id: number }>`select d.id from ${waitingResults}
          and d.agency_id = ${agencyId} order by d.finished_at, d.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Papers accepted and not listed yet. */
export const waitingPapers = sql`transfers t join dossiers d on d.id = t.dossier_id
  where t.kind = 'paper' and t.manifest_id is null and d.status not in ('stopped', 'withdrawal_requested')`;

/** Results registered and not listed yet; of what is settled at the center itself nothing is moved. */
export const waitingResults = sql`dossiers d join results r on r.dossier_id = d.id and r.ended_at is null
  left join transfers t on t.dossier_id = d.id
  where d.status = 'result_ready' and t.kind is distinct from 'on_site'
    and not exists (select from manifest_lines l where l.dossier_id = d.id and l.direction = 'results' and not l.released)`;

/** The papers go with this manifest. */
export async function putOnManifest(tx: Tx, manifestId: number, dossierIds: readonly number[]): Promise<void> {
  await tx
    .updateTable('transfers')
    .set({ manifest_id: manifestId })
    .where('dossier_id', 'in', [...dossierIds])
    .where('manifest_id', 'is', null)
    .execute();
}

/** The giver signed: the papers have left the center. Answers those that are late by the minute. */
export async function saveMoved(tx: Tx, manifestId: number, at: Temporal.Instant): Promise<DueTransfer[]> {
  const { rows } = await sql<DueTransfer & { late: boolean }>`
    update transfers set handed_over_at = ${at.toString()} where manifest_id = ${manifestId}
    returning dossier_id as "dossierId", agency_id as "agencyId", due_at as "dueAt",
      coalesce(due_at < date_trunc('minute', ${at.toString()}::timestamptz), false) as late`.execute(tx);
  return rows.filter(({ late }) => late);
}

/** They wait again: the manifest was given up, or they never arrived. */
export async function takeOff(tx: Tx, manifestId: number, dossierId?: number): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    update transfers set manifest_id = null, handed_over_at = null
    where manifest_id = ${manifestId} and ${dossierId === undefined ? sql`true` : sql`dossier_id = ${dossierId}`}
    returning dossier_id as id`.execute(tx);
  await sql`update late_transfers set handed_over_at = null where dossier_id = any(${rows.map(({ id }) => id)})`.execute(
    tx,
  );
}

/** A paper dossier with the deadline it missed. */
export type DueTransfer = {
  readonly dossierId: number;
  readonly agencyId: number;
  readonly dueAt: Temporal.Instant;
};

/** Papers past their deadline that nobody has marked yet, and that are still to be moved. */
export async function unmarkedLate(db: Db, now: Temporal.Instant, limit: number): Promise<DueTransfer[]> {
  const { rows } = await sql<DueTransfer>`
    select t.dossier_id as "dossierId", t.agency_id as "agencyId", t.due_at as "dueAt"
    from transfers t join dossiers d on d.id = t.dossier_id
    where t.kind = 'paper' and t.handed_over_at is null and t.due_at < date_trunc('minute', ${now.toString()}::timestamptz)
      and d.status not in ('stopped', 'withdrawal_requested')
      and not exists (select from late_transfers l where l.dossier_id = t.dossier_id)
    order by t.due_at, t.dossier_id limit ${limit}`.execute(db);
  return rows;
}

/** Dossiers whose ledger chains are written next, held in one order so that nobody waits in a circle. */
export async function lockDossiers(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql`select id from dossiers where id = any(${[...ids]}) order by id for update`.execute(tx);
}

/** Marks lateness once; a later hand-over completes it. Answers the dossiers that were not marked before. */
export async function saveLate(
  tx: Tx,
  rows: readonly (DueTransfer & { readonly minutesLate: number })[],
  given: { foundAt: Temporal.Instant; handedOverAt: Temporal.Instant | null },
): Promise<ReadonlySet<number>> {
  if (rows.length === 0) return new Set();
  const saved = await tx
    .insertInto('late_transfers')
    .values(
      rows.map(({ dossierId, agencyId, dueAt, minutesLate }) => ({
        dossier_id: dossierId,
        agency_id: agencyId,
        due_at: dueAt,
        found_at: given.foundAt,
        minutes_late: minutesLate,
        handed_over_at: given.handedOverAt,
      })),
    )
    .onConflict((conflict) =>
      given.handedOverAt === null
        ? conflict.column('dossier_id').doNothing()
        : conflict.column('dossier_id').doUpdateSet((row) => ({
            minutes_late: row.ref('excluded.minutes_late'),
            handed_over_at: row.ref('excluded.handed_over_at'),
          })),
    )
    .returning(['dossier_id as dossierId', sql<boolean>`xmax = 0`.as('fresh')])
    .execute();
  return new Set(saved.filter(({ fresh }) => fresh).map(({ dossierId }) => dossierId));
}
