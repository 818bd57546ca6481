import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf, CompiledCalendar } from '../../calendar/index.ts';
import { narrowRules, type RulePin, type Rules, rulesOf } from '../../center/index.ts';
import type { DeadlineTerms } from '../../deadlines/index.ts';
import { limitOf, type ProcedureContent } from '../../procedures/index.ts';
import { termsAfter, type Waits } from '../domain/clock-pauses.ts';

/** What the due date of an accepted dossier follows from: the one place that gathers it. */
export type DossierClock = {
  readonly calendar: CompiledCalendar;
  readonly rules: Rules;
  /** With its pauses, and from the restart where a supplement gave a new limit. */
  readonly terms: DeadlineTerms;
};

type Accepted = Waits & {
  readonly at: Temporal.Instant;
  readonly clock: { readonly rules: RulePin; readonly calendarEditionId: number };
};

/** Gathers it for many dossiers one after another, asking the database for each pinned rule set once. */
export function dossierClocks({ db, calendars }: { db: Db; calendars: CalendarShelf }) {
  const known = new Map<string, Rules>();
  return async (
    { at, clock, pauses, extensions }: Accepted,
    procedure: Pick<ProcedureContent, 'timeLimit' | 'rules'>,
  ) => {
    const key = `${clock.rules.id} ${clock.rules.nationalId}`;
    const rules = known.get(key) ?? (await rulesOf(db, clock.rules));
    known.set(key, rules);
    return {
      calendar: await calendars.edition(db, clock.calendarEditionId),
      rules: narrowRules(rules, procedure.rules),
      terms: termsAfter({ acceptedAt: at, limit: limitOf(procedure) }, { pauses, extensions }),
    } satisfies DossierClock;
  };
}
