import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { transaction } from '../../../../platform/database/database.ts';
import type { Actor } from '../../../identity/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import { saveReturn } from '../../changes-store.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import { insertReturnChange } from '../../endings-store.ts';
import type { ReturnChangeInput } from '../../input.ts';
import { enter } from '../entry.ts';
import { loadTerms } from '../load-terms.ts';

export type ChangeReturnInput = ReturnChangeInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * The applicant wants the result another way. It is theirs to choose: they change it themselves, or staff write down how
 * and when they agreed; the database refuses it otherwise (QC Đ5.1b).
 *
 * Problems: those of `lockFor`, `consent-missing`, `nothing-to-change`, `invalid-input` (by post without an address).
 */
export async function changeReturn(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { returnMethod, returnAddress, consent, ...input }: ChangeReturnInput,
): Promise<Result<Dossier, Problem<DossierProblem | 'invalid-input'>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'change-return', now });
    if (!loaded.ok) return loaded;
    const { dossier, capacities } = loaded.value;
    const ownAct = capacities.has('applicant');
    if (!ownAct && !consent)
      return fail('consent-missing', { errors: [{ pointer: '/consent', code: 'consent-missing' }] });
    if (returnMethod === 'post' && !returnAddress)
      return fail('invalid-input', { errors: [{ pointer: '/returnAddress', code: 'missing' }] });
    const address = returnMethod === 'post' ? (returnAddress ?? null) : null;
    if (returnMethod === dossier.returnMethod && address === dossier.returnAddress) return fail('nothing-to-change');
    await insertReturnChange(tx, {
      dossier_id: dossier.id,
      from_method: dossier.returnMethod,
      to_method: returnMethod,
      to_address: address,
      consent: ownAct ? 'own_act' : (consent?.how as string),
      consent_note: ownAct ? '' : (consent?.note ?? ''),
      changed_by: actor.accountId as number,
      changed_at: now,
      dossier_version: dossier.version + 1,
    });
    const changed = await saveReturn(tx, dossier, { method: returnMethod, address });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: ownAct ? 'applicant' : 'reception',
      action: 'change-return',
      facts: { from: dossier.returnMethod, to: returnMethod, consent: ownAct ? 'own_act' : consent?.how },
      ground: 'QC Đ5.1b',
    });
    return ok(changed);
  });
}
