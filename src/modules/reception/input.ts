import Type, { type Static } from 'typebox';

/** A visit that ended without a dossier: somebody was guided, or sent to the agency in charge. */
export const VisitInput = Type.Object(
  {
    kind: Type.Union([Type.Literal('guided'), Type.Literal('redirected')], { missing: 'visit-kind-required' }),
    procedureCode: Type.Optional(Type.String({ pattern: '^[0-9]\\.[0-9]{6}$', problem: 'procedure-code-invalid' })),
    /** Key of the agency somebody is sent to. */
    agency: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })),
  },
  { additionalProperties: false },
);
export type VisitInput = Static<typeof VisitInput>;

/** Dossiers an agency took in at its own office, as its system lists them; the agency by key or identification code. */
export const BypassedInput = Type.Object(
  {
    source: Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '\\S',
      missing: 'source-missing',
      problem: 'source-missing',
    }),
    rows: Type.Array(
      Type.Object(
        {
          number: Type.String({ minLength: 1, maxLength: 100 }),
          agency: Type.String({ minLength: 1, maxLength: 40 }),
          procedureCode: Type.String({ minLength: 1, maxLength: 20 }),
          receivedAt: Type.String({ minLength: 1, maxLength: 40 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 5000 },
    ),
  },
  { additionalProperties: false },
);
export type BypassedInput = Static<typeof BypassedInput>;

/** The form of the same: a file of text. */
export const BypassedForm = Type.Object(
  {
    source: Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '\\S',
      missing: 'source-missing',
      problem: 'source-missing',
    }),
    file: Type.String({ missing: 'receipts-empty' }),
  },
  { additionalProperties: false },
);

const dayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', problem: 'date-invalid' });
/** Which of them: a period of whole days, perhaps of one agency. */
export const BypassedQuery = Type.Object({
  from: Type.Optional(dayText),
  to: Type.Optional(dayText),
  agency: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  cursor: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' })),
});
