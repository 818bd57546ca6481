import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { Thread, ThreadKind, ThreadMessage } from './domain/thread.ts';

export type NewThread = Pick<Thread, 'kind' | 'subject' | 'procedureCode' | 'openedAt'> & {
  readonly dossierId: number | null;
  readonly openedBy: number;
  readonly agencyIds: readonly number[];
  readonly unitKeys: readonly string[];
};

export async function insertThread(tx: Tx, thread: NewThread): Promise<number> {
  const { id } = await tx
    .insertInto('threads')
    .values({
      kind: thread.kind,
      subject: thread.subject,
      dossier_id: thread.dossierId,
      procedure_code: thread.procedureCode,
      opened_at: thread.openedAt,
      opened_by: thread.openedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('thread_parties')
    .values([
      ...thread.agencyIds.map((agencyId) => ({ thread_id: id, agency_id: agencyId, unit_key: null })),
      ...thread.unitKeys.map((key) => ({ thread_id: id, agency_id: null, unit_key: key })),
    ])
    .execute();
  return id;
}

export async function insertMessage(
  tx: Tx,
  threadId: number,
  said: {
    readonly message: string;
    readonly at: Temporal.Instant;
    readonly by: number;
    readonly agencyId: number | null;
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('thread_messages')
    .values({
      thread_id: threadId,
      message: said.message,
      written_at: said.at,
      written_by: said.by,
      agency_id: said.agencyId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Row = Omit<Thread, 'closed' | 'kind'> & {
  readonly kind: string;
  readonly closedAt: Temporal.Instant | null;
  readonly closedBy: string | null;
  readonly conclusion: string | null;
};

async function read(
  db: Db,
  where: RawBuilder<unknown>,
  { limit = 1, locked = false }: { limit?: number; locked?: boolean } = {},
): Promise<Thread[]> {
  const { rows } = await sql<Row>`
    select t.id, t.kind, t.subject, t.procedure_code as "procedureCode",
      case when d.id is null then null else jsonb_build_object('id', d.id, 'reference', coalesce(d.code, d.provisional_number)) end as dossier,
      t.opened_at as "openedAt", opener.display_name as "openedBy", t.opened_by as "openedById",
      t.closed_at as "closedAt", closer.display_name as "closedBy", t.conclusion,
      (select jsonb_agg(case when a.id is null then jsonb_build_object('kind', 'unit', 'key', p.unit_key, 'name', coalesce(u.name, p.unit_key))
            else jsonb_build_object('kind', 'agency', 'agencyId', a.id, 'key', a.key, 'name', a.name) end order by p.id)
        from thread_parties p left join agencies a on a.id = p.agency_id left join center_units u on u.key = p.unit_key
        where p.thread_id = t.id) as parties
    from threads t
    join accounts opener on opener.id = t.opened_by
    left join accounts closer on closer.id = t.closed_by
    left join dossiers d on d.id = t.dossier_id
    where ${where} order by t.id desc limit ${limit} ${locked ? sql`for update of t` : sql``}`.execute(db);
  return rows.map(({ closedAt, closedBy, conclusion, kind, ...row }) => ({
    ...row,
    kind: kind as ThreadKind,
    closed: closedAt && conclusion !== null ? { at: closedAt, by: closedBy ?? '', conclusion } : null,
  }));
}

export async function findThread(db: Db, id: number): Promise<Thread | null> {
  return (await read(db, sql`t.id = ${id}`))[0] ?? null;
}

export async function lockThread(tx: Tx, id: number): Promise<Thread | null> {
  return (await read(tx, sql`t.id = ${id}`, { locked: true }))[0] ?? null;
}

/** Whose exchanges: all, or those somebody opened or takes part in through their agency or unit. */
export type Participant =
  | 'all'
  | { readonly accountId: number; readonly agencyId: number | null; readonly unitKey: string | null };

const partOf = (who: Participant): RawBuilder<unknown> =>
  who === 'all'
    ? sql`true`
    : sql`(t.opened_by = ${who.accountId} or exists (select from thread_parties p where p.thread_id = t.id
        and (p.agency_id = ${who.agencyId}::bigint or p.unit_key = ${who.unitKey}::text)))`;

export async function listThreads(
  db: Db,
  who: Participant,
  { limit, before, dossierId }: { limit: number; before?: number | undefined; dossierId?: number },
): Promise<Thread[]> {
  const page = before === undefined ? sql`true` : sql`t.id < ${before}`;
  const about = dossierId === undefined ? sql`true` : sql`t.dossier_id = ${dossierId}`;
  return read(db, sql`${partOf(who)} and ${page} and ${about}`, { limit });
}

export async function messagesOf(db: Db, threadId: number): Promise<ThreadMessage[]> {
  return db
    .selectFrom('thread_messages as m')
    .innerJoin('accounts as writer', 'writer.id', 'm.written_by')
    .leftJoin('agencies as agency', 'agency.id', 'm.agency_id')
    .select([
      'm.id',
      'm.message',
      'm.written_at as writtenAt',
      'writer.display_name as writtenBy',
      'agency.name as agency',
    ])
    .where('m.thread_id', '=', threadId)
    .orderBy('m.id')
    .execute();
}

export async function saveConclusion(
  tx: Tx,
  id: number,
  { conclusion, at, by }: { readonly conclusion: string; readonly at: Temporal.Instant; readonly by: number },
): Promise<void> {
  await tx.updateTable('threads').set({ conclusion, closed_at: at, closed_by: by }).where('id', '=', id).execute();
}

/** The unit of the center somebody works in; null for people of agencies. */
export async function unitOf(db: Db, accountId: number): Promise<string | null> {
  const row = await db
    .selectFrom('staff_members')
    .select('unit_key as unitKey')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.unitKey ?? null;
}
