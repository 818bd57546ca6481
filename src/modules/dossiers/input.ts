import Type, { type Static, type TProperties } from 'typebox';
import { closed } from '../../platform/data-schema.ts';
import { REFUSAL_REASONS } from './domain/refusal-reasons.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const count = Type.Integer({ minimum: 0, maximum: 99, problem: 'count-invalid' });

/** What a form sends, under the version of the dossier that its page showed: if it changed since, the form is refused. */
export const underVersion = <P extends TProperties>(properties: P) =>
  closed({ ...properties, expectedVersion: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) });

/** Papers are counted in pieces of each sort. */
const Counts = {
  originals: Type.Optional(count),
  certifiedCopies: Type.Optional(count),
  copies: Type.Optional(count),
};

const idNumber = Type.String({
  pattern: '^([0-9]{9}|[0-9]{12}|[A-Z][0-9]{7,8}|[0-9]{10}(-[0-9]{3})?)$',
  problem: 'id-number-invalid',
});

export const ApplicantInput = closed({
  kind: Type.Union([Type.Literal('person'), Type.Literal('business')], { missing: 'not-a-choice' }),
  name: line(200),
  idNumber,
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

/** Who hands in for the owner of the dossier: an organisation's representative, or somebody with an authorisation. */
export const RepresentationInput = closed({
  acting: Type.Union([Type.Literal('organisation'), Type.Literal('authorised')]),
  name: line(200),
  idNumber,
  position: Type.Optional(line(200)),
  /** The organisation has no code yet: `applicant.idNumber` is the representative's. */
  withoutCode: Type.Optional(Type.Boolean()),
  documentNumber: Type.Optional(line(100)),
  documentDate: Type.Optional(
    Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', problem: 'authorisation-date-invalid' }),
  ),
  /** Token of the scanned authorisation, which is kept with the dossier. */
  upload: Type.Optional(line(64)),
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
  /** Where the owner does not hand it in themselves (QC Đ5.2a). */
  representation: Type.Optional(RepresentationInput),
  sets: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, problem: 'count-invalid' })),
  documents: Type.Array(HandedInInput, { maxItems: 100 }),
  /** Forms filled in place of papers, by key: sections, fields and rows as the procedure's own forms define them. */
  answers: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: 20 })),
  returnMethod: Type.Union([Type.Literal('counter'), Type.Literal('post'), Type.Literal('online')], {
    missing: 'not-a-choice',
  }),
  returnAddress: Type.Optional(line(300)),
  declaration: Type.Literal(true, { problem: 'declaration-required', missing: 'declaration-required' }),
  /** An official files online for somebody beside them (nộp thay): how that person gave the declaration. */
  assisted: Type.Optional(Type.Union([Type.Literal('aloud'), Type.Literal('signed')])),
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

/** What a written notice of an agency says: why, in its own words too, and by when (QC Đ13.5). */
export const NoticeInput = closed({
  /** Code of the catalogue of causes. */
  cause: Type.String({ minLength: 1, maxLength: 60, missing: 'not-a-choice', problem: 'not-a-choice' }),
  reason: line(2000),
  /** The working day at whose close the result is expected now. */
  newExpectedOn: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', problem: 'date-invalid', missing: 'date-invalid' }),
  /** Who signs, where it is not the person at the screen. */
  signerName: Type.Optional(line(200)),
  signerPosition: Type.Optional(line(200)),
});
export type NoticeInput = Static<typeof NoticeInput>;

export const CompletionInput = closed({
  /** What the step came to, by key: required exactly where the process goes by it. */
  outcome: Type.Optional(line(100)),
  note: Type.Optional(line(2000)),
  /** The notice of the verification that the step leads to; required exactly there. */
  verification: Type.Optional(NoticeInput),
});
export type CompletionInput = Static<typeof CompletionInput>;

