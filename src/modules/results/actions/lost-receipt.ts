import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import {
  chainOf,
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  lockFor,
  readForChange,
} from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { decideReceiver } from '../domain/decide-delivery.ts';
import type { ResultProblem } from '../domain/problems.ts';
import type { LostReceiptDecision, LostReceiptInput } from '../input.ts';
import { insertLostReceipt, lostReceiptOf, saveLostReceiptDecision } from '../lost-receipts-store.ts';

type Problems = Problem<DossierProblem | ResultProblem | 'not-permitted' | 'invalid-input' | 'upload-unknown'>;
type Capabilities = Pick<DossierCapabilities, 'db' | 'clock'>;

/**
 * The return desk writes down that the receipt is lost, why, and by which paper it knows the person who would collect
 * (QC Đ6.2b): the applicant, or somebody whose authorisation is seen and kept now. Nothing is handed over by that.
 *
 * Problems: those of `lockFor`, `lost-receipt-open`, those of `decideReceiver`, `upload-unknown`.
 */
export async function reportLostReceipt(
  { db, clock }: Capabilities,
  actor: Actor,
  input: LostReceiptInput & { readonly reference: string; readonly expectedVersion?: number | undefined },
): Promise<Result<Dossier, Problems>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const locked = await lockFor(tx, actor, { ...input, action: 'deliver', today: localDate(now) });
    if (!locked.ok) return locked;
    const { dossier, capacities } = locked.value;
    const before = await lostReceiptOf(tx, dossier.id);
    if (before && before.decision !== 'declined' && before.usedAt === null) return fail('lost-receipt-open');
    const { receiverName, receiverIdNumber, idPaper, reason, capacity = 'applicant' } = input;
    const person = decideReceiver({ ...input, idNumber: receiverIdNumber, capacity }, dossier.applicant.idNumber);
    if (!person.ok) return fail(person.problem.code, { errors: person.problem.errors?.map(onThisForm) ?? [] });
    const said = { receiverName, receiverIdNumber, idPaper, reason };
    const askedBy = actor.accountId as number;
    const isAuthorised = capacity === 'authorised';
    const [scan] = isAuthorised ? await ownUploads(tx, askedBy, [input.authorisationUpload ?? '']) : [];
    if (isAuthorised && !scan)
      return fail('upload-unknown', { errors: [{ pointer: '/authorisationUpload', code: 'upload-unknown' }] });
    const id = await insertLostReceipt(tx, { ...said, dossierId: dossier.id, askedBy, askedAt: now });
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, capacities.has('reception') ? 'reception' : 'postal'),
        action: 'report-lost-receipt',
        facts: {
          report: id,
          receiver: receiverName,
          capacity,
          authorisation: isAuthorised ? `${input.authorisationKind}: ${input.authorisationNumber}` : undefined,
          file: scan?.sha256,
          idPaper,
          reason,
        },
        ground: 'QC Đ6.2b',
      },
    ]);
    return ok(dossier);
  });
}

/** Where `decideReceiver` names a part of the receiver, this form has a field of its own. */
const onThisForm = ({ pointer, ...error }: FieldError): FieldError => ({
  ...error,
  pointer: pointer === '/receiver/idNumber' ? '/receiverIdNumber' : pointer.replace('/receiver', ''),
});

/**
 * The director or a deputy lets the result be handed over without the receipt, once and to that person, or does not
 * (QC Đ6.2b).
 *
 * Problems: `not-permitted`, `dossier-not-found`, `lost-receipt-not-open`, `lost-receipt-own`.
 */
export async function decideLostReceipt(
  { db, clock }: Capabilities,
  actor: Actor,
  { reference, decision, ground }: LostReceiptDecision & { readonly reference: string },
): Promise<Result<Dossier, Problems>> {
  const now = clock.now();
  if (!may(actor, 'approve-lost-receipt')) return fail('not-permitted');
  return transaction(db, async (tx) => {
    const read = await readForChange(tx, actor, { reference, now, purpose: 'lost-receipt' });
    if (!read.ok) return read;
    const { dossier } = read.value;
    const report = await openReport(tx, dossier);
    if (!report) return fail('lost-receipt-not-open');
    const by = actor.accountId as number;
    if (report.askedBy === by) return fail('lost-receipt-own');
    if (decision === 'declined' && !ground)
      return fail('invalid-input', { errors: [{ pointer: '/ground', code: 'missing' }] });
    await saveLostReceiptDecision(tx, report.id, { decision, by, at: now, ground: ground ?? null });
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, 'leader'),
        action: decision === 'approved' ? 'approve-lost-receipt' : 'decline-lost-receipt',
        facts: { report: report.id, receiver: report.receiverName, reason: ground },
        ground: 'QC Đ6.2b',
      },
    ]);
    return ok(dossier);
  });
}

async function openReport(tx: Tx, { id, status }: Dossier) {
  const report = status === 'result_ready' ? await lostReceiptOf(tx, id) : null;
  return report?.decision === null ? report : null;
}
