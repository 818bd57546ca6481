import { sql } from 'kysely';
import type { BoardFilter, BoardState, Level } from '../domain/board-filter.ts';
import { type BoardCapabilities, type BoardScope, momentOf, stateConditions, wherePicked } from './scope.ts';

export type Counts = Readonly<Record<BoardState, number>>;

export type AgencyRow = Counts & { readonly key: string; readonly name: string; readonly level: Level };
/** Where dossiers of one agency stand: whose turn it is, in which unit, at which step. */
export type StepRow = Counts & {
  /** None for the center itself. */
  readonly holder: string | null;
  readonly unit: string | null;
  readonly step: string;
};

export type Board = {
  readonly at: Temporal.Instant;
  readonly total: Counts;
  readonly agencies: readonly AgencyRow[];
  /** Asked for with an agency alone; a dossier whose legs run side by side stands in a row of each. */
  readonly steps: readonly StepRow[];
};

const STATES: readonly BoardState[] = [
  'open',
  'inTime',
  'nearDue',
  'overdue',
  'explained',
  'unexplained',
  'paused',
  'stale',
  'applicant',
  'center',
  'agency',
  'submitted',
  'ready',
];

/**
 * How many dossiers stand how, by agency and, within one, by unit and step (QC Đ8.5 (1), QC Đ13.2). Only what is not over is
 * looked at, so that it takes as long with a million finished ones as with none.
 */
export async function board(
  capabilities: BoardCapabilities,
  scope: BoardScope,
  filter: BoardFilter,
  now: Temporal.Instant,
): Promise<Board> {
  const { db } = capabilities;
  const picked = await pickedAt(capabilities, scope, { ...filter, state: null }, now);
  const { rows: agencies } = await sql<AgencyRow>`
    ${picked}
    select a.key, a.name, a.level, ${counts} from picked join agencies a on a.id = picked.agency_id
    group by a.id order by array_position(array['PROVINCE', 'CENTRAL', 'DISTRICT', 'COMMUNE'], a.level), a.id`.execute(
    db,
  );
  const { rows: steps } =
    filter.agencyKey === null
      ? { rows: [] }
      : await sql<StepRow>`
    ${picked}
    select h.name as holder, s.unit, s.name as step, ${counts}
    from picked join workflow_steps s on s.dossier_id = picked.id and s.status = 'active'
    left join agencies h on h.id = s.agency_id
    group by h.name, s.unit, s.name order by h.name nulls first, s.unit nulls last, min(s.ordinal), s.name`.execute(db);
  const total = Object.fromEntries(STATES.map((state) => [state, agencies.reduce((sum, row) => sum + row[state], 0)]));
  return { at: now, total: total as Counts, agencies, steps };
}

const counts = sql.join(
  STATES.map((state) => sql`count(*) filter (where picked.${sql.ref(state)}) as ${sql.ref(state)}`),
);

/** The dossiers of a scope and filter, each with its states as columns. */
async function pickedAt(
  capabilities: BoardCapabilities,
  scope: BoardScope,
  filter: BoardFilter,
  now: Temporal.Instant,
) {
  const conditions = stateConditions(await momentOf(capabilities, now));
  const columns = sql.join(STATES.map((state) => sql`(${conditions[state]}) as ${sql.ref(state)}`));
  return sql`with picked as materialized (select d.id, d.agency_id, ${columns} from dossiers d where ${wherePicked(scope, filter)})`;
}
