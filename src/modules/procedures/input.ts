import Type, { type Static } from 'typebox';
import { closed } from '../../platform/data-schema.ts';
import { ProcedureContentSchema } from './domain/procedure-content.ts';
import { ProcessSchema } from './domain/process/process.ts';

const code = Type.String({ pattern: '^\\d\\.\\d{6}$', problem: 'code-of-procedure', missing: 'code-of-procedure' });
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S', problem: 'missing' });
const day = Type.String({ maxLength: 30, problem: 'date-invalid' });

export const CodeParams = Type.Object({ code: Type.String({ pattern: '^\\d\\.\\d{6}$' }) });
export type CodeParams = Static<typeof CodeParams>;

/** A procedure that is new: `agency` by its key. */
export const NewProcedureInput = closed({ code, name: line(500), agency: line(20), reason: line(1000) });
/** The next version of one there is. */
export const BeginDraftForm = closed({ reason: line(1000) });

export const GiveUpInput = closed({ reason: line(1000) });

export const ApprovalInput = closed({
  decisionNo: line(100),
  processDecisionNo: Type.Optional(line(100)),
  effectiveFrom: day,
});

export const RetirementInput = closed({
  decisionNo: line(100),
  effectiveTo: day,
  /** How many open dossiers were seen. */
  acknowledgedOpen: Type.Integer({ minimum: 0, problem: 'whole-number', missing: 'whole-number' }),
});
export type RetirementInput = Static<typeof RetirementInput>;

export const WithdrawalInput = closed({ effectiveFrom: day, reason: line(1000) });

/** The next version, or with `agency` and `name` a procedure that is new. */
export const BeginBody = closed({
  reason: line(1000),
  agency: Type.Optional(line(20)),
  name: Type.Optional(line(500)),
});
export type BeginBody = Static<typeof BeginBody>;

/** A draft may leave parts out; what it says has the form of a publication. */
export const DraftBody = closed({
  content: Type.Optional(Type.Partial(ProcedureContentSchema, { additionalProperties: false })),
  process: Type.Optional(Type.Pick(ProcessSchema, ['steps', 'calendarDayGround'], { additionalProperties: false })),
});
export type DraftBody = Static<typeof DraftBody>;
export type ApprovalBody = Static<typeof ApprovalInput>;
