import type pg from 'pg';
import type { Ground } from './ground.ts';
import type { Kind } from './kinds.ts';
import type { Moment } from './moments.ts';

const AT_A_TIME = 20_000;

/** Lays kinds, their steps and moments out as temporary tables of one connection, for the statements of `dossiers.ts`. */
export async function layOut(
  owner: pg.ClientBase,
  { kinds, moments, ground }: { kinds: readonly Kind[]; moments: Iterable<Moment>; ground: Ground },
): Promise<void> {
  await owner.query(`
    create temp table made_kinds (kind int primary key, version_id bigint, process_id bigint, agency_id bigint,
      by_hour boolean, straight boolean, step_count int, words tsvector);
    create temp table made_steps (kind int, ordinal int, key text, name text, step_kind text, agency_id bigint, unit text,
      role text, quota int, next jsonb, begun boolean, before real, after real, by_account bigint, primary key (kind, ordinal));
    create temp table made_moments (kind int, day int, accepted_at timestamptz, check_due_at timestamptz,
      effective_start timestamptz, due_at timestamptz, near_due_from timestamptz, primary key (day, kind))`);
  await owner.query(
    `insert into made_kinds select k.*, search_words(p.code, v.name)
     from unnest($1::int[], $2::bigint[], $3::bigint[], $4::bigint[], $5::boolean[], $6::boolean[], $7::int[])
       as k(kind, version, process, agency, by_hour, straight, steps)
     join procedure_versions v on v.id = k.version join procedures p on p.id = v.procedure_id`,
    [
      kinds.map(({ kind }) => kind),
      kinds.map(({ versionId }) => versionId),
      kinds.map(({ processId }) => processId),
      kinds.map(({ agencyId }) => agencyId),
      kinds.map(({ mode }) => mode === 'hour'),
      kinds.map(({ straight }) => straight),
      kinds.map(({ steps }) => steps.length),
    ],
  );
  await layOutSteps(owner, kinds, ground);
  let some: Moment[] = [];
  for (const moment of moments) {
    if (some.push(moment) < AT_A_TIME) continue;
    await layOutMoments(owner, some);
    some = [];
  }
  await layOutMoments(owner, some);
  await owner.query('analyze made_kinds; analyze made_steps; analyze made_moments');
}

/** Each step with the share of the whole quota that lies before it and at its end. */
async function layOutSteps(owner: pg.ClientBase, kinds: readonly Kind[], ground: Ground) {
  const steps = kinds.flatMap(({ kind, steps, begun }) => {
    const whole = steps.reduce((sum, { quotaMinutes }) => sum + quotaMinutes, 0) || 1;
    let worked = 0;
    return steps.map((step) => {
      const before = worked / whole;
      worked += step.quotaMinutes;
      return { ...step, ofKind: kind, begun: begun.includes(step.ordinal), before, after: worked / whole };
    });
  });
  await owner.query(
    `insert into made_steps select s.*, coalesce(
       (select min(m.account_id) from staff_members m join account_roles r using (account_id)
        where m.agency_id = s.agency and r.role = s.role), $14)
     from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::int[],
       $10::jsonb[], $11::boolean[], $12::real[], $13::real[])
       as s(kind, ordinal, key, name, step_kind, agency, unit, role, quota, next, begun, before, after)`,
    [
      steps.map(({ ofKind }) => ofKind),
      steps.map(({ ordinal }) => ordinal),
      steps.map(({ key }) => key),
      steps.map(({ name }) => name),
      steps.map(({ kind }) => kind),
      steps.map(({ agencyId }) => agencyId),
      steps.map(({ unit }) => unit),
      steps.map(({ role }) => role),
      steps.map(({ quotaMinutes }) => quotaMinutes),
      steps.map(({ next }) => next && JSON.stringify(next)),
      steps.map(({ begun }) => begun),
      steps.map(({ before }) => before),
      steps.map(({ after }) => after),
      ground.receivedBy,
    ],
  );
}

async function layOutMoments(owner: pg.ClientBase, moments: readonly Moment[]) {
  const instants = (of: (moment: Moment) => Temporal.Instant) => moments.map((moment) => of(moment).toString());
  await owner.query(
    `insert into made_moments select * from unnest($1::int[], $2::int[], $3::timestamptz[], $4::timestamptz[],
       $5::timestamptz[], $6::timestamptz[], $7::timestamptz[])`,
    [
      moments.map(({ kind }) => kind),
      moments.map(({ day }) => day),
      instants(({ acceptedAt }) => acceptedAt),
      instants(({ checkDueAt }) => checkDueAt),
      instants(({ effectiveStart }) => effectiveStart),
      instants(({ dueAt }) => dueAt),
      instants(({ nearDueFrom }) => nearDueFrom),
    ],
  );
}
