import Type, { type Static } from 'typebox';
import { closed, oneOf } from '../../platform/data-schema.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', problem: 'date-invalid' });
const kind = Type.Union([Type.Literal('positive'), Type.Literal('negative')]);

/** What the registry keeps of a result: the signed document, positive or negative, and how long it holds. */
const document = {
  kind,
  documentNumber: line(60),
  documentDate: day,
  signer: line(200),
  upload: Type.Optional(line(64)),
  /** From its date where left out. */
  validFrom: Type.Optional(day),
  /** Last day; without term where left out. */
  validUntil: Type.Optional(day),
};

/** What is registered when the last step is done. */
export const ResultInput = closed({
  /** What the last step came to, where the process goes by it. */
  outcome: Type.Optional(line(100)),
  ...document,
  note: Type.Optional(line(2000)),
});
export type ResultInput = Static<typeof ResultInput>;

/** Why a result ends before its term, and the article that allows it. */
const ending = { ground: line(2000), legalBasis: line(500) };

export const RecallInput = closed(ending);
export type RecallInput = Static<typeof RecallInput>;

/** After it was handed over: another one stands in its place, or none. */
export const ReplacementInput = closed({ ...ending, replacement: Type.Optional(closed(document)) });
export type ReplacementInput = Static<typeof ReplacementInput>;

/** What the return desk writes down about who took the result. */
export const DeliveryInput = closed({
  receiver: closed({
    name: line(200),
    idNumber: line(30),
    capacity: Type.Union([Type.Literal('applicant'), Type.Literal('authorised')]),
    authorisationKind: Type.Optional(oneOf('power_of_attorney', 'contract', 'introduction', 'other')),
    authorisationNumber: Type.Optional(line(100)),
    authorisationUpload: Type.Optional(line(64)),
  }),
  /** The code read from the receipt, scanned or typed. */
  receiptCode: Type.Optional(line(80)),
  /** The receipt is lost, and that was approved for this person. */
  receiptLost: Type.Optional(Type.Boolean()),
  /** Number of the fee receipt, where something is due on return. */
  paymentReceipt: Type.Optional(line(50)),
  evidence: closed({
    kind: Type.Union([Type.Literal('signature'), Type.Literal('confirmation')]),
    upload: Type.Optional(line(64)),
  }),
  /** Numbers of the originals that are given back with it. */
  originals: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 1e15 }), { maxItems: 500 })),
});
export type DeliveryInput = Static<typeof DeliveryInput>;

/** The receipt is lost: who would collect, by which paper they are known, and how it was lost. */
export const LostReceiptInput = closed({
  receiverName: line(200),
  receiverIdNumber: line(30),
  /** The applicant where left out; anybody else needs an authorisation. */
  capacity: Type.Optional(Type.Union([Type.Literal('applicant'), Type.Literal('authorised')])),
  authorisationKind: Type.Optional(oneOf('power_of_attorney', 'contract', 'introduction', 'other')),
  authorisationNumber: Type.Optional(line(100)),
  authorisationUpload: Type.Optional(line(64)),
  idPaper: line(100),
  reason: line(1000),
});
export type LostReceiptInput = Static<typeof LostReceiptInput>;

export const LostReceiptDecision = closed({
  decision: Type.Union([Type.Literal('approved'), Type.Literal('declined')]),
  /** Needed for a refusal. */
  ground: Type.Optional(line(1000)),
});
export type LostReceiptDecision = Static<typeof LostReceiptDecision>;

/** Results handed to the post in one go, each under the number of its item. */
export const DispatchInput = closed({
  postOffice: line(200),
  postalName: line(200),
  postalBadge: line(50),
  results: Type.Array(closed({ reference: line(80), trackingNumber: Type.String({ pattern: '^[A-Z0-9]{8,20}$' }) }), {
    minItems: 1,
    maxItems: 200,
  }),
});
export type DispatchInput = Static<typeof DispatchInput>;

/** Nobody took it; it lies at the center again. */
export const CameBackInput = closed({ reason: line(500) });
export type CameBackInput = Static<typeof CameBackInput>;
