import { randomBytes } from 'node:crypto';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { isPastKeeping, linkExpiry, unfiled } from './filing-draft.ts';
import type { DraftProblem } from './problems.ts';
import { hashOf } from './resume-filing-draft.ts';
import { lockDraft, saveLink } from './store.ts';

export type PrivateLink = {
  /** Told once, here; the database keeps its hash. */
  readonly secret: string;
  readonly expiresAt: Temporal.Instant;
};

/**
 * Makes a private link to a draft, for another device or a relative who helps to fill it in. One at a time: a new link
 * takes the place of the one before.
 *
 * Problems: `filing-draft-not-found`, `draft-already-filed`.
 */
export async function shareFilingDraft(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  accountId: number,
  key: string,
): Promise<Result<PrivateLink, Problem<DraftProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const saved = await lockDraft(tx, accountId, key);
    const draft = unfiled(saved && isPastKeeping(saved, now) ? null : saved);
    if (!draft.ok) return draft;
    const secret = randomBytes(32).toString('base64url');
    const expiresAt = linkExpiry(now, draft.value.expiresAt);
    await saveLink(tx, draft.value.id, { hash: hashOf(secret), expiresAt });
    return ok({ secret, expiresAt });
  });
}

/**
 * Takes the link back at once; harmless where there is none.
 *
 * Problem: `filing-draft-not-found`.
 */
export async function unshareFilingDraft(
  { db }: { readonly db: Db },
  accountId: number,
  key: string,
): Promise<Result<void, Problem<DraftProblem>>> {
  return transaction(db, async (tx) => {
    const draft = await lockDraft(tx, accountId, key);
    if (!draft) return fail('filing-draft-not-found');
    await saveLink(tx, draft.id, null);
    return ok(undefined);
  });
}
