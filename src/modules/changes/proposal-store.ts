import { startOfDay } from '../../kernel/time.ts';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { Proposal, ProposalKind, ProposalStatus } from './domain/proposal.ts';

export type NewProposal = Pick<
  Proposal,
  'kind' | 'title' | 'procedureCode' | 'clause' | 'limitValue' | 'reason' | 'proposedText' | 'proposedAt'
> & { readonly proposedBy: number; readonly agencyId: number | null };

export async function insertProposal(tx: Tx, proposal: NewProposal): Promise<number> {
  const { id } = await tx
    .insertInto('proposals')
    .values({
      kind: proposal.kind,
      title: proposal.title,
      procedure_code: proposal.procedureCode,
      clause: proposal.clause,
      limit_value: proposal.limitValue,
      reason: proposal.reason,
      proposed_text: proposal.proposedText,
      status: 'new',
      proposed_at: proposal.proposedAt,
      proposed_by: proposal.proposedBy,
      agency_id: proposal.agencyId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const proposals = (db: Db) =>
  db
    .selectFrom('proposals as proposal')
    .innerJoin('accounts as proposer', 'proposer.id', 'proposal.proposed_by')
    .leftJoin('accounts as decider', 'decider.id', 'proposal.decided_by')
    .leftJoin('agencies as agency', 'agency.id', 'proposal.agency_id')
    .select(['proposal.id', 'proposal.kind', 'proposal.title', 'proposal.procedure_code as procedureCode'])
    .select(['proposal.clause', 'proposal.limit_value as limitValue', 'proposal.reason', 'proposal.status'])
    .select(['proposal.proposed_text as proposedText', 'proposal.outcome', 'proposal.proposed_at as proposedAt'])
    .select(['proposal.proposed_by as proposerId', 'proposer.display_name as proposerName'])
    .select(['agency.name as agencyName', 'proposal.decided_at as decidedAt', 'decider.display_name as decidedBy'])
    .select(['proposal.done_at as doneAt', 'proposal.rule_set_id as ruleSetId']);

type Row = Awaited<ReturnType<ReturnType<typeof proposals>['executeTakeFirstOrThrow']>>;
const toProposal = ({ proposerId, proposerName, ...row }: Row): Proposal => ({
  ...row,
  kind: row.kind as ProposalKind,
  status: row.status as ProposalStatus,
  proposedBy: { accountId: proposerId, name: proposerName },
});

export type ProposalSearch = {
  readonly kind?: ProposalKind | undefined;
  readonly status?: ProposalStatus | undefined;
  readonly limit: number;
  /** The id where a page ended. */
  readonly before?: number | undefined;
};

/** The latest first. */
export async function listProposals(db: Db, wanted: ProposalSearch): Promise<Proposal[]> {
  let query = proposals(db).orderBy('proposal.id', 'desc').limit(wanted.limit);
  if (wanted.kind) query = query.where('proposal.kind', '=', wanted.kind);
  if (wanted.status) query = query.where('proposal.status', '=', wanted.status);
  if (wanted.before !== undefined) query = query.where('proposal.id', '<', wanted.before);
  return (await query.execute()).map(toProposal);
}

/** Every issue of the regulation, clause by clause, the oldest first: what is reported to the authority (QC Đ18). */
export async function listIssues(db: Db): Promise<Proposal[]> {
  const rows = await proposals(db)
    .where('proposal.kind', '=', 'REGULATION_ISSUE')
    .orderBy('proposal.clause')
    .orderBy('proposal.id')
    .execute();
  return rows.map(toProposal);
}

export async function findProposal(db: Db, id: number): Promise<Proposal | null> {
  const row = await proposals(db).where('proposal.id', '=', id).executeTakeFirst();
  return row ? toProposal(row) : null;
}

/** The same, held for the rest of the transaction. */
export async function lockProposal(tx: Tx, id: number): Promise<Proposal | null> {
  const row = await proposals(tx).where('proposal.id', '=', id).forUpdate('proposal').executeTakeFirst();
  return row ? toProposal(row) : null;
}

export async function saveReviewing(tx: Tx, id: number): Promise<void> {
  await tx.updateTable('proposals').set({ status: 'reviewing' }).where('id', '=', id).execute();
}

export async function saveDecision(
  tx: Tx,
  id: number,
  decision: { status: 'approved' | 'declined'; outcome: string | null; at: Temporal.Instant; by: number },
): Promise<void> {
  await tx
    .updateTable('proposals')
    .set({ status: decision.status, outcome: decision.outcome, decided_at: decision.at, decided_by: decision.by })
    .where('id', '=', id)
    .execute();
}

export async function saveDone(tx: Tx, id: number, outcome: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('proposals').set({ status: 'done', outcome, done_at: at }).where('id', '=', id).execute();
}

export async function saveRuleDraft(tx: Tx, id: number, ruleSetId: number): Promise<void> {
  await tx.updateTable('proposals').set({ rule_set_id: ruleSetId }).where('id', '=', id).execute();
}

/** What one official proposed in a period, and what came of it. */
export type ProposalCount = {
  readonly accountId: number;
  readonly name: string;
  readonly agencyName: string | null;
  readonly proposed: number;
  /** Approved, those carried out among them. */
  readonly approved: number;
  readonly done: number;
};

/** How much each official proposed between two days, the last one included: it counts in their evaluation (QC Đ12.1đ). */
export async function countProposals(
  db: Db,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<ProposalCount[]> {
  const rows = await db
    .selectFrom('proposals as proposal')
    .innerJoin('accounts as proposer', 'proposer.id', 'proposal.proposed_by')
    .leftJoin('agencies as agency', 'agency.id', 'proposal.agency_id')
    .select(['proposer.id as accountId', 'proposer.display_name as name', 'agency.name as agencyName'])
    .select(({ fn }) => [
      fn.countAll<number>().as('proposed'),
      fn.countAll<number>().filterWhere('proposal.status', 'in', ['approved', 'done']).as('approved'),
      fn.countAll<number>().filterWhere('proposal.status', '=', 'done').as('done'),
    ])
    .where('proposal.proposed_at', '>=', startOfDay(from))
    .where('proposal.proposed_at', '<', startOfDay(to.add({ days: 1 })))
    .groupBy(['proposer.id', 'proposer.display_name', 'agency.name'])
    .orderBy('proposed', 'desc')
    .orderBy('proposer.display_name')
    .execute();
  return rows.map((row) => ({
    ...row,
    proposed: Number(row.proposed),
    approved: Number(row.approved),
    done: Number(row.done),
  }));
}

/** How many wait for a decision that this person may take: not their own. */
export async function countUndecided(db: Db, accountId: number): Promise<number> {
  const row = await db
    .selectFrom('proposals')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', 'in', ['new', 'reviewing'])
    .where('proposed_by', '<>', accountId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
