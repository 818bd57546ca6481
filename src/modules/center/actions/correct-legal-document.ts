import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { decideLegalDocument, type WrittenDocument } from '../domain/decide-legal-document.ts';
import type { CenterProblem } from '../domain/problems.ts';
import { lockLegalDocument, updateLegalDocument } from '../legal-store.ts';
import { recordDocument } from './legal-entry.ts';

/** Which document, and the revision of it that was read. */
export type DocumentReference = { readonly slug: string; readonly expectedRevision?: number | undefined };

/**
 * Corrects what the register says of a document; its number stays.
 *
 * Problems: `not-permitted`, `invalid-input` (days), `legal-document-not-found`, `legal-document-stale` (facts: `by`).
 */
export async function correctLegalDocument(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  { slug, expectedRevision }: DocumentReference,
  written: WrittenDocument,
): Promise<Result<{ readonly revision: number }, Problem<CenterProblem | 'not-permitted' | 'invalid-input'>>> {
  if (!may(actor, 'draft-rules')) return fail('not-permitted');
  const decided = decideLegalDocument(written);
  if (!decided.ok) return decided;
  const at = clock.now();
  return transaction(db, async (tx) => {
    const before = await lockLegalDocument(tx, slug);
    if (!before) return fail('legal-document-not-found');
    if (expectedRevision !== undefined && expectedRevision !== before.revision)
      return fail('legal-document-stale', { facts: { by: before.updatedBy } });
    await updateLegalDocument(tx, before.id, decided.value, { at, by: actor.name });
    const { title, kind, issuer, issuedOn, effectiveFrom, effectiveTo, note, tag } = before;
    const facts = {
      before: { title, kind, issuer, issuedOn, effectiveFrom, effectiveTo, note, tag },
      ...decided.value,
    };
    await recordDocument(tx, slug, actor, { at, action: 'correct-legal-document', facts });
    return ok({ revision: before.revision + 1 });
  });
}
