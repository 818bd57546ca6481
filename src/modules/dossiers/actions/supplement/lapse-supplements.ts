import { localDate } from '../../../../kernel/time.ts';
import { type Db, type Tx, transaction } from '../../../../platform/database/database.ts';
import { findCenter, takeNumber } from '../../../center/index.ts';
import { SYSTEM } from '../../../identity/index.ts';
import { procedureVersion } from '../../../procedures/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { SupplementRequest } from '../../domain/supplement.ts';
import { insertRefusal } from '../../endings-store.ts';
import { lockDossierById, saveStatus } from '../../store.ts';
import { passedWindows, supplementsOf, updateSupplement } from '../../supplement-store.ts';
import { endDossier } from '../ending/end-dossier.ts';
import { enter } from '../entry.ts';

const AT_A_TIME = 100;

export type LapseCapabilities = Pick<DossierCapabilities, 'clock' | 'announce'> & { readonly db: Db };

/**
 * Ends by rule the dossiers whose applicants did not hand in what was asked for in the time they had: before acceptance
 * they are refused, after it they stop as incomplete. Answers how many. Each is a transaction of its own; run again it
 * finds what is left.
 */
export async function lapseSupplements(capabilities: LapseCapabilities): Promise<number> {
  const now = capabilities.clock.now();
  let ended = 0;
  for (;;) {
    const passed = await passedWindows(capabilities.db, now, AT_A_TIME);
    for (const { dossierId, id } of passed) {
      const lapsed = await transaction(capabilities.db, (tx) => lapse(tx, capabilities, { dossierId, id, now }));
      if (lapsed) ended += 1;
    }
    if (passed.length < AT_A_TIME) return ended;
  }
}

async function lapse(
  tx: Tx,
  { announce }: Pick<DossierCapabilities, 'announce'>,
  { dossierId, id, now }: { readonly dossierId: number; readonly id: number; readonly now: Temporal.Instant },
): Promise<boolean> {
  const dossier = (await lockDossierById(tx, dossierId)) as Dossier;
  const request = (await supplementsOf(tx, dossierId)).find((one) => one.id === id);
  // The applicant may have handed it in a moment ago, or asked to have the dossier back.
  if (request?.status !== 'issued' || dossier.status !== 'supplement_requested') return false;
  await updateSupplement(tx, id, { status: 'lapsed' });
  const ended = dossier.accepted
    ? await endDossier(tx, dossier, { outcome: 'incomplete', now })
    : await refuseLapsed(tx, announce, { dossier, request, now });
  await enter(tx, dossierId, {
    at: now,
    actor: SYSTEM,
    capacity: 'system',
    action: 'lapse',
    facts: { request: request.issued?.numberText, status: ended.status },
    ground: 'QC Đ12.1c',
  });
  return true;
}

async function refuseLapsed(
  tx: Tx,
  announce: DossierCapabilities['announce'],
  given: { readonly dossier: Dossier; readonly request: SupplementRequest; readonly now: Temporal.Instant },
): Promise<Dossier> {
  const { dossier, request, now } = given;
  const number = await takeNumber(tx, 'refusal', localDate(now));
  const said = {
    reason: `Hết thời gian bổ sung theo phiếu số ${request.issued?.numberText} mà chưa nhận được giấy tờ bổ sung.`,
    legalBasis: 'Điều 12 khoản 1 điểm c Quy chế',
    guidance: 'Quý vị có thể nộp lại hồ sơ đầy đủ bất cứ lúc nào.',
  };
  await insertRefusal(tx, {
    dossier_id: dossier.id,
    kind: 'lapsed',
    reason_code: 'supplement-lapsed',
    reason: said.reason,
    legal_basis: said.legalBasis,
    guidance: said.guidance,
    number_text: number.text,
    refused_at: now,
  });
  const refused = await saveStatus(tx, dossier, { status: 'refused' });
  const center = await findCenter(tx);
  if (center)
    await announce.formIssued(tx, {
      form: 'refusal',
      number,
      ...said,
      redirectTo: null,
      dossier: refused,
      procedure: await procedureVersion(tx, dossier),
      center,
      at: now,
      official: null,
    });
  return refused;
}
