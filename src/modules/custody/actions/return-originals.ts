import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { readForChange, referenceOf } from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { APPLICANT, CENTER, type CustodyItem } from '../domain/holder.ts';
import type { CustodyProblem } from '../domain/problems.ts';
import type { ReturnInput } from '../input.ts';
import { itemsOf } from '../store.ts';
import { moveOriginals } from './move-originals.ts';

export type ReturnOriginalsInput = ReturnInput & { readonly reference: string };

/**
 * Gives papers back to who brought them, over the counter and against a signature (QC Đ6.2b); with that they are out of
 * the authorities' hands for good.
 *
 * Problems: `dossier-not-found`, `not-your-papers`, `paper-not-in-custody`, `upload-unknown`, and those of `moveOriginals`.
 */
export async function returnOriginals(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  { reference, items: itemIds, receiverName, receiverIdNumber, signature }: ReturnOriginalsInput,
): Promise<Result<readonly CustodyItem[], Problem<CustodyProblem | 'dossier-not-found' | 'upload-unknown'>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const read = await readForChange(tx, actor, { reference, now, purpose: 'return-originals' });
    if (!read.ok) return read;
    const { dossier, capacities } = read.value;
    if (!capacities.has('reception')) return fail('not-your-papers');
    const items = await itemsOf(tx, { itemIds });
    if (items.length < new Set(itemIds).size || items.some(({ dossierId }) => dossierId !== dossier.id))
      return fail('paper-not-in-custody');
    const by = actor.accountId as number;
    const [upload] = signature ? await ownUploads(tx, by, [signature]) : [];
    if (signature && !upload)
      return fail('upload-unknown', { errors: [{ pointer: '/signature', code: 'upload-unknown' }] });
    return moveOriginals(tx, {
      which: { itemIds },
      from: CENTER,
      to: APPLICANT,
      reference: referenceOf(dossier),
      by: actingAs({ ...actor, accountId: by }, 'reception'),
      at: now,
      received: { name: receiverName, idNumber: receiverIdNumber, uploadId: upload?.id ?? null },
    });
  });
}
