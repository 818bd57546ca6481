import type { Db } from '../../platform/database/database.ts';
import { compileCalendar } from './domain/compile-calendar.ts';
import type { CompiledCalendar } from './domain/compiled-calendar.ts';
import { currentEdition, yearsOf } from './store.ts';

/** Compiled calendars at hand. An edition never changes, so each is compiled once per process. */
export interface CalendarShelf {
  /** An edition a dossier is pinned to. */
  edition(db: Db, id: number): Promise<CompiledCalendar>;
  /** The edition that what happens now is pinned to; null while an owner has published none. */
  current(db: Db, owner: string): Promise<{ readonly id: number; readonly calendar: CompiledCalendar } | null>;
}

export function calendarShelf(): CalendarShelf {
  const compiled = new Map<number, CompiledCalendar>();
  const edition = async (db: Db, id: number) => {
    const known = compiled.get(id) ?? compileCalendar(await yearsOf(db, id));
    compiled.set(id, known);
    return known;
  };
  return {
    edition,
    async current(db, owner) {
      const id = await currentEdition(db, owner);
      return id === null ? null : { id, calendar: await edition(db, id) };
    },
  };
}
