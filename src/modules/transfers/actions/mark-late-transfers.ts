import type { Clock } from '../../../platform/clock.ts';
import { type Database, type Tx, transaction } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { unmarkedLate } from '../transfer-store.ts';
import { centerCalendar, markLate } from './late-marks.ts';

export type LateCapabilities = {
  readonly db: Database | Tx;
  readonly clock: Clock;
  readonly calendars: CalendarShelf;
};

const AT_A_TIME = 200;

/**
 * Marks every paper dossier that was not handed over by its deadline (QC Đ4.1 (transfer)), a page at a time; running it
 * twice marks nothing twice. Answers how many it marked.
 */
export async function markLateTransfers({ db, clock, calendars }: LateCapabilities): Promise<number> {
  const now = clock.now();
  const calendar = await centerCalendar(db, calendars);
  for (let marked = 0; ; ) {
    const found = await transaction(db, async (tx) => {
      const late = await unmarkedLate(tx, now, AT_A_TIME);
      marked += await markLate(tx, late, { calendar, now, handedOver: false });
      return late.length;
    });
    if (found < AT_A_TIME) return marked;
  }
}
