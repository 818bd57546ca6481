import { sql } from 'kysely';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import { listAgencies, type StoredAgency } from '../../center/index.ts';
import {
  addParty,
  chainOf,
  type DossierCapabilities,
  endParty,
  lockDossierById,
  partiesOf,
  saveStatus,
} from '../../dossiers/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { moveTurn, stepsOf } from '../../workflow/index.ts';
import { moveConsultations } from '../consultations-store.ts';
import type { HandlingProblem } from '../domain/problems.ts';
import type { SuccessionInput } from '../input.ts';

export type MoveToSuccessorInput = SuccessionInput & { readonly agency: string };

/**
 * An agency was merged or dissolved while dossiers were open: its steps that are under way or to come, its part in other
 * dossiers and the questions put to it go to the successor the directory names, each written into the dossier's chain.
 * What it did stays its own, and so does its name as the competent agency at acceptance. Each dossier moves by itself,
 * so that going on after a break does no harm. Answers how many moved.
 *
 * Problems: `not-permitted`, `party-agency-unknown`, `agency-not-ended`, `successor-unknown`.
 */
export async function moveToSuccessor(
  { db, clock }: Pick<DossierCapabilities, 'db' | 'clock'>,
  actor: Actor,
  { agency: key, decisionNo, ground }: MoveToSuccessorInput,
): Promise<Result<{ readonly moved: number }, Problem<HandlingProblem | 'not-permitted'>>> {
  if (!may(actor, 'revise-units') && !may(actor, 'approve-rules')) return fail('not-permitted');
  const now = clock.now();
  const agencies = await listAgencies(db);
  const from = agencies.find((one) => one.key === key);
  if (!from) return fail('party-agency-unknown');
  const today = localDate(now).toString();
  if (from.validTo === null || from.validTo > today) return fail('agency-not-ended');
  const to = successorOf(agencies, from, today);
  if (!to) return fail('successor-unknown');
  const reason = { decisionNo, ground };
  const ids = await concerned(db, from.id);
  for (const id of ids) await transaction(db, (tx) => moveOne(tx, id, { from, to, actor, now, reason }));
  return ok({ moved: ids.length });
}

/** Whoever carries the duties on today, through as many reorganisations as there were. */
function successorOf(agencies: readonly StoredAgency[], from: StoredAgency, today: string): StoredAgency | null {
  const seen = new Set<string>();
  let at: StoredAgency | undefined = from;
  while (at && !seen.has(at.key)) {
    seen.add(at.key);
    const next: string | undefined = at.details.successor?.agency;
    at = next === undefined ? undefined : agencies.find((one) => one.key === next);
    if (at && (at.validTo === null || at.validTo > today)) return at;
  }
  return null;
}

/** Open dossiers that an agency still has a step, a part or a question in. */
async function concerned(db: Db, agencyId: number): Promise<number[]> {
  const found = await sql<{ id: number }>`
    select d.id from dossiers d where d.status not in ('refused', 'stopped', 'delivered') and (
      exists (select 1 from workflow_steps s
        where s.dossier_id = d.id and s.agency_id = ${agencyId} and s.status in ('active', 'waiting'))
      or exists (select 1 from dossier_parties p
        where p.dossier_id = d.id and p.agency_id = ${agencyId} and p.ended_at is null))
    order by d.id`.execute(db);
  return found.rows.map(({ id }) => id);
}

type Move = {
  readonly from: StoredAgency;
  readonly to: StoredAgency;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly reason: { readonly decisionNo: string; readonly ground: string };
};

async function moveOne(tx: Tx, dossierId: number, { from, to, actor, now, reason }: Move): Promise<void> {
  const dossier = await lockDossierById(tx, dossierId);
  if (!dossier) return;
  const by = actor.accountId as number;
  const open = (await stepsOf(tx, dossierId)).filter(
    ({ agencyId, status }) => agencyId === from.id && (status === 'active' || status === 'waiting'),
  );
  for (const step of open) await moveTurn(tx, step, { agencyId: to.id, at: now, by, note: reason.decisionNo });
  const parties = (await partiesOf(tx, dossierId)).filter(({ agencyId }) => agencyId === from.id);
  for (const { part, ground } of parties) {
    await endParty(tx, dossierId, { agencyId: from.id, part, at: now });
    await addParty(tx, dossierId, { agencyId: to.id, part, ground, addedAt: now, addedBy: by });
  }
  await moveConsultations(tx, dossierId, from.id, to.id);
  if (open.length === 0 && parties.length === 0) return;
  await record(tx, chainOf(dossierId), [
    {
      at: now,
      actor: actingAs(actor),
      action: 'move-to-successor',
      facts: {
        from: from.name,
        to: to.name,
        steps: open.map(({ key }) => key),
        parts: parties.map(({ part }) => part),
        decisionNo: reason.decisionNo,
      },
      ground: reason.ground,
    },
  ]);
  await saveStatus(tx, dossier, { status: dossier.status });
}
