import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { DeliveryInput } from '../input.ts';
import type { ResultProblem } from './problems.ts';

export type DeliveryFacts = {
  readonly applicantIdNumber: string;
  readonly dossierCode: string;
  /** What is to be paid when the result is collected, in whole đồng. */
  readonly dueOnReturnDong: number;
};

/**
 * Whether the result may be handed to whoever stands there: the applicant by their own number, or somebody with an
 * authorisation, and with the receipt (QC Đ6.2b, QC Đ5.2a).
 *
 * Problems: `wrong-person`, `authorisation-required`, `receipt-required`, `payment-outstanding`, `payment-not-due`,
 * `evidence-required`.
 */
export function decideDelivery(facts: DeliveryFacts, input: DeliveryInput): Result<void, Problem<ResultProblem>> {
  const { receiver } = input;
  if (receiver.capacity === 'applicant' && digits(receiver.idNumber) !== digits(facts.applicantIdNumber))
    return fail('wrong-person', { errors: [{ pointer: '/receiver/idNumber', code: 'wrong-person' }] });
  if (receiver.capacity === 'authorised' && !receiver.authorisationNumber?.trim())
    return fail('authorisation-required', { errors: [{ pointer: '/receiver/authorisationNumber', code: 'missing' }] });
  if (normalise(input.receiptCode) !== normalise(facts.dossierCode))
    return fail('receipt-required', { errors: [{ pointer: '/receiptCode', code: 'receipt-required' }] });
  const paid = input.paymentReceipt !== undefined;
  if (facts.dueOnReturnDong > 0 && !paid)
    return fail('payment-outstanding', { errors: [{ pointer: '/paymentReceipt', code: 'missing' }] });
  if (facts.dueOnReturnDong === 0 && paid)
    return fail('payment-not-due', { errors: [{ pointer: '/paymentReceipt', code: 'payment-not-due' }] });
  if (input.evidence.kind === 'signature' && !input.evidence.upload)
    return fail('evidence-required', { errors: [{ pointer: '/evidence/upload', code: 'missing' }] });
  return ok(undefined);
}

const digits = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '');
const normalise = (text: string | undefined) => (text ?? '').toUpperCase().replace(/\s+/g, '');
