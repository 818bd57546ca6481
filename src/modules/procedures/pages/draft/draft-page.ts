import type { FastifyRequest } from 'fastify';
import { ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { submitFormOnce } from '../../../../web/server/idempotency.ts';
import type { Services } from '../../../../web/services.ts';
import type { Web } from '../../../../web/web.ts';
import type { Actor } from '../../../identity/index.ts';
import { type DraftReference, draftingSide } from '../../actions/load-draft.ts';
import { findDraft, type ProcedureDraft } from '../../drafts-store.ts';
import type { CodeParams } from '../../input.ts';

/** The draft a page is about. */
export async function draftOf({ services }: Web, request: FastifyRequest): Promise<ProcedureDraft> {
  const { code } = request.params as CodeParams;
  const draft = await findDraft(services.db, code);
  if (!draft) throw new Refusal({ code: 'draft-not-found', facts: { code } });
  return draft;
}

/** On whose side the person before the page may write this draft; null for who may only read it. */
export const sideOf = ({ services }: Web, request: FastifyRequest, { agencyId }: ProcedureDraft) =>
  draftingSide(services.db, request.actor as Actor, agencyId, localDate(services.clock.now()));

/** Which draft a form was drawn for, and the revision it showed. */
export function referenceOf(request: FastifyRequest): DraftReference & { readonly expectedRevision: number } {
  const { _version } = (request.body ?? {}) as Record<string, unknown>;
  return { code: (request.params as CodeParams).code, expectedRevision: Number(_version) || 0 };
}

/**
 * The revision a form is drawn again for: the one it was sent for, so that a change in between is noticed, and once it was
 * told, the present one, so that what was typed can be saved.
 */
export const revisionAgain = (request: FastifyRequest, draft: ProcedureDraft, problem: Problem | null): number =>
  problem && problem.code !== 'draft-stale' ? referenceOf(request).expectedRevision : draft.revision;

/** Does what a form asks once, however often it is sent, and answers where to go on. */
export async function once(
  web: Web,
  request: FastifyRequest,
  path: string,
  work: (services: Services, actor: Actor) => Promise<Result<unknown, Problem>>,
): Promise<Result<{ readonly path: string }>> {
  return submitFormOnce(web.services, request, async (services) => {
    const done = await work(services, request.actor as Actor);
    return done.ok ? ok(path) : done;
  });
}
