import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { type PostalList, type Side, signatureOf } from './postal-list.ts';
import type { PostProblem } from './problems.ts';

export type SignatureFacts = {
  readonly list: Pick<PostalList, 'items' | 'signatures' | 'version'>;
  readonly side: Side;
  readonly accountId: number;
  /** Comes from the post: signs for that side with their own account. */
  readonly isPostal: boolean;
  /** Receives at the center. */
  readonly receives: boolean;
  readonly expectedVersion: number;
  /** Of a postal employee without an account, recorded by reception. */
  readonly onPaper: { readonly name: string; readonly badge: string } | null;
};

/** Whose hand it is: an account's own, or a name and badge on the printed list. */
export type Hand = { readonly accountId: number } | { readonly name: string; readonly badge: string };

/**
 * Whether this person may sign for this side now. Each side signs once; the two are different people; the postal side
 * signs with an account of its own, or on paper before reception, which then names the employee and the badge.
 *
 * Problems: `not-permitted`, `already-signed`, `postal-list-empty`, `postal-list-changed`, `two-people-sign`,
 * `signer-unnamed`.
 */
export function decideSignature(facts: SignatureFacts): Result<Hand, Problem<PostProblem | 'not-permitted'>> {
  const { list, side, accountId, isPostal, receives, onPaper } = facts;
  const byPaper = side === 'postal' && receives && !isPostal;
  const allowed = side === 'reception' ? receives : isPostal || byPaper;
  if (!allowed) return fail('not-permitted');
  if (signatureOf(list, side)) return fail('already-signed');
  if (list.items.length === 0) return fail('postal-list-empty');
  if (facts.expectedVersion !== list.version) return fail('postal-list-changed');
  if (byPaper) {
    if (onPaper) return ok(onPaper);
    return fail('signer-unnamed', {
      errors: [
        { pointer: '/name', code: 'missing' },
        { pointer: '/badge', code: 'missing' },
      ],
    });
  }
  if (list.signatures.some((one) => one.accountId === accountId)) return fail('two-people-sign');
  return ok({ accountId });
}
