import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { RulePin } from '../../center/index.ts';
import { readExtensions, readPauses, type Waits } from '../domain/clock-pauses.ts';

/** An open accepted dossier, as much of it as its clock follows from. */
export type OpenClock = Waits & {
  readonly id: number;
  readonly at: Temporal.Instant;
  /** Null while a pause is open. */
  readonly legalDueAt: Temporal.Instant | null;
  readonly procedureVersionId: number;
  readonly caseKey: string | null;
  readonly clock: { readonly rules: RulePin; readonly calendarEditionId: number };
};

const isOpen = sql`d.accepted_at is not null and d.finished_at is null and d.status <> 'stopped'`;

/** How many dossiers have been accepted and are not finished. */
export async function countOpenClocks(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from dossiers d where ${isOpen}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** All of them, so many at a time; while one page is looked at, the next is already being read. */
export async function* openClocks(db: Db, pageSize: number): AsyncGenerator<readonly OpenClock[]> {
  let coming = pageAfter(db, 0, pageSize);
  for (;;) {
    const found = await coming;
    const last = found.at(-1);
    if (!last) return;
    coming = pageAfter(db, last.id, pageSize);
    coming.catch(() => {}); // nobody may come back for it; whoever does is told
    yield found;
  }
}

type Row = {
  readonly id: number;
  readonly acceptedMs: number;
  readonly legalDueMs: number | null;
  readonly procedureVersionId: number;
  readonly caseKey: string | null;
  readonly calendarEditionId: number;
  readonly ruleSetId: number;
  readonly nationalRuleSetId: number | null;
  readonly pauses: unknown;
  readonly extensions: unknown;
};

/** Instants come as numbers: of so many, reading them from text would be the longest part. */
async function pageAfter(db: Db, after: number, limit: number): Promise<OpenClock[]> {
  const { rows } = await sql<Row>`
    select d.id, extract(epoch from d.accepted_at)::double precision * 1000 as "acceptedMs",
      extract(epoch from d.legal_due_at)::double precision * 1000 as "legalDueMs",
      d.procedure_version_id as "procedureVersionId", d.case_key as "caseKey", d.clock_calendar_edition_id as "calendarEditionId",
      d.clock_rule_set_id as "ruleSetId", d.clock_national_rule_set_id as "nationalRuleSetId", d.pauses, d.extensions
    from dossiers d where ${isOpen} and d.id > ${after} order by d.id limit ${limit}`.execute(db);
  return rows.map(({ id, acceptedMs, legalDueMs, procedureVersionId, caseKey, pauses, extensions, ...pin }) => ({
    id,
    at: instantAt(acceptedMs),
    legalDueAt: legalDueMs === null ? null : instantAt(legalDueMs),
    procedureVersionId,
    caseKey,
    clock: {
      rules: { id: pin.ruleSetId, nationalId: pin.nationalRuleSetId },
      calendarEditionId: pin.calendarEditionId,
    },
    pauses: readPauses(pauses),
    extensions: readExtensions(extensions),
  }));
}

/** The database keeps milliseconds (`Clock`). */
const instantAt = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Math.round(ms));
