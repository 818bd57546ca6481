import type { Insertable, Updateable } from 'kysely';
import type { Db, Tables, Tx } from '../../platform/database/database.ts';
import type {
  SupplementClockEffect,
  SupplementItem,
  SupplementRequest,
  SupplementScope,
  SupplementStage,
  SupplementStatus,
} from './domain/supplement.ts';

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;
const rows = (db: Db) => db.selectFrom('supplement_requests').selectAll();

/** Every request of a dossier, proposed and declined ones too, in order, each with its items. */
export async function supplementsOf(db: Db, dossierId: number): Promise<SupplementRequest[]> {
  const found = await rows(db).where('dossier_id', '=', dossierId).orderBy('id').execute();
  return withItems(db, found);
}

/** Issued ones whose window has passed, oldest first; with so many at a time the job never holds much. */
export async function passedWindows(db: Db, now: Temporal.Instant, limit: number): Promise<SupplementRequest[]> {
  const found = await rows(db)
    .where('status', '=', 'issued')
    .where('window_until', '<', now)
    .orderBy('window_until')
    .limit(limit)
    .execute();
  return withItems(db, found);
}

async function withItems(db: Db, found: readonly Row[]): Promise<SupplementRequest[]> {
  if (found.length === 0) return [];
  const items = await db
    .selectFrom('supplement_items')
    .selectAll()
    .where(
      'request_id',
      'in',
      found.map(({ id }) => id),
    )
    .orderBy('request_id')
    .orderBy('ordinal')
    .execute();
  return found.map((row) =>
    toRequest(
      row,
      items
        .filter((item) => item.request_id === row.id)
        .map((item) => ({
          componentKey: item.component_key,
          name: item.name,
          kind: item.kind as SupplementItem['kind'],
          detail: item.detail,
          reason: item.reason,
          legalBasis: item.legal_basis,
        })),
    ),
  );
}

export async function insertSupplement(
  tx: Tx,
  request: Insertable<Tables['supplement_requests']>,
  items: readonly SupplementItem[],
): Promise<number> {
  const { id } = await tx.insertInto('supplement_requests').values(request).returning('id').executeTakeFirstOrThrow();
  await tx
    .insertInto('supplement_items')
    .values(
      items.map((item, index) => ({
        request_id: id,
        ordinal: index + 1,
        component_key: item.componentKey,
        name: item.name,
        kind: item.kind,
        detail: item.detail,
        reason: item.reason,
        legal_basis: item.legalBasis,
      })),
    )
    .execute();
  return id;
}

export async function updateSupplement(
  tx: Tx,
  id: number,
  values: Updateable<Tables['supplement_requests']>,
): Promise<void> {
  await tx.updateTable('supplement_requests').set(values).where('id', '=', id).execute();
}

/** What waits for nobody any more because its dossier ended. */
export async function endSupplements(tx: Tx, dossierId: number): Promise<void> {
  const of = tx.updateTable('supplement_requests').where('dossier_id', '=', dossierId);
  await of.set({ status: 'ended' }).where('status', 'in', ['issued', 'sent']).execute();
  await of
    .set((row) => ({ status: 'declined', declined_by: row.ref('proposed_by'), declined_ground: 'Hồ sơ đã kết thúc' }))
    .where('status', '=', 'proposed')
    .execute();
}

function toRequest(row: Row, items: readonly SupplementItem[]): SupplementRequest {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    stage: row.stage as SupplementStage,
    status: row.status as SupplementStatus,
    scope: row.scope as SupplementScope,
    items,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    declinedGround: row.declined_ground,
    exception:
      row.exception_ground === null
        ? null
        : { ground: row.exception_ground, legalBasis: row.exception_basis as string, signedBy: row.exception_by },
    issued:
      row.issued_at === null
        ? null
        : {
            at: row.issued_at,
            by: row.issued_by as number,
            numberText: row.number_text as string,
            windowUntil: row.window_until as Temporal.Instant,
            clock: row.clock as SupplementClockEffect,
          },
    sentAt: row.sent_at,
    checkDueAt: row.check_due_at,
    stillMissing: row.still_missing,
    suppliedAt: row.supplied_at,
    dueIfRestarted: row.due_if_restarted,
    dueIfResumed: row.due_if_resumed,
  };
}
