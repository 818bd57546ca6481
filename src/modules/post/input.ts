import Type, { type Static } from 'typebox';
import { closed } from '../../platform/data-schema.ts';
import { FilingInput } from '../dossiers/index.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', problem: 'date-invalid' });

export const PostalListInput = closed({
  /** The post office the employee comes from. */
  postOffice: line(200),
  note: Type.Optional(line(500)),
});
export type PostalListInput = Static<typeof PostalListInput>;

export const PostalItemInput = closed({
  /** Số hiệu bưu gửi, as on the cover: spaces and small letters are the same number. */
  trackingNumber: Type.String({ pattern: '^\\s*([A-Za-z0-9]\\s*){8,20}$', problem: 'tracking-number-invalid' }),
  senderName: line(200),
  senderPhone: Type.Optional(Type.String({ pattern: '^0[0-9]{9,10}$', problem: 'phone-invalid' })),
  procedureCode: Type.Optional(Type.String({ pattern: '^[0-9]\\.[0-9]{6}$', problem: 'procedure-code-invalid' })),
  /** Papers in the cover, counted together by giver and receiver. */
  papers: Type.Integer({ minimum: 0, maximum: 999, problem: 'count-invalid' }),
  discrepancy: Type.Optional(line(500)),
});
export type PostalItemInput = Static<typeof PostalItemInput>;

export const SignatureInput = closed({
  side: Type.Union([Type.Literal('postal'), Type.Literal('reception')]),
  /** Of a postal employee without an account here, who signs the printed list. */
  name: Type.Optional(line(200)),
  badge: Type.Optional(line(50)),
});
export type SignatureInput = Static<typeof SignatureInput>;

/** What stands in the cover; how it came is known. */
export const { channel: _, assisted: __, receptionPoint: ___, ...ofAFiling } = FilingInput.properties;
export const PostalFilingInput = closed(ofAFiling);
export type PostalFilingInput = Static<typeof PostalFilingInput>;

export const TaskGrantInput = closed({
  accountId: Type.Integer({ minimum: 1, maximum: 1e15, problem: 'choose', missing: 'choose' }),
  task: Type.Union([Type.Literal('GUIDE'), Type.Literal('RECEIVE'), Type.Literal('DIGITISE'), Type.Literal('RETURN')], {
    problem: 'choose',
    missing: 'choose',
  }),
  decisionNo: Type.String({ pattern: '^[0-9]+/QĐ-UBND$', problem: 'grant-decision-invalid' }),
  decidedOn: day,
  validFrom: day,
  /** The last day on which it holds. */
  lastDay: Type.Optional(day),
});
export type TaskGrantInput = Static<typeof TaskGrantInput>;
