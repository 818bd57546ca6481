import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { orRefuse, Refusal } from '../../../../web/server/api.ts';
import { submitFormOnce } from '../../../../web/server/idempotency.ts';
import { seeOther } from '../../../../web/server/send-page.ts';
import type { Services } from '../../../../web/services.ts';
import type { Web } from '../../../../web/web.ts';
import type { Actor } from '../../../identity/index.ts';
import { giveUpRuleSetDraft } from '../../actions/give-up-rule-set-draft.ts';
import type { DraftReference } from '../../actions/load-draft.ts';
import { saveRuleSetDraft } from '../../actions/save-rule-set-draft.ts';
import type { RuleSetParams } from '../../input.ts';
import { isOwnSet } from '../../queries/is-own-set.ts';
import { type RuleSetInFull, readRuleSet } from '../../queries/read-rule-set.ts';
import { ruleSetHref } from './rule-words.ts';

/** The draft a page is about; anything else cannot be changed. */
export async function draftOf({ services }: Web, request: FastifyRequest): Promise<RuleSetInFull> {
  const full = await readRuleSet(services.db, (request.params as RuleSetParams).id, services.clock.now());
  if (!full) throw new Refusal({ code: 'rule-set-not-found' });
  if (full.set.status !== 'draft') throw new Refusal({ code: 'rule-set-not-draft' });
  if (!(await isOwnSet(services.db, full.set))) throw new Refusal({ code: 'rule-set-national' });
  return full;
}

/** Which draft a form was drawn for, and the version it showed. */
export function referenceOf(request: FastifyRequest): DraftReference {
  const { _version } = (request.body ?? {}) as Record<string, unknown>;
  return { id: (request.params as RuleSetParams).id, expectedVersion: Number(_version) || 0 };
}

/**
 * The version a form is drawn again for: the one it was sent for, so that a change in between is noticed, and once it was
 * told, the present one, so that what was typed can be saved.
 */
export async function versionAgain(web: Web, request: FastifyRequest, { code }: Problem): Promise<number> {
  if (code !== 'rule-draft-stale') return referenceOf(request).expectedVersion ?? 0;
  return (await draftOf(web, request)).set.draftVersion;
}

/** Does what a form asks once, however often it is sent, and answers where to go on. */
export async function once(
  web: Web,
  request: FastifyRequest,
  work: (services: Services, actor: Actor) => Promise<Result<unknown, Problem>>,
  path: string,
): Promise<Result<{ readonly path: string }>> {
  return submitFormOnce(web.services, request, async (services) => {
    const done = await work(services, request.actor as Actor);
    return done.ok ? ok(path) : done;
  });
}

/** Saves what a form changed of a draft, and answers where to go on: to the draft as it is now. */
export const saveOnce = (
  web: Web,
  request: FastifyRequest,
  content: Parameters<typeof saveRuleSetDraft>[3],
): Promise<Result<{ readonly path: string }>> => {
  const reference = referenceOf(request);
  const work = (services: Services, actor: Actor) => saveRuleSetDraft(services, actor, reference, content);
  return once(web, request, work, `${ruleSetHref(reference.id)}?xong=luu`);
};

/** Gives a draft up; its form stands on the draft's page. */
export const postGiveUp = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const reference = referenceOf(request);
  const work = (services: Services, actor: Actor) => giveUpRuleSetDraft(services, actor, reference);
  return seeOther(reply, orRefuse(await once(web, request, work, '/can-bo/quy-tac?xong=bo')).path);
};
