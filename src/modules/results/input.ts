import Type, { type Static } from 'typebox';

const closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/** What is registered when the last step is done: the signed document, positive or negative. */
export const ResultInput = closed({
  /** What the last step came to, where the process goes by it. */
  outcome: Type.Optional(line(100)),
  kind: Type.Union([Type.Literal('positive'), Type.Literal('negative')]),
  documentNumber: line(60),
  documentDate: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', problem: 'date-invalid' }),
  signer: line(200),
  upload: Type.Optional(line(64)),
  note: Type.Optional(line(2000)),
});
export type ResultInput = Static<typeof ResultInput>;

/** What the return desk writes down about who took the result. */
export const DeliveryInput = closed({
  receiver: closed({
    name: line(200),
    idNumber: line(30),
    capacity: Type.Union([Type.Literal('applicant'), Type.Literal('authorised')]),
    authorisationNumber: Type.Optional(line(100)),
    authorisationUpload: Type.Optional(line(64)),
  }),
  /** The code read from the receipt, scanned or typed. */
  receiptCode: Type.Optional(line(80)),
  /** Number of the fee receipt, where something is due on return. */
  paymentReceipt: Type.Optional(line(50)),
  evidence: closed({
    kind: Type.Union([Type.Literal('signature'), Type.Literal('confirmation')]),
    upload: Type.Optional(line(64)),
  }),
});
export type DeliveryInput = Static<typeof DeliveryInput>;
