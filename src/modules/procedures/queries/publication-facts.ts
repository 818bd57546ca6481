import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { CENTER, findCenter, listAgencies, listUnits } from '../../center/index.ts';
import type { PublicationFacts } from '../domain/publication/publication-findings.ts';

/** What procedures and processes are judged against: the agencies and units there are, the length of a working day. */
export async function publicationFacts(db: Db, calendars: CalendarShelf): Promise<PublicationFacts> {
  const [center, agencies] = [await findCenter(db), await listAgencies(db)];
  const current = center && (await calendars.current(db, center.profile.calendar));
  const unitsOf = (units: readonly { readonly key: string }[] = []) => new Set(units.map(({ key }) => key));
  return {
    agencies: new Set(agencies.map(({ key }) => key)),
    standardDayMinutes: current?.calendar.standardDayMinutes ?? ORDINARY_DAY,
    units: new Map([
      [CENTER, unitsOf(await listUnits(db))],
      ...agencies.map(({ key, details }) => [key, unitsOf(details.units)] as const),
    ]),
  };
}

/** Only while no calendar is published at all: eight hours. */
const ORDINARY_DAY = 480;
