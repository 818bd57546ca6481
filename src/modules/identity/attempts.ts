import { sql } from 'kysely';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import type { Db } from '../../platform/database/database.ts';

/** At most `limit` tries per key in a window of minutes. Kept in the database, so that many processes count together. */
export type AttemptLimit = { readonly key: string; readonly limit: number; readonly minutes: number };

/**
 * Counts one more try for each key.
 *
 * Problem: `too-many-attempts` with the minutes to wait, when any of them is over its limit; tries go on counting.
 */
export async function countAttempt(
  db: Db,
  now: Temporal.Instant,
  limits: readonly AttemptLimit[],
): Promise<Result<void, Problem<'too-many-attempts'>>> {
  const sorted = limits.toSorted((a, b) => (a.key < b.key ? -1 : 1)); // one order of locks for everybody
  const values = sorted.map(({ key }) => sql`(${key}, ${now.toString()}::timestamptz, 1)`);
  const started = sql.join(
    sorted.map(({ key, minutes }) => sql`when ${key} then ${now.subtract({ minutes }).toString()}::timestamptz`),
    sql` `,
  );
  const { rows } = await sql<{ key: string; count: number; window_start: Temporal.Instant }>`
    insert into attempts (key, window_start, count) values ${sql.join(values)}
    on conflict (key) do update set
      count = case when attempts.window_start <= (case attempts.key ${started} end) then 1 else attempts.count + 1 end,
      window_start = case when attempts.window_start <= (case attempts.key ${started} end)
        then excluded.window_start else attempts.window_start end
    returning key, count, window_start`.execute(db);
  const over = sorted.filter(({ key, limit }) => rows.some((row) => row.key === key && row.count > limit));
  if (over.length === 0) return ok(undefined);
  const minutes = Math.max(...over.map((limit) => limit.minutes));
  return fail('too-many-attempts', { facts: { minutes } });
}

/**
 * Whether any key is at its limit already, without counting: so that only failures need be counted, and whoever is
 * refused adds nothing.
 *
 * Problem: `too-many-attempts` with the minutes to wait.
 */
export async function checkAttempts(
  db: Db,
  now: Temporal.Instant,
  limits: readonly AttemptLimit[],
): Promise<Result<void, Problem<'too-many-attempts'>>> {
  const rows = await db
    .selectFrom('attempts')
    .select(['key', 'window_start as since', 'count'])
    .where(
      'key',
      'in',
      limits.map(({ key }) => key),
    )
    .execute();
  const over = limits.filter(({ key, limit, minutes }) =>
    rows.some(
      (row) =>
        row.key === key && row.count >= limit && Temporal.Instant.compare(row.since, now.subtract({ minutes })) > 0,
    ),
  );
  if (over.length === 0) return ok(undefined);
  return fail('too-many-attempts', { facts: { minutes: Math.max(...over.map(({ minutes }) => minutes)) } });
}
