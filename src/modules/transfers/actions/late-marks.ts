import type { Db, Tx } from '../../../platform/database/database.ts';
import type { CalendarShelf, CompiledCalendar } from '../../calendar/index.ts';
import { findCenter } from '../../center/index.ts';
import { chainOf } from '../../dossiers/index.ts';
import { actingAs, SYSTEM } from '../../identity/index.ts';
import { recordMany } from '../../ledger/index.ts';
import { minutesLate } from '../domain/late.ts';
import { type DueTransfer, lockDossiers, saveLate } from '../transfer-store.ts';

/** The center's calendar as it stands; null before any was published. */
export async function centerCalendar(db: Db, calendars: CalendarShelf): Promise<CompiledCalendar | null> {
  const center = await findCenter(db);
  const edition = center && (await calendars.current(db, center.profile.calendar));
  return edition?.calendar ?? null;
}

/**
 * Marks papers as late, each once, with a ledger entry by the system; where they were handed over now, it completes the
 * mark. Answers how many were not marked before.
 */
export async function markLate(
  tx: Tx,
  late: readonly DueTransfer[],
  { calendar, now, handedOver }: { calendar: CompiledCalendar | null; now: Temporal.Instant; handedOver: boolean },
): Promise<number> {
  if (late.length === 0) return 0;
  await lockDossiers(
    tx,
    late.map(({ dossierId }) => dossierId),
  );
  const rows = late.map((one) => ({ ...one, minutesLate: calendar ? minutesLate(calendar, one.dueAt, now) : 0 }));
  const fresh = await saveLate(tx, rows, { foundAt: now, handedOverAt: handedOver ? now : null });
  const entries = rows
    .filter(({ dossierId }) => fresh.has(dossierId))
    .map(
      (one) =>
        [
          chainOf(one.dossierId),
          {
            at: now,
            actor: actingAs(SYSTEM, 'system'),
            action: 'late-transfer',
            facts: { dueAt: one.dueAt.toString(), minutesLate: one.minutesLate, agencyId: one.agencyId },
            ground: 'QC Đ4.1',
          },
        ] as const,
    );
  await recordMany(tx, new Map(entries));
  return entries.length;
}
