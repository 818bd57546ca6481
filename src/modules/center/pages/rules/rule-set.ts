import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { Refusal } from '../../../../web/server/api.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { type Actor, may } from '../../../identity/index.ts';
import { isOwnJurisdiction } from '../../domain/own-jurisdiction.ts';
import type { RuleSetParams } from '../../input.ts';
import { readRuleSet } from '../../queries/read-rule-set.ts';
import { listRuleSets } from '../../rule-set-store.ts';
import { presentRuleSet } from './rule-set.presenter.ts';
import { ruleSetPage } from './rule-set.view.ts';
import { ruleSetHref } from './rule-words.ts';

export const RuleSetQuery = Type.Object({
  xong: Type.Optional(Type.Union([Type.Literal('soan'), Type.Literal('luu'), Type.Literal('phe-duyet')])),
});

/** `/can-bo/quy-tac/:id`: one set of rules, every value in words; of a draft also the ways to change and approve it. */
export const showRuleSet = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, center } = web.services;
  const { id } = request.params as RuleSetParams;
  const now = clock.now();
  const full = await readRuleSet(db, id, now);
  if (!full) throw new Refusal({ code: 'rule-set-not-found' });
  const shell = await web.shellOf(request, reply);
  const actor = request.actor as Actor;
  const sets = await listRuleSets(db);
  const { jurisdiction } = full.set;
  const isOwn = isOwnJurisdiction(jurisdiction, center.key, sets);
  const draft = sets.find((set) => set.status === 'draft' && set.jurisdiction === jurisdiction);
  return sendPage(
    reply,
    ruleSetPage(shell, {
      ...presentRuleSet(full, { center: center.name, now }, shell.lang),
      id,
      version: full.set.draftVersion,
      isDraft: full.set.status === 'draft',
      isApproved: full.set.status === 'in_force',
      isOwn,
      draftHref: draft && draft.id !== id ? ruleSetHref(draft.id) : null,
      mayDraft: may(actor, 'draft-rules'),
      done: (request.query as Static<typeof RuleSetQuery>).xong ?? null,
      key: newFormKey(),
    }),
  );
};