/** One defect that the applicant is asked to put right (QC Đ12.1c). */
const AskedItemInput = closed({
  componentKey: line(100),
  kind: Type.Union([Type.Literal('missing'), Type.Literal('correction')]),
  detail: Type.Optional(line(500)),
  reason: line(500),
  legalBasis: line(300),
});
const items = Type.Array(AskedItemInput, { minItems: 1, maxItems: 100 });

/** Everything the applicant is asked for, at once. */
export const SupplementRequestInput = closed({ items });
export type SupplementRequestInput = Static<typeof SupplementRequestInput>;

/** What an agency proposes; `exception` where the one request was made already. */
export const SupplementProposalInput = closed({
  items,
  exception: Type.Optional(closed({ ground: line(500), legalBasis: line(300) })),
});
export type SupplementProposalInput = Static<typeof SupplementProposalInput>;

/** What the applicant hands in after a request, or reception for them. */
export const SupplyInput = closed({ documents: Type.Array(HandedInInput, { minItems: 1, maxItems: 100 }) });
export type SupplyInput = Static<typeof SupplyInput>;

export const GroundInput = closed({ ground: line(1000) });
export type GroundInput = Static<typeof GroundInput>;

/** What an applicant must pay before their dossier goes on. */
export const ObligationInput = closed({
  /** Whole đồng. */
  amountDong: Type.Integer({ minimum: 1, maximum: 1e12, problem: 'amount-invalid' }),
  ground: line(1000),
  legalBasis: line(500),
  payWhere: line(300),
  /** The legal basis says that the time until it is settled does not count. */
  stopsClock: Type.Optional(Type.Boolean()),
});
export type ObligationInput = Static<typeof ObligationInput>;

export const ReceiptInput = closed({ receiptNumber: line(100) });
export type ReceiptInput = Static<typeof ReceiptInput>;

export const MissingInput = closed({ missing: line(1000) });
export const QuestionInput = closed({ question: line(2000) });
export const AnswerInput = closed({ answer: line(4000) });

/** Why a filing is not accepted, or where it belongs instead (QC Đ8.1, QC Đ7.2d (4)). */
export const RefusalInput = closed({
  reasonCode: Type.Enum(REFUSAL_REASONS, { problem: 'refusal-reason-unknown' }),
  reason: line(2000),
  legalBasis: line(500),
  guidance: Type.Optional(line(2000)),
  /** Key of the agency that is competent instead: then it is no refusal. */
  redirectTo: Type.Optional(line(30)),
});
export type RefusalInput = Static<typeof RefusalInput>;

/** The signed result that stands against giving the dossier back. */
export const SignedResultInput = closed({
  documentNumber: line(100),
  documentDate: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', problem: 'date-invalid' }),
  signer: line(200),
});
export type SignedResultInput = Static<typeof SignedResultInput>;

export const StopInput = closed({ papersReturned: line(1000) });
export type StopInput = Static<typeof StopInput>;

/** How the applicant wants the result instead, and how they said so (QC Đ5.1b). */
export const ReturnChangeInput = closed({
  returnMethod: Type.Union([Type.Literal('counter'), Type.Literal('post'), Type.Literal('online')], {
    missing: 'not-a-choice',
  }),
  returnAddress: Type.Optional(line(300)),
  consent: Type.Optional(
    closed({
      how: Type.Union([Type.Literal('in_person'), Type.Literal('by_phone'), Type.Literal('in_writing')]),
      note: line(500),
    }),
  ),
});
export type ReturnChangeInput = Static<typeof ReturnChangeInput>;

/** What was written wrongly; what is left out stays. */
export const CorrectionInput = closed({
  applicant: Type.Partial(Type.Omit(ApplicantInput, ['kind']), { additionalProperties: false }),
  submitterName: Type.Optional(line(200)),
  reason: line(500),
});
export type CorrectionInput = Static<typeof CorrectionInput>;

/** A dossier in an address: its code, or the provisional number for ever. */
export const ReferenceParams = Type.Object({ reference: Type.String({ minLength: 1, maxLength: 80 }) });
