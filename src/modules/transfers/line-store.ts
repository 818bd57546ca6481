import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { Discrepancy, DiscrepancyKind, ManifestLine } from './domain/manifest.ts';

/** Lists dossiers on a manifest in the order given, each with its pieces of paper as they are counted now. */
export async function insertDossierLines(tx: Tx, manifestId: number, dossierIds: readonly number[]): Promise<void> {
  await sql`
    insert into manifest_lines (manifest_id, direction, ordinal, dossier_id, originals, certified_copies, copies, back_by)
    select ${manifestId}, 'dossiers', one.ordinal, d.id, p.originals, p.certified_copies, p.copies, d.legal_due_at
    from unnest(${[...dossierIds]}::bigint[]) with ordinality as one (id, ordinal)
    join dossiers d on d.id = one.id
    cross join lateral (
      select coalesce(sum(originals), 0) as originals, coalesce(sum(certified_copies), 0) as certified_copies,
        coalesce(sum(copies), 0) as copies
      from dossier_documents where dossier_id = d.id) p`.execute(tx);
}

/** Lists results on a manifest; `feeDue` are the dossiers for which something is to be collected on return. */
export async function insertResultLines(
  tx: Tx,
  manifestId: number,
  { dossierIds, feeDue }: { dossierIds: readonly number[]; feeDue: readonly number[] },
): Promise<void> {
  await sql`
    insert into manifest_lines (manifest_id, direction, ordinal, dossier_id, result_number, fee_due, by_post)
    select ${manifestId}, 'results', one.ordinal, d.id, r.document_number, d.id = any(${[...feeDue]}::bigint[]),
      d.return_method = 'post'
    from unnest(${[...dossierIds]}::bigint[]) with ordinality as one (id, ordinal)
    join dossiers d on d.id = one.id
    join results r on r.dossier_id = d.id and r.ended_at is null`.execute(tx);
}

/** The lines of a manifest with what they are about: one query, however many there are. */
export async function linesOf(db: Db, manifestId: number): Promise<ManifestLine[]> {
  const { rows } = await sql<ManifestLine>`
    select l.ordinal, l.dossier_id as "dossierId", d.code, d.status, p.code as "procedureCode", v.name as "procedureName",
      d.applicant_name as "ownerName", d.applicant_address as "ownerAddress", d.sets, l.originals,
      l.certified_copies as "certifiedCopies", l.copies, d.accepted_at as "acceptedAt", t.due_at as "dueAt",
      l.back_by as "backBy", l.result_number as "resultNumber", r.kind as "resultKind", l.fee_due as "feeDue",
      l.by_post as "byPost", l.arrived, l.released,
      coalesce((select json_agg(json_build_object('name', o.name, 'originals', o.originals,
          'certifiedCopies', o.certified_copies, 'copies', o.copies) order by o.id)
        from dossier_documents o where l.direction = 'dossiers' and o.dossier_id = d.id
          and o.originals + o.certified_copies + o.copies > 0), '[]') as papers
    from manifest_lines l
    join dossiers d on d.id = l.dossier_id
    join procedure_versions v on v.id = d.procedure_version_id
    join procedures p on p.id = v.procedure_id
    left join transfers t on t.dossier_id = d.id
    left join lateral (select kind from results o where o.dossier_id = d.id and o.document_number = l.result_number
      order by o.edition desc limit 1) r on true
    where l.manifest_id = ${manifestId}
    order by l.ordinal`.execute(db);
  return rows;
}

/** What the receiver ticked, and what they did not. */
export async function saveArrivals(tx: Tx, manifestId: number, arrived: readonly number[]): Promise<void> {
  await sql`update manifest_lines set arrived = ordinal = any(${[...arrived]}::int[])
    where manifest_id = ${manifestId}`.execute(tx);
}

/** A line that had not arrived is there after all, or waits for another batch. */
export async function settleLine(tx: Tx, manifestId: number, ordinal: number, arrived: boolean): Promise<void> {
  await tx
    .updateTable('manifest_lines')
    .set(arrived ? { arrived } : { released: true })
    .where('manifest_id', '=', manifestId)
    .where('ordinal', '=', ordinal)
    .execute();
}

/** Its dossiers wait for another batch. */
export async function releaseLines(tx: Tx, manifestId: number): Promise<void> {
  await tx.updateTable('manifest_lines').set({ released: true }).where('manifest_id', '=', manifestId).execute();
}

/** Its line stays on the manifest, and no longer keeps the dossier's next result from being listed. */
export async function releaseResultLine(tx: Db, dossierId: number): Promise<void> {
  await tx
    .updateTable('manifest_lines')
    .set({ released: true })
    .where('dossier_id', '=', dossierId)
    .where('direction', '=', 'results')
    .where('released', '=', false)
    .execute();
}

export async function insertDiscrepancies(
  tx: Tx,
  manifestId: number,
  found: readonly { readonly line: number; readonly kind: DiscrepancyKind; readonly note: string }[],
  { at, by }: { at: Temporal.Instant; by: number },
): Promise<void> {
  if (found.length === 0) return;
  await tx
    .insertInto('manifest_discrepancies')
    .values(
      found.map(({ line, kind, note }) => ({
        manifest_id: manifestId,
        ordinal: line,
        kind,
        note: note.trim(),
        recorded_at: at,
        recorded_by: by,
      })),
    )
    .execute();
}

export async function discrepanciesOf(db: Db, manifestId: number): Promise<Discrepancy[]> {
  const rows = await db
    .selectFrom('manifest_discrepancies as one')
    .innerJoin('accounts as by', 'by.id', 'one.recorded_by')
    .leftJoin('accounts as settler', 'settler.id', 'one.resolved_by')
    .selectAll('one')
    .select(['by.display_name as recorder', 'settler.display_name as settler'])
    .where('manifest_id', '=', manifestId)
    .orderBy('ordinal')
    .orderBy('one.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    kind: row.kind as DiscrepancyKind,
    note: row.note,
    recorded: { at: row.recorded_at, accountId: row.recorded_by, name: row.recorder },
    resolved:
      row.resolved_at && row.resolved_by !== null && row.resolution !== null
        ? { at: row.resolved_at, accountId: row.resolved_by, name: row.settler ?? '', resolution: row.resolution }
        : null,
  }));
}

export async function saveResolution(
  tx: Tx,
  id: number,
  { at, by, resolution }: { at: Temporal.Instant; by: number; resolution: string },
): Promise<void> {
  await tx
    .updateTable('manifest_discrepancies')
    .set({ resolution, resolved_at: at, resolved_by: by })
    .where('id', '=', id)
    .execute();
}
