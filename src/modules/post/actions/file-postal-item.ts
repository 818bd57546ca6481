import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Dossier, type DossierCapabilities, type DossierProblem, fileDossier } from '../../dossiers/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { isHandedOver } from '../domain/postal-list.ts';
import type { PostProblem } from '../domain/problems.ts';
import type { PostalFilingInput } from '../input.ts';
import { lockList, saveItemFiled } from '../store.ts';
import { listChain } from './load-list.ts';

/**
 * Makes a filing of an item that was handed over: channel `post`, with the declaration signed in the cover. The center
 * answers within its hours from the registration of the list; the handling time starts at acceptance.
 *
 * Problems: `not-permitted`, `postal-list-not-found`, `postal-list-unsigned`, `postal-item-not-found`,
 * `postal-item-filed`, and those of `fileDossier`.
 */
export async function filePostalItem(
  capabilities: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { listId, ordinal }: { readonly listId: number; readonly ordinal: number },
  input: PostalFilingInput,
): Promise<Result<Dossier, Problem<PostProblem | DossierProblem | 'not-permitted' | 'invalid-input'>>> {
  if (!may(actor, 'receive-dossier')) return fail('not-permitted');
  const { db, clock } = capabilities;
  return transaction(db, async (tx) => {
    const list = await lockList(tx, listId);
    if (!list) return fail('postal-list-not-found');
    if (!isHandedOver(list)) return fail('postal-list-unsigned');
    const item = list.items.find((one) => one.ordinal === ordinal);
    if (!item) return fail('postal-item-not-found');
    if (item.filedAs !== null) return fail('postal-item-filed', { facts: { number: item.filedAs } });
    const filing = { ...input, channel: 'post' as const };
    const submittedAt = list.registeredAt ?? clock.now();
    const filed = await fileDossier({ ...capabilities, db: tx }, actor, filing, { submittedAt });
    if (!filed.ok) return filed;
    const at = clock.now();
    await saveItemFiled(tx, item.id, { dossierId: filed.value.id, procedureCode: input.procedureCode, at });
    await record(tx, listChain(listId), [
      {
        at,
        actor: actingAs(actor, 'reception'),
        action: 'file-postal-item',
        facts: { tracking: item.trackingNumber, dossier: filed.value.provisionalNumber },
        ground: 'QC Đ7.2a',
      },
    ]);
    return ok(filed.value);
  });
}
