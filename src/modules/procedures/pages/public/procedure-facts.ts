import { localDate } from '../../../../kernel/time.ts';
import type { Services } from '../../../../web/services.ts';
import { listAgencies } from '../../../center/index.ts';
import { type ProcedureVersion, processOn, versionsOf } from '../../store.ts';
import type { ProcedureFacts } from './procedure.presenter.ts';
import { stateOn } from './versions.presenter.ts';

/**
 * What a procedure's page is drawn from: of the version asked for, or else of the one in force, the last that was, or the
 * first to come. Null where there is none such.
 */
export async function procedureFacts(
  { db, clock, center, calendars }: Services,
  code: string,
  version?: number,
): Promise<ProcedureFacts | null> {
  const today = localDate(clock.now());
  const versions = await versionsOf(db, code);
  const procedure =
    version === undefined
      ? (versions.find((each) => stateOn(today, each) !== 'toCome') ?? versions.at(-1))
      : versions.find((each) => each.version === version);
  if (!procedure) return null;
  const [process, agencies, current] = await Promise.all([
    processOn(db, code, processDay(procedure, today)),
    listAgencies(db),
    calendars.current(db, center.profile.calendar),
  ]);
  const agencyNames = new Map(agencies.map(({ key, name }) => [key, name]));
  const standardDayMinutes = current?.calendar.standardDayMinutes ?? ORDINARY_DAY;
  return {
    procedure,
    versions,
    process: process && { ...process, agencyNames, standardDayMinutes },
    agencyNames,
    profile: center.profile,
    today,
  };
}

/** A version is shown with the process that goes with it: of its last day, of today, or of its first day. */
export function processDay(version: ProcedureVersion, today: Temporal.PlainDate): Temporal.PlainDate {
  const state = stateOn(today, version);
  if (state === 'toCome') return Temporal.PlainDate.from(version.effectiveFrom);
  if (state === 'over' && version.effectiveTo)
    return Temporal.PlainDate.from(version.effectiveTo).subtract({ days: 1 });
  return today;
}

/** Only while no calendar is published at all: eight hours, to speak of days. */
const ORDINARY_DAY = 480;
