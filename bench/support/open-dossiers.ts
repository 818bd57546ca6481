import { sql } from 'kysely';
import { calculateDeadline } from '../../src/modules/deadlines/index.ts';
import { limitOf, procedureVersion } from '../../src/modules/procedures/index.ts';
import type { BenchCenter } from './center.ts';
import { takeInMany } from './dossiers.ts';

const MOMENTS = 400;
/** No statement of the application may take long. */
const AT_A_TIME = 5_000;

/**
 * Writes so many open accepted dossiers straight into the tables: of every procedure that is handled, accepted at many
 * moments of the weeks before, each with the due date the calculator gives it.
 */
export async function writeOpenDossiers(center: BenchCenter, count: number): Promise<void> {
  const { db, calendars, center: home, clock } = center.services;
  const [code] = await takeInMany(center, 1);
  const calendar = (await calendars.current(db, home.profile.calendar))!.calendar;
  const ids = await db.selectFrom('procedure_versions').select('id').orderBy('id').execute();
  const procedures = await Promise.all(
    ids.map(({ id }) => procedureVersion(db, { procedureVersionId: id, caseKey: null })),
  );
  const kinds = Array.from({ length: MOMENTS }, (_, at) => {
    const { id, agencyId, content } = procedures[at % procedures.length]!;
    const acceptedAt = clock.now().subtract({ minutes: 7 + ((at * 97) % 3000) });
    const deadline = calculateDeadline(calendar, { acceptedAt, limit: limitOf(content) });
    if (!deadline.ok || deadline.value.dueAt === null) throw new Error(`${content.code} has no due date`);
    return { id, agencyId, acceptedAt, start: deadline.value.effectiveStart, due: deadline.value.dueAt };
  });
  const column = <T>(of: (kind: (typeof kinds)[number]) => T) => kinds.map(of);
  for (let from = 1; from <= count; from += AT_A_TIME)
    await sql`
    insert into dossiers (provisional_number, code, status, channel, procedure_version_id, agency_id, reception_point_id,
      applicant_kind, applicant_name, applicant_id_number, applicant_phone, applicant_address, return_method,
      declaration_version, submitted_at, check_due_at, accepted_at, accepted_by, process_version_id, rule_set_id,
      calendar_edition_id, national_rule_set_id, clock_rule_set_id, clock_calendar_edition_id,
      clock_national_rule_set_id, effective_start, original_due_at, legal_due_at, near_due_from, overdue_from)
    select 'TN-261101-' || lpad(n::text, 8, '0'), 'BENCH-' || n, 'handling', d.channel, kind.id, kind.agency,
      d.reception_point_id, d.applicant_kind, d.applicant_name, d.applicant_id_number, d.applicant_phone,
      d.applicant_address, 'counter', d.declaration_version, kind.accepted, kind.accepted, kind.accepted, d.accepted_by,
      d.process_version_id, d.rule_set_id, d.calendar_edition_id, d.national_rule_set_id, d.clock_rule_set_id,
      d.clock_calendar_edition_id, d.clock_national_rule_set_id, kind.start, kind.due, kind.due, kind.due, kind.due + interval '1 day'
    from dossiers d
    cross join generate_series(${from}::int, ${Math.min(count, from + AT_A_TIME - 1)}::int) n
    join unnest(${column((one) => one.id)}::bigint[], ${column((one) => one.agencyId)}::bigint[],
      ${column((one) => one.acceptedAt)}::timestamptz[], ${column((one) => one.start)}::timestamptz[],
      ${column((one) => one.due)}::timestamptz[]) with ordinality as kind(id, agency, accepted, start, due, nth)
      on kind.nth = 1 + n % ${MOMENTS}::int
    where d.code = ${code}`.execute(db);
}
