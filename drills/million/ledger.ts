import type pg from 'pg';
import { toRfc3339 } from '../../src/kernel/time.ts';
import { chainOf } from '../../src/modules/dossiers/index.ts';
import { linkEntries } from '../../src/modules/ledger/domain/entry.ts';
import type { LedgerEntry, NewEntry } from '../../src/modules/ledger/index.ts';

type Open = {
  readonly id: number;
  readonly provisional: string;
  readonly code: string | null;
  readonly channel: string;
  readonly submittedAt: Temporal.Instant;
  readonly acceptedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  readonly pausedAt: Temporal.Instant | null;
  readonly done:
    | readonly { readonly key: string; readonly role: string; readonly by: number; readonly at: string }[]
    | null;
};

const AT_A_TIME = 4_000;
const APPLICANT = { accountId: null, name: 'Người nộp hồ sơ ví dụ', capacity: 'applicant' };
const RECEPTION = { accountId: null, name: 'Công chức tiếp nhận ví dụ', capacity: 'reception' };

/**
 * The history of the dossiers that are not over, linked and hashed as the center does it; finished ones begin without one,
 * which the verifier allows and the page of such a dossier shows.
 */
export async function writeLedger(owner: pg.ClientBase): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await owner.query<Open>(
      `select d.id, d.provisional_number as provisional, d.code, d.channel, d.submitted_at as "submittedAt",
         d.accepted_at as "acceptedAt", d.original_due_at as "dueAt", p.started_at as "pausedAt",
         (select json_agg(json_build_object('key', s.key, 'role', s.role, 'by', s.completed_by, 'at', s.completed_at) order by s.completed_at, s.ordinal)
          from workflow_steps s where s.dossier_id = d.id and s.status = 'done' and s.ordinal > 1) as done
       from made_moves m join dossiers d on d.id = m.id left join dossier_pauses p on p.dossier_id = d.id
       where d.status in ('submitted', 'handling', 'supplement_requested', 'result_ready') and d.id > $1
       order by d.id limit $2`,
      [after, AT_A_TIME],
    );
    if (rows.length === 0) return;
    await insert(
      owner,
      rows.flatMap((row) => linkEntries(chainOf(row.id), null, entriesOf(row))),
    );
    after = rows.at(-1)?.id ?? after;
  }
}

function entriesOf(row: Open): NewEntry[] {
  const filed: NewEntry = {
    at: whole(row.submittedAt),
    actor: row.channel === 'counter' ? RECEPTION : APPLICANT,
    action: 'file',
    facts: { provisionalNumber: row.provisional, channel: row.channel, demo: true },
    ground: null,
  };
  if (row.acceptedAt === null || row.dueAt === null) return [filed];
  const accepted: NewEntry = {
    at: whole(row.acceptedAt),
    actor: RECEPTION,
    action: 'accept',
    facts: { code: row.code, dueAt: toRfc3339(row.dueAt), demo: true },
    ground: 'QC Đ12.1d',
  };
  const done = (row.done ?? []).map(
    ({ key, role, by, at }): NewEntry => ({
      at: whole(Temporal.Instant.from(at)),
      actor: { accountId: by, name: 'Công chức ví dụ', capacity: role },
      action: 'complete-step',
      facts: { step: key, demo: true },
      ground: 'QC Đ7.2d (2)',
    }),
  );
  const asked: NewEntry[] = row.pausedAt
    ? [
        {
          at: whole(row.pausedAt),
          actor: RECEPTION,
          action: 'request-supplement',
          facts: { demo: true },
          ground: 'QC Đ12.1c',
        },
      ]
    : [];
  const later = [...done, ...asked].sort((one, other) => Temporal.Instant.compare(one.at, other.at));
  return [filed, accepted, ...later];
}

/** The ledger counts in milliseconds. */
const whole = (at: Temporal.Instant) => Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds);

async function insert(owner: pg.ClientBase, entries: readonly LedgerEntry[]) {
  await owner.query(
    `insert into ledger_entries (chain, seq, at, actor, action, facts, ground, previous_hash, hash)
     select * from unnest($1::text[], $2::int[], $3::timestamptz[], $4::jsonb[], $5::text[], $6::jsonb[], $7::text[], $8::bytea[], $9::bytea[])`,
    [
      entries.map(({ chain }) => chain),
      entries.map(({ seq }) => seq),
      entries.map(({ at }) => at.toString()),
      entries.map(({ actor }) => JSON.stringify(actor)),
      entries.map(({ action }) => action),
      entries.map(({ facts }) => JSON.stringify(facts)),
      entries.map(({ ground }) => ground),
      entries.map(({ previousHash }) => previousHash),
      entries.map(({ hash }) => hash),
    ],
  );
  await owner.query(
    `update dossiers d set last_event_at = e.at
     from (select chain, max(at) as at from unnest($1::text[], $2::timestamptz[]) as n(chain, at) group by chain) e
     where d.id = substring(e.chain from 9)::bigint`,
    [entries.map(({ chain }) => chain), entries.map(({ at }) => at.toString())],
  );
}
