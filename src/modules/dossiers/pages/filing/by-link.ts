import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { type FilingDraft, writtenByLink } from '../../filing-drafts/filing-draft.ts';
import { resumeByLink } from '../../filing-drafts/resume-filing-draft.ts';
import { draftHref, helping } from './draft-notices.view.ts';
import { openDraft } from './drafts.ts';
import { linkGonePage } from './drafts.view.ts';
import { filingPage } from './filing.view.ts';
import { readFiling } from './filing-form.ts';
import { answerTurn } from './filing-steps.ts';
import { viewOf } from './filing-turn.ts';
import { linkWay } from './filing-way.ts';
import { keepDraft } from './keep-draft.ts';

export const LinkParams = Type.Object({ secret: Type.String({ pattern: '^[\\w-]{43}$' }) });
export const LinkQuery = Type.Object({ 'da-luu': Type.Optional(Type.Literal('1')) });

const secretOf = (request: FastifyRequest) => (request.params as Static<typeof LinkParams>).secret;

/** `/nop-tiep/{secret}`: whoever has the private link fills in; its owner, signed in, goes on as always. */
export const showByLink = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await draftHere(web, request, reply);
  if (!draft) return reply;
  if (request.actor?.accountId === draft.accountId) return seeOther(reply, draftHref(draft.key));
  const { procedure } = await openDraft(web, draft);
  const shell = await web.shellOf(request, reply);
  const page = { sheet: newFormKey(), revision: draft.revision };
  const way = linkWay(secretOf(request), draft);
  const turn = { web, request, reply, shell, way, procedure, formKey: draft.key, fields: draft.fields, page };
  const saved = (request.query as Static<typeof LinkQuery>)['da-luu'] === '1';
  return sendPage(reply, filingPage(shell, await viewOf(turn), { notice: helping(shell, saved) }));
};

/** One turn of the helper: saved for the owner, never filed. */
export const postByLink = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await draftHere(web, request, reply);
  if (!draft) return reply;
  const { procedure } = await openDraft(web, draft);
  const shell = await web.shellOf(request, reply);
  const way = linkWay(secretOf(request), draft);
  const sent = readFiling(request, draft.procedureCode, way);
  const fields = writtenByLink(draft.fields, sent.fields);
  const turn = { web, request, reply, shell, way, procedure, formKey: draft.key, fields, page: sent.page };
  const kept = await keepDraft(turn, sent);
  if ('answered' in kept) return kept.answered;
  return answerTurn(kept.turn, sent, { saved: `${way.action}?da-luu=1` });
};

/** The draft the link opens; else the page that says it opens none. */
async function draftHere(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FilingDraft | null> {
  const found = await resumeByLink(web.services, { secret: secretOf(request), address: request.ip });
  if (found.ok) return found.value;
  const shell = await web.shellOf(request, reply);
  await sendPage(reply.code(web.book.tell(found.problem, shell.lang).status), linkGonePage(shell));
  return null;
}
