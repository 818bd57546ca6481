import Type, { type Static } from 'typebox';
import { OwnParametersSchema } from './domain/rule-set.ts';

const id = Type.Integer({ minimum: 1, maximum: 1e15 });
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/** A draft begins as a new version of an approved set, or as the center's first. */
export const NewDraftInput = Type.Union([
  Type.Object({ from: id }, { additionalProperties: false }),
  Type.Object({ first: Type.Literal(true) }, { additionalProperties: false }),
]);

export const RuleSetParams = Type.Object({ id });
export type RuleSetParams = Static<typeof RuleSetParams>;

/** What a draft says; a parameter that is left out is inherited. */
export const RuleSetInput = Type.Object(
  {
    name: line(200),
    legalBasis: Type.Array(line(500), { minItems: 1, maxItems: 20 }),
    decisionNote: Type.Optional(line(1000)),
    parameters: OwnParametersSchema,
  },
  { additionalProperties: false },
);

/** The decision rules become law by, and the first day they hold. */
export const ApprovalInput = Type.Object(
  {
    decisionNo: Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '\\S',
      problem: 'rules-decision-required',
      missing: 'rules-decision-required',
    }),
    effectiveFrom: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', problem: 'date-invalid' }),
  },
  { additionalProperties: false },
);
export type ApprovalInput = Static<typeof ApprovalInput>;
