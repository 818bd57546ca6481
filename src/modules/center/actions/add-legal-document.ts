import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { decideLegalDocument, type WrittenDocument } from '../domain/decide-legal-document.ts';
import type { CenterProblem } from '../domain/problems.ts';
import { insertLegalDocument } from '../legal-store.ts';
import { recordDocument } from './legal-entry.ts';

export type NewLegalDocument = WrittenDocument & { readonly number: string };

/**
 * Enters a legal document in the register, so that every procedure resting on it can be found by its number and date
 * (QC Đ7.2). Answers its address.
 *
 * Problems: `not-permitted`, `invalid-input` (days), `legal-document-exists`.
 */
export async function addLegalDocument(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  { number: written, ...said }: NewLegalDocument,
): Promise<Result<{ readonly slug: string }, Problem<CenterProblem | 'not-permitted' | 'invalid-input'>>> {
  if (!may(actor, 'draft-rules')) return fail('not-permitted');
  const decided = decideLegalDocument(said);
  if (!decided.ok) return decided;
  const number = written.normalize('NFC');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const slug = await insertLegalDocument(tx, { ...decided.value, number }, { at, by: actor.name });
    if (slug === null)
      return fail('legal-document-exists', { errors: [{ pointer: '/number', code: 'legal-document-exists' }] });
    await recordDocument(tx, slug, actor, { at, action: 'add-legal-document', facts: { number, ...decided.value } });
    return ok({ slug });
  });
}
