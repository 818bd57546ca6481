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
