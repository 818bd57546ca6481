import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { type Tx, transaction } from '../../../../platform/database/database.ts';
import { listAgencies, type StoredAgency, takeNumber } from '../../../center/index.ts';
import type { Actor } from '../../../identity/index.ts';
import type { Station } from '../../../staff/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import { insertRefusal } from '../../endings-store.ts';
import type { RefusalInput } from '../../input.ts';
import { saveStatus } from '../../store.ts';
import { enter } from '../entry.ts';
import { loadTerms } from '../load-terms.ts';

export type RefuseDossierInput = RefusalInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * The center does not accept a filing: with its reason, legal basis and number, on the legal form (QC Đ8.1). With
 * `redirectTo` the applicant is shown the way to the agency that is competent, which is no refusal and counts as none
 * (QC Đ7.2d (4)).
 *
 * Problems: those of `lockFor`, `redirect-agency-unknown`.
 */
export async function refuseDossier(
  { db, clock, calendars, announce }: DossierCapabilities,
  actor: Actor,
  { reasonCode, reason, legalBasis, guidance = '', redirectTo, ...input }: RefuseDossierInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'refuse', now });
    if (!loaded.ok) return loaded;
    const { dossier, procedure, center, station } = loaded.value;
    const target = redirectTo === undefined ? null : await agencyOf(tx, redirectTo, dossier);
    if (redirectTo !== undefined && target === null)
      return fail('redirect-agency-unknown', { errors: [{ pointer: '/redirectTo', code: 'redirect-agency-unknown' }] });
    const form = target ? ('redirection' as const) : ('refusal' as const);
    const number = await takeNumber(tx, form, localDate(now));
    await insertRefusal(tx, {
      dossier_id: dossier.id,
      kind: target ? 'redirected' : 'refused',
      reason_code: reasonCode,
      reason,
      legal_basis: legalBasis,
      guidance,
      redirect_agency_id: target?.id ?? null,
      number_text: number.text,
      refused_by: actor.accountId,
      refused_at: now,
    });
    const refused = await saveStatus(tx, dossier, { status: 'refused' });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'reception',
      action: 'refuse',
      facts: { number: number.text, reasonCode, reason, legalBasis, ...(target && { redirectTo: target.key }) },
      ground: target ? 'QC Đ7.2d (4)' : 'QC Đ8.1',
    });
    const official = { actor, station: station as Station };
    const said = { number, reason, legalBasis, guidance, redirectTo: target };
    await announce.formIssued(tx, { form, ...said, dossier: refused, procedure, center, at: now, official });
    return ok(refused);
  });
}

/** The agency that is competent instead; not the one whose procedure it is. */
async function agencyOf(tx: Tx, key: string, { agencyId }: Dossier): Promise<StoredAgency | null> {
  const agency = (await listAgencies(tx)).find((one) => one.key === key);
  return agency && agency.id !== agencyId ? agency : null;
}
