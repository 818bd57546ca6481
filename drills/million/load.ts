import { listAgencies } from '../../src/modules/center/index.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { believableProcedures } from '../../test/support/believable-procedures.ts';
import { storeProcedures } from '../../test/support/store-procedures.ts';
import { writeKept, writeSteps, writeTraces } from './around.ts';
import { decide, type Load, writeDossiers } from './dossiers.ts';
import { groundOf } from './ground.ts';
import { kindsOf } from './kinds.ts';
import { writeLedger } from './ledger.ts';
import { momentsOf, workingDaysBefore } from './moments.ts';
import { layOut } from './plan.ts';

/** A province's catalogue has this many procedures that are really asked for. */
const PROCEDURES = 300;
/** Three years of work. */
const DAYS = 740;

/** What is built anew after the load: rows one by one would keep it in order far more slowly. */
const INDEXES = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relname = any(array['dossiers', 'workflow_steps', 'transfers', 'dossier_words']) and c.relnamespace = 'public'::regnamespace
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`;

/**
 * Writes so many believable dossiers straight into the tables as their owner, in one transaction with triggers switched
 * off; `faultsIn` then asks whether they keep what triggers and foreign keys would have kept. Times go to `tell`.
 */
export async function loadDossiers(
  ownerUrl: string,
  { count, now, tell }: { count: number; now: Temporal.Instant; tell: (step: string, seconds: number) => void },
): Promise<void> {
  const { db, pool } = openDatabase(ownerUrl, { name: 'load', connections: 3 });
  const owner = await pool.connect();
  const timed = async (step: string, work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    tell(step, (performance.now() - begun) / 1000);
  };
  try {
    await timed('procedures', async () => {
      const files = believableProcedures(PROCEDURES, await listAgencies(db));
      const known = await db
        .selectFrom('procedures')
        .select('id')
        .where('code', '=', files[0]?.code ?? '')
        .executeTakeFirst();
      if (!known) await storeProcedures(db, files);
    });
    const ground = await groundOf(db, now);
    const kinds = await kindsOf(db, ground);
    const days = workingDaysBefore(ground, now, DAYS);
    const load: Load = { count, days: days.length, kinds: kinds.length, now, ground };
    await owner.query(`begin; set local session_replication_role = replica; set local work_mem = '256MB';
      set local maintenance_work_mem = '512MB'; set local synchronous_commit = off`);
    await timed('calendar and clock', () => layOut(owner, { kinds, moments: momentsOf(ground, kinds, days), ground }));
    await timed('what becomes of each', () => decide(owner, load));
    const { rows: indexes } = await owner.query<{ name: string; definition: string }>(INDEXES);
    for (const { name } of indexes) await owner.query(`drop index ${name}`);
    await timed('dossiers', () => writeDossiers(owner, load));
    await timed('steps', () => writeSteps(owner, load));
    await timed('results, deliveries, papers', () => writeTraces(owner, load));
    await timed('agencies and words', () => writeKept(owner));
    await timed('indexes', async () => {
      for (const { definition } of indexes) await owner.query(definition);
    });
    await timed('ledger of the open ones', () => writeLedger(owner));
    await owner.query(
      `select setval(pg_get_serial_sequence('dossiers', 'id'), (select max(id) from dossiers)); commit`,
    );
    await timed('vacuum and analyze', () => owner.query('vacuum (analyze, parallel 0)'));
  } finally {
    owner.release(true);
    await db.destroy();
  }
}
