import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok } from '../../../../kernel/result.ts';
import { orRefuse } from '../../../../web/server/api.ts';
import { formReader } from '../../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Services } from '../../../../web/services.ts';
import type { Web } from '../../../../web/web.ts';
import { type Actor, may } from '../../../identity/index.ts';
import { draftRuleSet } from '../../actions/draft-rule-set.ts';
import { NewDraftInput } from '../../input.ts';
import { listRuleSets } from '../../rule-set-store.ts';
import { presentRuleSets } from './rule-sets.presenter.ts';
import { ruleSetsPage } from './rule-sets.view.ts';
import { ruleSetHref } from './rule-words.ts';

export const RuleSetsQuery = Type.Object({ xong: Type.Optional(Type.Literal('bo')) });

/** `/can-bo/quy-tac`: every set of rules with its period and standing, and what holds now. */
export const showRuleSets = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, center } = web.services;
  const shell = await web.shellOf(request, reply);
  const facts = { sets: await listRuleSets(db), center, now: clock.now() };
  const view = presentRuleSets(facts, shell.lang);
  const mayDraft = may(request.actor as Actor, 'draft-rules');
  const givenUp = (request.query as Static<typeof RuleSetsQuery>).xong === 'bo';
  return sendPage(reply, ruleSetsPage(shell, { ...view, mayDraft, givenUp, key: newFormKey() }));
};

const readForm = formReader(NewDraftInput);

/** Begins a draft and goes on to it. */
export const postRuleSet = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const input = orRefuse(readForm(request).parsed);
  const work = async (services: Services) => {
    const begun = await draftRuleSet(services, request.actor as Actor, input);
    return begun.ok ? ok(`${ruleSetHref(begun.value.id)}?xong=soan`) : begun;
  };
  const done = await submitFormOnce(web.services, request, work);
  return seeOther(reply, orRefuse(done).path);
};
