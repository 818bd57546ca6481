import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Dossier, referenceOf } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { APPLICANT, CENTER, type CustodyItem } from '../domain/holder.ts';
import { itemsOf } from '../store.ts';
import { moveOriginals } from './move-originals.ts';

export type ReturnedWithResult = {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  readonly receiver: { readonly name: string; readonly idNumber: string; readonly signatureUpload: number | null };
  /** The pieces given back. */
  readonly originals: readonly number[];
};

/**
 * Papers given back together with the result, in its own transaction and against the same signature (QC Đ6.2b).
 *
 * Problems: `paper-not-in-custody` (a piece of another dossier), and those of `moveOriginals`.
 */
export async function returnWithResult(
  tx: Db,
  { dossier, actor, at, receiver, originals: itemIds }: ReturnedWithResult,
): Promise<Result<readonly CustodyItem[]>> {
  if (itemIds.length === 0) return ok([]);
  const items = await itemsOf(tx, { itemIds });
  if (items.length < new Set(itemIds).size || items.some(({ dossierId }) => dossierId !== dossier.id))
    return fail('paper-not-in-custody');
  const by = actor.accountId as number;
  return moveOriginals(tx, {
    which: { itemIds },
    from: CENTER,
    to: APPLICANT,
    reference: referenceOf(dossier),
    by: actingAs({ ...actor, accountId: by }, actor.roles.includes('postal') ? 'postal' : 'reception'),
    at,
    received: { name: receiver.name, idNumber: receiver.idNumber, uploadId: receiver.signatureUpload },
  });
}
