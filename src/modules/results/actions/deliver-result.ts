import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  chainOf,
  type Dossier,
  type DossierProblem,
  dueOnReturnDong,
  lockFor,
  openObligations,
  passOn,
  referenceOf,
  saveStatus,
} from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { activeSteps } from '../../workflow/index.ts';
import type { ResultCapabilities } from '../capabilities.ts';
import { insertDelivery } from '../deliveries-store.ts';
import { decideDelivery } from '../domain/decide-delivery.ts';
import type { ResultProblem } from '../domain/problems.ts';
import type { DeliveryInput } from '../input.ts';
import { lostReceiptOf, useLostReceipt } from '../lost-receipts-store.ts';
import { resultOf } from '../store.ts';
import { isArchived } from '../unclaimed-store.ts';

export type DeliverResultInput = DeliveryInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * Hands the result to the right person against the right paper, keeps what proves it, and gives back the originals the
 * center held (QC Đ6.2b, QC Đ7.2a).
 *
 * Problems: `dossier-not-found`, `action-not-allowed`, `stale-version`, `upload-unknown`, `original-not-here`, and those of
 * `decideDelivery`.
 */
export async function deliverResult(
  { db, clock, calendars, announce }: Pick<ResultCapabilities, 'db' | 'clock' | 'calendars' | 'announce'>,
  actor: Actor,
  input: DeliverResultInput,
): Promise<Result<Dossier, Problem<DossierProblem | ResultProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const locked = await lockFor(tx, actor, { ...input, action: 'deliver', today: localDate(now) });
    if (!locked.ok) return locked;
    const { dossier, steps, capacities } = locked.value;
    const result = await resultOf(tx, dossier.id);
    if (!result) throw new Error(`Dossier ${dossier.id} is ready without a result`);
    const lostReceipt = await lostReceiptOf(tx, dossier.id);
    const facts = {
      applicantIdNumber: dossier.applicant.idNumber,
      dossierCode: referenceOf(dossier),
      dueOnReturnDong: dueOnReturnDong(await procedureVersion(tx, dossier)),
      lostReceipt,
      openObligations: (await openObligations(tx, dossier.id)).length,
    };
    const decided = decideDelivery(facts, input);
    if (!decided.ok) return decided;
    const { receiver, evidence, originals = [] } = input;
    const by = actor.accountId as number;
    const authorisation = receiver.capacity === 'authorised' ? receiver.authorisationUpload : undefined;
    const named = [authorisation, evidence.upload].filter((token) => token !== undefined);
    const uploads = await ownUploads(tx, by, named);
    const idOf = (token: string | undefined) => uploads.find((upload) => upload.token === token)?.id ?? null;
    if (named.some((token) => idOf(token) === null)) return fail('upload-unknown');
    const given = { name: receiver.name, idNumber: receiver.idNumber, signatureUpload: idOf(evidence.upload) };
    const returned = await announce.resultDelivered(tx, { dossier, actor, at: now, receiver: given, originals });
    if (!returned.ok)
      return fail('original-not-here', { errors: [{ pointer: '/originals', code: 'original-not-here' }] });

    const step = activeSteps(steps).find(({ kind }) => kind === 'return');
    if (step) await passOn(tx, calendars, { dossier, steps, step, outcome: null, by, note: null, at: now });
    const delivered = await saveStatus(tx, dossier, { status: 'delivered', deliveredAt: now });
    const lostReceiptId = input.receiptLost && lostReceipt ? lostReceipt.id : null;
    if (lostReceiptId !== null) await useLostReceipt(tx, lostReceiptId, now);
    const wasArchived = await isArchived(tx, result.id);
    await insertDelivery(tx, {
      dossierId: dossier.id,
      resultId: result.id,
      receiverName: receiver.name,
      receiverIdNumber: receiver.idNumber,
      capacity: receiver.capacity,
      authorisationKind: authorisation ? (receiver.authorisationKind ?? null) : null,
      authorisationNumber: authorisation ? (receiver.authorisationNumber ?? null) : null,
      authorisationUpload: idOf(authorisation),
      receiptShown: lostReceiptId === null,
      lostReceiptId,
      settledAtOnce: false,
      wasArchived,
      evidence: evidence.kind,
      signatureUpload: idOf(evidence.upload),
      deliveredBy: by,
      deliveredAt: now,
    });
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, capacities.has('reception') ? 'reception' : 'postal'),
        action: 'deliver',
        facts: {
          capacity: receiver.capacity,
          receiver: receiver.name,
          authorisation: authorisation ? `${receiver.authorisationKind}: ${receiver.authorisationNumber}` : undefined,
          ...(lostReceiptId !== null && { lostReceipt: lostReceiptId }),
          ...(wasArchived && { wasArchived }),
          ...(originals.length > 0 && { originals: originals.length }),
          paymentReceipt: input.paymentReceipt,
          evidence: evidence.kind,
          files: uploads.map((upload) => upload.sha256),
        },
        ground: 'QC Đ6.2b',
      },
    ]);
    return ok(delivered);
  });
}
