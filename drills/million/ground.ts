import { type CompiledCalendar, calendarShelf } from '../../src/modules/calendar/index.ts';
import {
  findCenter,
  listAgencies,
  type RulePin,
  type Rules,
  rulesAt,
  theReceptionPoint,
} from '../../src/modules/center/index.ts';
import type { Database } from '../../src/platform/database/database.ts';

/** What every dossier that is made stands on: the center's calendar, rules, agencies and people. */
export type Ground = {
  readonly calendar: CompiledCalendar;
  readonly calendarEditionId: number;
  readonly rules: Rules;
  readonly pin: RulePin;
  readonly agencyIds: ReadonlyMap<string, number>;
  readonly receptionPoint: { readonly id: number; readonly codePrefix: string };
  /** Who accepts; demo people all of them. */
  readonly receivedBy: number;
};

export async function groundOf(db: Database, now: Temporal.Instant): Promise<Ground> {
  const center = await findCenter(db);
  const edition = center && (await calendarShelf().current(db, center.profile.calendar));
  const pinned = await rulesAt(db, now);
  if (!edition || !pinned) throw new Error('The center has no calendar or no rules');
  const reception = await db
    .selectFrom('accounts')
    .select('id')
    .where('username', '=', 'tiepnhan1')
    .executeTakeFirstOrThrow();
  return {
    calendar: edition.calendar,
    calendarEditionId: edition.id,
    rules: pinned.rules,
    pin: { id: pinned.id, nationalId: pinned.nationalId },
    agencyIds: new Map((await listAgencies(db)).map(({ key, id }) => [key, id])),
    receptionPoint: await theReceptionPoint(db),
    receivedBy: reception.id,
  };
}
