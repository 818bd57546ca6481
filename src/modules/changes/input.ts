import Type, { type Static } from 'typebox';
import { closed } from '../../platform/data-schema.ts';
import { NOTICE_KINDS } from './domain/notice.ts';
import { PROPOSAL_KINDS, PROPOSAL_STATUSES } from './domain/proposal.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S', problem: 'missing' });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', problem: 'date-invalid' });
const code = Type.String({ pattern: '^[0-9]\\.[0-9]{6}$', problem: 'procedure-code-invalid' });

const notice = {
  /** Key of the agency; an agency's own head may leave it out. */
  agency: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  kind: Type.Enum([...NOTICE_KINDS], { missing: 'notice-kind-required', problem: 'notice-kind-required' }),
  documentNumber: line(100),
  documentDate: day,
  effectiveOn: day,
  changes: line(5000),
  /** Token of an upload. */
  upload: Type.Optional(Type.String({ maxLength: 64 })),
};

/** An agency's notice that published procedures change. */
export const NoticeInput = closed({ ...notice, procedureCodes: Type.Array(code, { minItems: 1, maxItems: 50 }) });
export type NoticeInput = Static<typeof NoticeInput>;
/** The same on a page: the codes in one box, parted by whatever people part them with. */
export const NoticeForm = closed({
  ...notice,
  procedureCodes: Type.String({ maxLength: 1000, missing: 'notice-codes-required' }),
});
export const DeclineInput = closed({
  reason: Type.String({
    minLength: 1,
    maxLength: 2000,
    pattern: '\\S',
    missing: 'notice-reason-required',
    problem: 'notice-reason-required',
  }),
});
export type DeclineInput = Static<typeof DeclineInput>;

/** What an official would have better. */
export const ProposalInput = closed({
  kind: Type.Enum([...PROPOSAL_KINDS], { missing: 'proposal-kind-required', problem: 'proposal-kind-required' }),
  title: line(200),
  procedureCode: Type.Optional(code),
  clause: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  limitValue: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, problem: 'proposal-limit-required' })),
  reason: line(5000),
  proposedText: line(5000),
});
export type ProposalInput = Static<typeof ProposalInput>;

export const DecisionInput = closed({
  decision: Type.Union([Type.Literal('approved'), Type.Literal('declined')], {
    missing: 'proposal-decision-required',
    problem: 'proposal-decision-required',
  }),
  outcome: Type.Optional(Type.String({ maxLength: 5000 })),
});
export type DecisionInput = Static<typeof DecisionInput>;

export const CompletionInput = closed({
  outcome: Type.String({
    minLength: 1,
    maxLength: 5000,
    pattern: '\\S',
    missing: 'proposal-outcome-required',
    problem: 'proposal-outcome-required',
  }),
});
export type CompletionInput = Static<typeof CompletionInput>;

const id = Type.Integer({ minimum: 1, maximum: 1e15 });
export const IdParams = Type.Object({ id });
export type IdParams = Static<typeof IdParams>;

const cursor = Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' }));
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }));
export const NoticesQuery = Type.Object({ limit, cursor });
export const ProposalsQuery = Type.Object({
  kind: Type.Optional(Type.Enum([...PROPOSAL_KINDS])),
  status: Type.Optional(Type.Enum([...PROPOSAL_STATUSES])),
  limit,
  cursor,
});
