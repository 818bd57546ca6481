import { createHash } from 'node:crypto';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { countAttempt } from '../../identity/index.ts';
import { type FilingDraft, isPastKeeping, unfiled } from './filing-draft.ts';
import type { DraftProblem } from './problems.ts';
import { draftOfLink, findDraft } from './store.ts';

/**
 * A draft to go on with, by its owner.
 *
 * Problems: `filing-draft-not-found` (also somebody else's, and one kept long enough), `draft-already-filed` with its number.
 */
export async function resumeFilingDraft(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  accountId: number,
  key: string,
): Promise<Result<FilingDraft, Problem<DraftProblem>>> {
  const draft = unfiled(await findDraft(db, accountId, key));
  return draft.ok && isPastKeeping(draft.value, clock.now()) ? fail('filing-draft-not-found') : draft;
}

/** Secrets tried from one place in an hour; they cannot be guessed, and trying is not free either. */
const TRIES = { limit: 60, minutes: 60 };

/**
 * A draft by its private link, for whoever has it: to fill in, never to file.
 *
 * Problems: `draft-link-invalid`, `too-many-attempts`.
 */
export async function resumeByLink(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  { secret, address }: { readonly secret: string; readonly address: string },
): Promise<Result<FilingDraft, Problem<DraftProblem | 'too-many-attempts'>>> {
  const now = clock.now();
  const draft = await draftOfLink(db, hashOf(secret), now);
  if (draft && !isPastKeeping(draft, now)) return ok(draft);
  const allowed = await countAttempt(db, now, [{ key: `draft-link:${address}`, ...TRIES }]);
  return allowed.ok ? fail('draft-link-invalid') : allowed;
}

/** What is stored of the secret in a link: 256 random bits need no slow hash. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
