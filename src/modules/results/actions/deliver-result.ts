import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  chainOf,
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  dueOnReturnDong,
  lockFor,
  passOn,
  referenceOf,
  saveStatus,
} from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { activeSteps } from '../../workflow/index.ts';
import { decideDelivery } from '../domain/decide-delivery.ts';
import type { ResultProblem } from '../domain/problems.ts';
import type { DeliveryInput } from '../input.ts';
import { insertDelivery } from '../store.ts';

export type DeliverResultInput = DeliveryInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * Hands the result to the right person against the right paper, and keeps what proves it (QC Đ6.2b, QC Đ7.2a).
 *
 * Problems: `dossier-not-found`, `action-not-allowed`, `stale-version`, `upload-unknown`, and those of `decideDelivery`.
 */
export async function deliverResult(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  input: DeliverResultInput,
): Promise<Result<Dossier, Problem<DossierProblem | ResultProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const locked = await lockFor(tx, actor, { ...input, action: 'deliver', today: localDate(now) });
    if (!locked.ok) return locked;
    const { dossier, steps } = locked.value;
    const decided = decideDelivery(
      {
        applicantIdNumber: dossier.applicant.idNumber,
        dossierCode: referenceOf(dossier),
        dueOnReturnDong: dueOnReturnDong(await procedureVersion(tx, dossier)),
      },
      input,
    );
    if (!decided.ok) return decided;

    const { receiver, evidence } = input;
    const by = actor.accountId as number;
    const named = [receiver.authorisationUpload, evidence.upload].filter((token) => token !== undefined);
    const uploads = await ownUploads(tx, by, named);
    const idOf = (token: string | undefined) => uploads.find((upload) => upload.token === token)?.id ?? null;
    if (named.some((token) => idOf(token) === null)) return fail('upload-unknown');

    const step = activeSteps(steps).find(({ kind }) => kind === 'return');
    if (step) await passOn(tx, calendars, { dossier, steps, step, outcome: null, by, note: null, at: now });
    const delivered = await saveStatus(tx, dossier, { status: 'delivered', deliveredAt: now });
    await insertDelivery(tx, dossier.id, {
      receiverName: receiver.name,
      receiverIdNumber: receiver.idNumber,
      capacity: receiver.capacity,
      authorisationNumber: receiver.authorisationNumber ?? null,
      authorisationUpload: idOf(receiver.authorisationUpload),
      receiptShown: true,
      settledAtOnce: false,
      evidence: evidence.kind,
      signatureUpload: idOf(evidence.upload),
      deliveredBy: by,
      deliveredAt: now,
    });
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: {
          accountId: by,
          name: actor.name,
          capacity: locked.value.capacities.has('reception') ? 'reception' : 'postal',
        },
        action: 'deliver',
        facts: {
          capacity: receiver.capacity,
          receiver: receiver.name,
          authorisation: receiver.authorisationNumber,
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
