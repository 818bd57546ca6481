import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { takeNumber } from '../../center/index.ts';
import { chainOf, type Dossier, type DossierCapabilities, type DossierProblem, lockFor } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { insertDispatch, openDispatchOf, saveCameBack, takenTrackingNumbers } from '../dispatches-store.ts';
import type { ResultProblem } from '../domain/problems.ts';
import type { CameBackInput, DispatchInput } from '../input.ts';
import { resultOf } from '../store.ts';

type Capabilities = Pick<DossierCapabilities, 'db' | 'clock'>;
type Problems = Problem<DossierProblem | ResultProblem | 'invalid-input'>;

/**
 * Hands results that go by post to the post, on one numbered list against the signature of its employee (N3.4). The
 * handing over itself comes when the post brings back what the receiver signed (`deliverResult`), or the item comes back.
 *
 * Problems: those of `lockFor`, `result-not-for-post`, `item-number-taken`, `invalid-input` (a dossier or number twice).
 */
export async function dispatchResults(
  { db, clock }: Capabilities,
  actor: Actor,
  { results, ...input }: DispatchInput,
): Promise<Result<{ readonly id: number; readonly number: string }, Problems>> {
  const now = clock.now();
  const today = localDate(now);
  const twice = repeatedIn(results);
  if (twice.length > 0) return fail('invalid-input', { errors: twice });
  return transaction(db, async (tx) => {
    const taken = await takenTrackingNumbers(
      tx,
      results.map(({ trackingNumber }) => trackingNumber),
    );
    const index = results.findIndex(({ trackingNumber }) => taken.includes(trackingNumber));
    if (index >= 0) return fail('item-number-taken', faultAt(index, 'trackingNumber', 'item-number-taken'));
    const items: { dossier: Dossier; resultId: number; trackingNumber: string }[] = [];
    // In one order, so that two lists written at once do not wait for each other in a circle.
    const ordered = results.toSorted((a, b) => a.reference.localeCompare(b.reference));
    for (const { reference, trackingNumber } of ordered) {
      const at = results.findIndex((one) => one.reference === reference);
      const locked = await lockFor(tx, actor, { reference, action: 'deliver', today });
      if (!locked.ok) return locked;
      const { dossier } = locked.value;
      const result = await resultOf(tx, dossier.id);
      if (!result || dossier.returnMethod !== 'post' || (await openDispatchOf(tx, result.id)))
        return fail('result-not-for-post', faultAt(at, 'reference', 'result-not-for-post'));
      items.push({ dossier, resultId: result.id, trackingNumber });
    }
    const { text: number } = await takeNumber(tx, 'postal-list', today);
    const handedBy = actor.accountId as number;
    const id = await insertDispatch(tx, { ...input, number, handedBy, handedAt: now }, items);
    for (const { dossier, trackingNumber } of items)
      await record(tx, chainOf(dossier.id), [
        {
          at: now,
          actor: actingAs(actor, 'reception'),
          action: 'dispatch-result',
          facts: { list: number, item: trackingNumber, postOffice: input.postOffice, receiver: input.postalName },
          ground: 'N3.4',
        },
      ]);
    return ok({ id, number });
  });
}

/**
 * The post brings an item back that nobody took: the result lies at the center again.
 *
 * Problems: those of `lockFor`, `result-not-for-post` (it is not with the post).
 */
export async function takeBackFromPost(
  { db, clock }: Capabilities,
  actor: Actor,
  { reference, reason }: CameBackInput & { readonly reference: string },
): Promise<Result<Dossier, Problems>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const locked = await lockFor(tx, actor, { reference, action: 'deliver', today: localDate(now) });
    if (!locked.ok) return locked;
    const { dossier, capacities } = locked.value;
    const result = await resultOf(tx, dossier.id);
    const item = result && (await openDispatchOf(tx, result.id));
    if (!result || !item) return fail('result-not-for-post');
    await saveCameBack(tx, result.id, now, reason);
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, capacities.has('reception') ? 'reception' : 'postal'),
        action: 'result-came-back',
        facts: { item: item.trackingNumber, reason },
        ground: 'N3.4',
      },
    ]);
    return ok(dossier);
  });
}

const faultAt = (index: number, field: string, code: string) => ({
  errors: [{ pointer: `/results/${index}/${field}`, code }],
});

function repeatedIn(results: DispatchInput['results']): FieldError[] {
  return (['reference', 'trackingNumber'] as const).flatMap((field) =>
    results.flatMap((one, index) =>
      results.findIndex((other) => other[field] === one[field]) < index
        ? [{ pointer: `/results/${index}/${field}`, code: 'named-twice' }]
        : [],
    ),
  );
}
