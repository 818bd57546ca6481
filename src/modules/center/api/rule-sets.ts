import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { ok } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { etag, expectedVersion, orRefuse, Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import { type Actor, may } from '../../identity/index.ts';
import { approveRuleSet } from '../actions/approve-rule-set.ts';
import { draftRuleSet } from '../actions/draft-rule-set.ts';
import { giveUpRuleSetDraft } from '../actions/give-up-rule-set-draft.ts';
import { saveRuleSetDraft } from '../actions/save-rule-set-draft.ts';
import { isVerified } from '../domain/rule-set.ts';
import type { ApprovalInput, NewDraftInput, RuleSetInput, RuleSetParams } from '../input.ts';
import { type RuleLine, readRuleSet } from '../queries/read-rule-set.ts';
import { listRuleSets, type StoredRuleSet } from '../rule-set-store.ts';

/** `GET /api/v1/rule-sets`: approved sets are public; drafts are for those who draft or decide. */
export const getRuleSets = (web: Web) => async (request: FastifyRequest) => {
  const sets = await listRuleSets(web.services.db);
  return { items: sets.filter((set) => maySee(request, set)).map(ruleSetJson), nextCursor: null };
};

export const getRuleSet = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const full = await readRuleSet(db, (request.params as RuleSetParams).id, clock.now());
  if (!full || !maySee(request, full.set)) throw new Refusal({ code: 'rule-set-not-found' });
  reply.header('etag', etag(full.set.draftVersion));
  const parameters = Object.fromEntries(full.lines.map((line) => [line.name, ruleJson(line)]));
  return { ...ruleSetJson(full.set), legalBasis: full.set.legalBasis, decisionNote: full.set.decisionNote, parameters };
};

export const createRuleSet = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const begun = await draftRuleSet(services, request.actor as Actor, request.body as Static<typeof NewDraftInput>);
    if (!begun.ok) return begun;
    const { id } = begun.value;
    return ok({ status: 201, headers: { location: `/api/v1/rule-sets/${id}` }, body: { id } });
  });

export const putRuleSet = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { decisionNote = null, ...content } = request.body as Static<typeof RuleSetInput>;
  const saved = orRefuse(
    await saveRuleSetDraft(web.services, request.actor as Actor, referenceOf(request), { ...content, decisionNote }),
  );
  reply.header('etag', etag(saved.draftVersion));
  return saved;
};

export const createApproval = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const reference = referenceOf(request);
    const done = await approveRuleSet(services, request.actor as Actor, reference, request.body as ApprovalInput);
    if (!done.ok) return done;
    return ok({ status: 201, body: { id: reference.id, effectiveFrom: toRfc3339(done.value.effectiveFrom) } });
  });

export const deleteRuleSet = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  orRefuse(await giveUpRuleSetDraft(web.services, request.actor as Actor, referenceOf(request)));
  return reply.code(204).send();
};

const referenceOf = (request: FastifyRequest) => ({
  id: (request.params as RuleSetParams).id,
  expectedVersion: expectedVersion(request),
});

const maySee = ({ actor }: FastifyRequest, { status }: StoredRuleSet): boolean =>
  status === 'in_force' || (!!actor && (may(actor, 'draft-rules') || may(actor, 'approve-rules')));

const ruleSetJson = (set: StoredRuleSet) => ({
  id: set.id,
  key: set.key,
  version: set.version,
  name: set.name,
  jurisdiction: set.jurisdiction,
  status: set.status,
  effectiveFrom: set.status === 'in_force' ? toRfc3339(set.effectiveFrom) : null,
  effectiveTo: set.effectiveTo && toRfc3339(set.effectiveTo),
  decisionNo: set.decisionNo,
});

const ruleJson = ({ parameter, inheritedFrom }: RuleLine) =>
  parameter && {
    ...parameter,
    verified: isVerified(parameter.tag),
    inheritedFrom: inheritedFrom && { id: inheritedFrom.id, key: inheritedFrom.key, version: inheritedFrom.version },
  };
