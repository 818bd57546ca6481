import { Logger, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { APP_GROUP } from './app-role.ts';

/**
 * Brings graphile-worker's own schema up to date, as the owner, and lets the application use it: add jobs, run them,
 * see them. Its tables are closed by row level security without a policy, so each gets one for the application.
 */
export async function prepareQueue(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
  await pool.query(LET_APPLICATION_IN);
}

const LET_APPLICATION_IN = `
  do $$
  declare queue_table text;
  begin
    grant usage on schema graphile_worker to ${APP_GROUP};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${APP_GROUP};
    grant usage on all sequences in schema graphile_worker to ${APP_GROUP};
    grant execute on all functions in schema graphile_worker to ${APP_GROUP};
    revoke insert, update, delete on graphile_worker.migrations from ${APP_GROUP};
    for queue_table in
      select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity
        and not exists (select from pg_policies
          where schemaname = 'graphile_worker' and pg_policies.tablename = pg_tables.tablename
            and policyname = 'application')
    loop
      execute format('create policy application on graphile_worker.%I to ${APP_GROUP} using (true)', queue_table);
    end loop;
  end $$`;
