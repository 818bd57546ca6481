import type pg from 'pg';

/** Says in the database that a worker lives, and finds those that no longer do. */
export type LifeSign = {
  /** This worker's name in `locked_by` from now on. */
  claim(workerId: string): Promise<void>;
  /** Gives jobs of dead workers back to the queue; answers whose. */
  freeTheDead(): Promise<string[]>;
  /** Aborted when the connection that carries the sign is gone. */
  readonly lost: AbortSignal;
  release(): void;
};

/**
 * A living worker holds an advisory lock named after itself, on a connection of its own; the lock goes with the process
 * however it ends. Whose name stands on a job while nobody holds the lock is dead.
 */
export async function keepLifeSign(pool: pg.Pool): Promise<LifeSign> {
  const client = await pool.connect();
  const gone = new AbortController();
  const lose = () => gone.abort();
  client.on('error', lose);
  client.on('end', lose);
  return {
    lost: gone.signal,
    claim: async (workerId) => {
      await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [workerId]).catch(lose);
    },
    freeTheDead: () => freeTheDead(client),
    release() {
      // Closed, not given back: the locks end with the connection.
      client.release(true);
      lose();
    },
  };
}

async function freeTheDead(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker.jobs where locked_by is not null
       and locked_at < now() - interval '5 seconds'`,
  );
  const dead: string[] = [];
  for (const { id } of rows) if (await isDead(client, id)) dead.push(id);
  if (dead.length > 0) await client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
  return dead;
}

/** Our own lock can be taken twice by the same connection, so it is asked for from the catalogue instead. */
async function isDead(client: pg.ClientBase, workerId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_locks, (select hashtextextended($1, 0) as key) named
     where locktype = 'advisory' and objsubid = 1 and granted
       and database = (select oid from pg_database where datname = current_database())
       and classid::bigint = (named.key >> 32) & 4294967295 and objid::bigint = named.key & 4294967295`,
    [workerId],
  );
  return rowCount === 0;
}
