export const PROPOSAL_KINDS = ['PROCEDURE_CHANGE', 'TIME_CUT', 'INITIATIVE', 'REGULATION_ISSUE'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
export const PROPOSAL_STATUSES = ['new', 'reviewing', 'approved', 'declined', 'done'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** What an official would have better: a procedure, its time, the work, or the regulation (QC Đ7.2i, Đ12.1đ, Đ7.2g2, Đ18). */
export type Proposal = {
  readonly id: number;
  readonly kind: ProposalKind;
  readonly title: string;
  readonly procedureCode: string | null;
  /** The clause of the regulation, as `regulationClauses` calls it. */
  readonly clause: string | null;
  /** The shorter limit, in the unit of the procedure's own. */
  readonly limitValue: number | null;
  readonly reason: string;
  readonly proposedText: string;
  readonly status: ProposalStatus;
  readonly outcome: string | null;
  readonly proposedAt: Temporal.Instant;
  readonly proposedBy: { readonly accountId: number; readonly name: string };
  /** Where they come from; none for the center's own people. */
  readonly agencyName: string | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly decidedBy: string | null;
  readonly doneAt: Temporal.Instant | null;
  /** The draft of the rules it led to. */
  readonly ruleSetId: number | null;
};

export const proposalSource = (id: number): string => `proposal:${id}`;
export const proposalChain = (id: number): string => `proposal:${id}`;

/** Kinds that change a procedure: approved, they become a draft of its next version. */
export const draftsProcedure = (kind: ProposalKind): boolean => kind === 'PROCEDURE_CHANGE' || kind === 'TIME_CUT';

export type ProposalAction = 'review' | 'decide' | 'carry-out' | 'draft-rules';

/** What may be done with a proposal in each state; who may is asked beside it. */
export function proposalActions({
  kind,
  status,
  ruleSetId,
}: Pick<Proposal, 'kind' | 'status' | 'ruleSetId'>): readonly ProposalAction[] {
  if (status === 'new') return ['review', 'decide'];
  if (status === 'reviewing') return ['decide'];
  if (status !== 'approved') return [];
  return kind === 'REGULATION_ISSUE' && ruleSetId === null ? ['draft-rules', 'carry-out'] : ['carry-out'];
}
