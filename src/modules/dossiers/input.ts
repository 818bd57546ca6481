import Type, { type Static } from 'typebox';

const closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const count = Type.Integer({ minimum: 0, maximum: 999, problem: 'count-invalid' });

/** Papers are counted in pieces of each sort. */
const Counts = {
  originals: Type.Optional(count),
  certifiedCopies: Type.Optional(count),
  copies: Type.Optional(count),
};

export const ApplicantInput = closed({
  kind: Type.Union([Type.Literal('person'), Type.Literal('business')]),
  name: line(200),
  idNumber: Type.String({
    pattern: '^([0-9]{9}|[0-9]{12}|[A-Z][0-9]{7,8}|[0-9]{10}(-[0-9]{3})?)$',
    problem: 'id-number-invalid',
  }),
  phone: Type.String({ pattern: '^0[0-9]{9,10}$', problem: 'phone-invalid' }),
  email: Type.Optional(
    Type.String({ pattern: '^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$', maxLength: 254, problem: 'email-invalid' }),
  ),
  address: line(300),
});

export const HandedInInput = closed({
  componentKey: line(100),
  ...Counts,
  uploads: Type.Optional(Type.Array(line(64), { maxItems: 20 })),
});

/** What an applicant, or reception for them, files. */
export const FilingInput = closed({
  procedureCode: Type.String({ pattern: '^[0-9]\\.[0-9]{6}$', problem: 'procedure-code-invalid' }),
  /** Which case (trường hợp) of the procedure, where it has several. */
  caseKey: Type.Optional(line(100)),
  channel: Type.Union([Type.Literal('counter'), Type.Literal('online'), Type.Literal('post')]),
  /** Where it is handed in, if not at the center: the key of an agency, for its own office. */
  receptionPoint: Type.Optional(line(30)),
  applicant: ApplicantInput,
  submitterName: Type.Optional(line(200)),
  sets: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, problem: 'count-invalid' })),
  documents: Type.Array(HandedInInput, { maxItems: 100 }),
  /** Forms filled in place of papers, by key: sections, fields and rows as the procedure's own forms define them. */
  answers: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: 20 })),
  returnMethod: Type.Union([Type.Literal('counter'), Type.Literal('post'), Type.Literal('online')]),
  returnAddress: Type.Optional(line(300)),
  declaration: Type.Literal(true, { problem: 'declaration-required', missing: 'declaration-required' }),
});
export type FilingInput = Static<typeof FilingInput>;

export const CheckedInput = closed({
  componentKey: line(100),
  ...Counts,
  verdict: Type.Union([
    Type.Literal('valid'),
    Type.Literal('invalid'),
    Type.Literal('waived'),
    Type.Literal('unchecked'),
  ]),
  ground: Type.Optional(line(500)),
});

/** The official's check of the papers, one by one, that goes with an acceptance. */
export const AcceptanceInput = closed({
  documents: Type.Array(CheckedInput, { maxItems: 100 }),
  /** Number of the fee receipt, where something has to be paid beforehand. */
  prepaymentReceipt: Type.Optional(line(50)),
});
export type AcceptanceInput = Static<typeof AcceptanceInput>;

export const CompletionInput = closed({
  /** What the step came to, by key: required exactly where the process goes by it. */
  outcome: Type.Optional(line(100)),
  note: Type.Optional(line(2000)),
});
export type CompletionInput = Static<typeof CompletionInput>;

/** A dossier in an address: its code, or the provisional number for ever. */
export const ReferenceParams = Type.Object({ reference: Type.String({ minLength: 1, maxLength: 80 }) });
