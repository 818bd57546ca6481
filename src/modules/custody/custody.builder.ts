import assert from 'node:assert/strict';
import type { TestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { aCheck, aFiling } from '../dossiers/dossier.builder.ts';
import { acceptDossier, type Dossier, fileDossier } from '../dossiers/index.ts';
import { actingAs } from '../identity/index.ts';
import { custodyOf, holderKey } from './index.ts';

/** Accepted dossiers whose papers are counted: two originals of the first, a certified copy of the second. */
export async function takingPapers(center: TestCenter) {
  const { services } = center;
  const { standard, citizen, reception, actorOfStep } = await handling(center);
  const [first, second] = standard.components;
  const counted = new Map([
    [first?.key, { originals: 2, certifiedCopies: 0, copies: 1 }],
    [second?.key, { originals: 0, certifiedCopies: 1, copies: 0 }],
  ]);

  async function accepted(): Promise<Dossier> {
    const filed = await fileDossier(services, citizen, aFiling(standard));
    assert.ok(filed.ok, JSON.stringify(filed));
    const check = aCheck(standard);
    const documents = check.documents.map((one) => ({
      ...one,
      ...(counted.get(one.componentKey) ?? { originals: 0, certifiedCopies: 0, copies: 1 }),
    }));
    const { provisionalNumber: reference } = filed.value;
    const done = await acceptDossier(services, reception, { ...check, documents, reference });
    assert.ok(done.ok, JSON.stringify(done));
    return done.value;
  }
  return {
    first,
    second,
    citizen,
    reception,
    actorOfStep,
    by: actingAs(reception, 'reception'),
    accepted,
    held: async ({ id }: Dossier) => (await custodyOf(services.db, id)).map(({ holder }) => holderKey(holder)),
    piecesOf: async ({ id }: Dossier) => (await custodyOf(services.db, id)).map((item) => item.id),
  };
}
