import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { DeliveryInput } from '../input.ts';
import type { LostReceipt } from '../lost-receipts-store.ts';
import type { ResultProblem } from './problems.ts';

export type DeliveryFacts = {
  readonly applicantIdNumber: string;
  readonly dossierCode: string;
  /** What is to be paid when the result is collected, in whole đồng. */
  readonly dueOnReturnDong: number;
  /** Financial obligations that are neither settled nor cancelled. */
  readonly openObligations: number;
  /** The latest report of a lost receipt, whatever came of it. */
  readonly lostReceipt: Pick<LostReceipt, 'decision' | 'usedAt' | 'receiverIdNumber'> | null;
};

/**
 * Whether the result may be handed to whoever stands there: the applicant by their own number, or somebody with an
 * authorisation of which number and scan are kept; with the receipt, or what was approved in its place (QC Đ6.2b, QC Đ5.2a).
 *
 * Problems: those of `decideReceiver`, `receipt-required`, `lost-receipt-not-approved`, `not-the-approved-person`,
 * `obligations-outstanding`, `payment-outstanding`, `payment-not-due`, `evidence-required`.
 */
export function decideDelivery(facts: DeliveryFacts, input: DeliveryInput): Result<void, Problem<ResultProblem>> {
  const { receiver } = input;
  if (input.receiptLost && isForAnother(facts, receiver.idNumber))
    return fail('not-the-approved-person', {
      errors: [{ pointer: '/receiver/idNumber', code: 'not-the-approved-person' }],
    });
  const person = decideReceiver(receiver, facts.applicantIdNumber);
  if (!person.ok) return person;
  const receipt = input.receiptLost ? decideLost(facts) : decideReceipt(facts, input.receiptCode);
  if (!receipt.ok) return receipt;
  if (facts.openObligations > 0) return fail('obligations-outstanding');
  const paid = input.paymentReceipt !== undefined;
  if (facts.dueOnReturnDong > 0 && !paid)
    return fail('payment-outstanding', { errors: [{ pointer: '/paymentReceipt', code: 'missing' }] });
  if (facts.dueOnReturnDong === 0 && paid)
    return fail('payment-not-due', { errors: [{ pointer: '/paymentReceipt', code: 'payment-not-due' }] });
  if (input.evidence.kind === 'signature' && !input.evidence.upload)
    return fail('evidence-required', { errors: [{ pointer: '/evidence/upload', code: 'missing' }] });
  return ok(undefined);
}

/**
 * Whether somebody may collect at all: the applicant by their own number, or somebody with an authorisation of which kind,
 * number and scan are kept (QC Đ6.2b, QC Đ5.2a).
 *
 * Problems: `wrong-person`, `authorisation-required`.
 */
export function decideReceiver(
  receiver: Omit<DeliveryInput['receiver'], 'name'>,
  applicantIdNumber: string,
): Result<void, Problem<ResultProblem>> {
  if (receiver.capacity === 'applicant' && !isSameNumber(receiver.idNumber, applicantIdNumber))
    return fail('wrong-person', { errors: [{ pointer: '/receiver/idNumber', code: 'wrong-person' }] });
  const lacking = lackingOf(receiver);
  return lacking.length > 0 ? fail('authorisation-required', { errors: lacking }) : ok(undefined);
}

/** What is missing of an authorisation: its kind, its number and date, its scan. */
function lackingOf(receiver: Omit<DeliveryInput['receiver'], 'name'>): FieldError[] {
  if (receiver.capacity !== 'authorised') return [];
  const parts = ['authorisationKind', 'authorisationNumber', 'authorisationUpload'] as const;
  return parts.flatMap((part) => (receiver[part]?.trim() ? [] : [{ pointer: `/receiver/${part}`, code: 'missing' }]));
}

function decideReceipt(
  { dossierCode }: DeliveryFacts,
  shown: string | undefined,
): Result<void, Problem<ResultProblem>> {
  if (normalise(shown) === normalise(dossierCode)) return ok(undefined);
  return fail('receipt-required', { errors: [{ pointer: '/receiptCode', code: 'receipt-required' }] });
}

/** Approved, and not used yet. */
const isApproved = ({ lostReceipt }: DeliveryFacts): boolean =>
  lostReceipt?.decision === 'approved' && lostReceipt.usedAt === null;

const isForAnother = (facts: DeliveryFacts, idNumber: string): boolean =>
  isApproved(facts) && !isSameNumber(facts.lostReceipt?.receiverIdNumber ?? '', idNumber);

const decideLost = (facts: DeliveryFacts): Result<void, Problem<ResultProblem>> =>
  isApproved(facts) ? ok(undefined) : fail('lost-receipt-not-approved');

const isSameNumber = (one: string, other: string) => digits(one) === digits(other);
const digits = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '');
const normalise = (text: string | undefined) => (text ?? '').toUpperCase().replace(/\s+/g, '');
