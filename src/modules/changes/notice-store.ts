import { sql } from 'kysely';
import { ZONE } from '../../kernel/time.ts';
import type { Db, Tx } from '../../platform/database/database.ts';
import { type ChangeNotice, type CodeFacts, type NoticeKind, noticeSource } from './domain/notice.ts';

export type NewNotice = Pick<
  ChangeNotice,
  | 'agencyId'
  | 'kind'
  | 'procedureCodes'
  | 'documentNumber'
  | 'documentDate'
  | 'effectiveOn'
  | 'changes'
  | 'came'
  | 'uploadId'
  | 'notifiedAt'
> & { readonly notifiedBy: number };

export async function insertNotice(tx: Tx, notice: NewNotice): Promise<number> {
  const { id } = await tx
    .insertInto('change_notices')
    .values({
      agency_id: notice.agencyId,
      kind: notice.kind,
      procedure_codes: [...notice.procedureCodes],
      document_number: notice.documentNumber,
      document_date: notice.documentDate,
      effective_on: notice.effectiveOn,
      changes: notice.changes,
      came: notice.came,
      upload_id: notice.uploadId,
      status: 'received',
      notified_at: notice.notifiedAt,
      notified_by: notice.notifiedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const notices = (db: Db) =>
  db
    .selectFrom('change_notices as notice')
    .innerJoin('agencies as agency', 'agency.id', 'notice.agency_id')
    .innerJoin('accounts as notifier', 'notifier.id', 'notice.notified_by')
    .leftJoin('accounts as handler', 'handler.id', 'notice.handled_by')
    .select(['notice.id', 'notice.agency_id as agencyId', 'agency.key as agencyKey', 'agency.name as agencyName'])
    .select(['notice.kind', 'notice.procedure_codes as procedureCodes', 'notice.document_number as documentNumber'])
    .select(['notice.document_date as documentDate', 'notice.effective_on as effectiveOn', 'notice.changes'])
    .select(['notice.came', 'notice.upload_id as uploadId', 'notice.status', 'notice.decline_reason as declineReason'])
    .select(['notice.notified_at as notifiedAt', 'notifier.display_name as notifiedBy'])
    .select(['notice.handled_at as handledAt', 'handler.display_name as handledBy']);

type Row = Awaited<ReturnType<ReturnType<typeof notices>['executeTakeFirstOrThrow']>>;
const toNotice = (row: Row): ChangeNotice => ({
  ...row,
  kind: row.kind as NoticeKind,
  came: row.came as ChangeNotice['came'],
  status: row.status as ChangeNotice['status'],
});

/** Of one agency or of all; the latest first. `before` is the id where a page ended. */
export async function listNotices(
  db: Db,
  wanted: { readonly agencyId?: number | undefined; readonly limit: number; readonly before?: number | undefined },
): Promise<ChangeNotice[]> {
  let query = notices(db).orderBy('notice.id', 'desc').limit(wanted.limit);
  if (wanted.agencyId !== undefined) query = query.where('notice.agency_id', '=', wanted.agencyId);
  if (wanted.before !== undefined) query = query.where('notice.id', '<', wanted.before);
  return (await query.execute()).map(toNotice);
}

export async function findNotice(db: Db, id: number): Promise<ChangeNotice | null> {
  const row = await notices(db).where('notice.id', '=', id).executeTakeFirst();
  return row ? toNotice(row) : null;
}

/** The same, held for the rest of the transaction. */
export async function lockNotice(tx: Tx, id: number): Promise<ChangeNotice | null> {
  const row = await notices(tx).where('notice.id', '=', id).forUpdate('notice').executeTakeFirst();
  return row ? toNotice(row) : null;
}

export async function saveHandled(
  tx: Tx,
  id: number,
  handled: { status: 'drafting' | 'declined'; reason: string | null; at: Temporal.Instant; by: number },
): Promise<void> {
  await tx
    .updateTable('change_notices')
    .set({
      status: handled.status,
      decline_reason: handled.reason,
      handled_at: handled.at,
      handled_by: handled.by,
    })
    .where('id', '=', id)
    .execute();
}

/** How many nobody has looked at yet. */
export async function countReceived(db: Db): Promise<number> {
  const row = await db
    .selectFrom('change_notices')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'received')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/**
 * What became of the procedures of some notices: a draft or a version whose source is the notice, or, of one that is
 * abolished, the end of its newest version. In the order the notices name them.
 */
export async function factsOfNotices(
  db: Db,
  asked: readonly Pick<ChangeNotice, 'id' | 'kind' | 'procedureCodes'>[],
): Promise<ReadonlyMap<number, readonly CodeFacts[]>> {
  if (asked.length === 0) return new Map();
  const codes = [...new Set(asked.flatMap(({ procedureCodes }) => procedureCodes))];
  const [versions, processes, drafts] = [
    await versionsOfCodes(db, codes),
    await processesOfCodes(db, codes),
    await draftsOfCodes(db, codes),
  ];
  return new Map(
    asked.map(({ id, kind, procedureCodes }) => [
      id,
      procedureCodes.map((code): CodeFacts => {
        const own = versions.filter((version) => version.code === code);
        const newest = own[0];
        // A change may be of the procedure, of its process alone, or of both.
        const from = [...own, ...processes].find((one) => one.code === code && one.source === noticeSource(id));
        const end = kind === 'abolished' ? (newest?.effectiveTo ?? null) : null;
        return {
          code,
          name: newest?.name ?? null,
          isDrafted: drafts.some((draft) => draft.code === code && draft.source === noticeSource(id)),
          publishedOn: from?.publishedOn ?? null,
          holdsFrom: kind === 'abolished' ? end : (from?.effectiveFrom ?? null),
        };
      }),
    ]),
  );
}

const versionsOfCodes = (db: Db, codes: readonly string[]) =>
  db
    .selectFrom('procedure_versions as version')
    .innerJoin('procedures as procedure', 'procedure.id', 'version.procedure_id')
    .select(['procedure.code', 'version.name', 'version.source', 'version.effective_from as effectiveFrom'])
    .select('version.effective_to as effectiveTo')
    .select(sql<string | null>`((version.published_at at time zone ${ZONE})::date)::text`.as('publishedOn'))
    .where('procedure.code', 'in', [...codes])
    .where('version.withdrawn_at', 'is', null)
    .orderBy('version.version', 'desc')
    .execute();

const processesOfCodes = (db: Db, codes: readonly string[]) =>
  db
    .selectFrom('process_versions as process')
    .innerJoin('procedures as procedure', 'procedure.id', 'process.procedure_id')
    .select(['procedure.code', 'process.source', 'process.effective_from as effectiveFrom'])
    .select(sql<string | null>`((process.published_at at time zone ${ZONE})::date)::text`.as('publishedOn'))
    .where('procedure.code', 'in', [...codes])
    .where('process.withdrawn_at', 'is', null)
    .orderBy('process.version', 'desc')
    .execute();

const draftsOfCodes = (db: Db, codes: readonly string[]) =>
  db
    .selectFrom('procedure_drafts')
    .select(['code', 'source'])
    .where('code', 'in', [...codes])
    .execute();
