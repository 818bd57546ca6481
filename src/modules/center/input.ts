import Type, { type Static } from 'typebox';
import { DOCUMENT_KINDS } from './domain/legal-document.ts';
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

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', problem: 'date-invalid' });
const written = {
  title: line(500),
  kind: Type.Enum([...DOCUMENT_KINDS], { missing: 'not-a-choice' }),
  issuer: line(200),
  issuedOn: Type.Optional(day),
  effectiveFrom: Type.Optional(day),
  effectiveTo: Type.Optional(day),
  note: Type.Optional(Type.String({ maxLength: 1000 })),
  checked: Type.Optional(Type.Boolean()),
};
/** What the register says of a legal document; its number only when it is entered. */
export const LegalDocumentInput = Type.Object(written, { additionalProperties: false });
export const NewLegalDocumentInput = Type.Object(
  {
    number: Type.String({ pattern: '^[^\\s]*[0-9][^\\s]*$', maxLength: 60, problem: 'document-number-malformed' }),
    ...written,
  },
  { additionalProperties: false },
);
export type LegalDocumentInput = Static<typeof LegalDocumentInput>;
export const LegalParams = Type.Object({ slug: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 }) });
export type LegalParams = Static<typeof LegalParams>;
