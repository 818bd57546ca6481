import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { etag, expectedVersion, orRefuse, Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import { countOpenDossiers } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { agreeToProcedureDraft } from '../actions/agree-to-procedure-draft.ts';
import { approveProcedureDraft } from '../actions/approve-procedure-draft.ts';
import { beginProcedureDraft } from '../actions/begin-procedure-draft.ts';
import { giveUpProcedureDraft } from '../actions/give-up-procedure-draft.ts';
import { retireProcedure } from '../actions/retire-procedure.ts';
import { saveProcedureDraft } from '../actions/save-procedure-draft.ts';
import type { DraftedContent, DraftedProcess } from '../domain/publication/publication-findings.ts';
import { findDraft, listDrafts, type ProcedureDraft } from '../drafts-store.ts';
import type { ApprovalBody, BeginBody, CodeParams, DraftBody, RetirementInput } from '../input.ts';
import { reviewDraft } from '../queries/review-draft.ts';

/** `GET /api/v1/procedure-drafts`: what is being drafted, the one that was changed last first. */
export const getDrafts = (web: Web) => async () => ({
  items: (await listDrafts(web.services.db)).map(summaryJson),
  nextCursor: null,
});

/** `GET …/draft`: what the draft says, what it changes and what stands against publishing it; its revision is the `ETag`. */
export const getDraft = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await draftOf(web, request);
  const { differences, findings } = await reviewDraft(web.services.db, web.services.calendars, draft);
  return reply
    .header('etag', etag(draft.revision))
    .send({ ...summaryJson(draft), content: draft.content, process: draft.process, differences, findings });
};

/** `POST …/draft`: begins the next version, or a procedure that is new. */
export const createDraft = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const input = { ...codeOf(request), ...(request.body as BeginBody) };
    const begun = await beginProcedureDraft(services, request.actor as Actor, input);
    if (!begun.ok) return begun;
    const { revision } = begun.value;
    const location = `/api/v1/procedures/${input.code}/draft`;
    return ok({ status: 201, headers: { location, etag: etag(revision) }, body: { ...codeOf(request), revision } });
  });

/** `PUT …/draft`: the whole content, the whole process, or both. */
export const putDraft = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { content, process } = request.body as DraftBody;
  const change = {
    ...(content && { content: content as DraftedContent & { code: string; agency: string } }),
    ...(process && { process: process as DraftedProcess }),
  };
  const saved = orRefuse(await saveProcedureDraft(web.services, request.actor as Actor, referenceOf(request), change));
  return reply.header('etag', etag(saved.revision)).send({ ...codeOf(request), ...saved });
};

/** `DELETE …/draft?reason=…`: gives it up. */
export const deleteDraft = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reason } = request.query as { reason: string };
  orRefuse(await giveUpProcedureDraft(web.services, request.actor as Actor, referenceOf(request), reason));
  return reply.code(204).send();
};

/** `POST …/draft/agreement`: for the side whoever asks stands on, to the revision that was read. */
export const createAgreement = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { code, expectedRevision } = referenceOf(request);
    const read = expectedRevision ?? (await draftOf(web, request)).revision;
    const done = await agreeToProcedureDraft(services, request.actor as Actor, { code, expectedRevision: read });
    return done.ok ? ok({ status: 201, body: { code, agreed: done.value } }) : done;
  });

/** `POST …/draft/approval`: the decision; answers what was published. */
export const createApproval = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const approval = request.body as ApprovalBody;
    const done = await approveProcedureDraft(services, request.actor as Actor, referenceOf(request), approval);
    return done.ok ? ok({ status: 201, body: { ...codeOf(request), ...done.value } }) : done;
  });

/** `POST /api/v1/procedures/{code}/retirement`: ends it on a day; open dossiers go on. */
export const createRetirement = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const input = { ...codeOf(request), ...(request.body as RetirementInput) };
    const done = await retireProcedure({ ...services, countOpenDossiers }, request.actor as Actor, input);
    return done.ok ? ok({ status: 201, body: { ...input, ...done.value } }) : done;
  });

const codeOf = (request: FastifyRequest): CodeParams => ({ code: (request.params as CodeParams).code });
const referenceOf = (request: FastifyRequest) => ({
  ...codeOf(request),
  expectedRevision: expectedVersion(request),
});

async function draftOf(web: Web, request: FastifyRequest): Promise<ProcedureDraft> {
  const draft = await findDraft(web.services.db, codeOf(request).code);
  if (!draft) throw new Refusal({ code: 'draft-not-found', facts: codeOf(request) });
  return draft;
}

const summaryJson = (draft: ProcedureDraft) => ({
  code: draft.code,
  name: draft.content.name ?? null,
  agency: draft.content.agency,
  revision: draft.revision,
  reason: draft.reason,
  source: draft.source,
  agencyAgreedAt: draft.agencyAgreed && toRfc3339(draft.agencyAgreed.at),
  centerAgreedAt: draft.centerAgreed && toRfc3339(draft.centerAgreed.at),
  updatedAt: toRfc3339(draft.updatedAt),
  updatedBy: draft.updatedBy,
});
