import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { orRefuse } from '../../../../web/server/api.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { diffProcedures, type ProcedureVersion, presentDiff, procedureVersion } from '../../../procedures/index.ts';
import { procedureInCase } from '../../domain/procedure-in-case.ts';
import type { FilingDraft } from '../../filing-drafts/filing-draft.ts';
import { giveUpFilingDraft } from '../../filing-drafts/give-up-filing-draft.ts';
import { resumeFilingDraft } from '../../filing-drafts/resume-filing-draft.ts';
import { shareFilingDraft, unshareFilingDraft } from '../../filing-drafts/share-filing-draft.ts';
import { draftHref, resumed } from './draft-notices.view.ts';
import { giveUpPage, linkPage, savedPage } from './drafts.view.ts';
import { filingPage } from './filing.view.ts';
import { viewOf } from './filing-turn.ts';
import { ownWay } from './filing-way.ts';
import { procedureForFiling } from './procedure-for-filing.ts';

export const DraftParams = Type.Object({ key: Type.String({ pattern: '^[\\w-]{22}$' }) });
export const SavedQuery = Type.Object({ 'thu-hoi': Type.Optional(Type.Literal('1')) });
const keyOf = (request: FastifyRequest) => (request.params as Static<typeof DraftParams>).key;

/** `/ho-so-dang-soan/{key}`: goes on with what was saved, and tells what became of the procedure since. */
export const resumeDraft = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await resumeFilingDraft(web.services, signedIn(request).accountId, keyOf(request));
  if (!found.ok) return alreadyFiled(reply, found.problem) ?? orRefuse<never>(found);
  const draft = found.value;
  const open = await openDraft(web, draft);
  const shell = await web.shellOf(request, reply);
  const page = { sheet: newFormKey(), revision: draft.revision };
  const way = ownWay(draft.procedureCode);
  const turn = {
    web,
    request,
    reply,
    shell,
    way,
    procedure: open.procedure,
    formKey: draft.key,
    fields: draft.fields,
    page,
  };
  const notice = resumed(shell, draft, await changesSince(web, draft, open.published, shell.lang));
  return sendPage(reply, filingPage(shell, await viewOf(turn), { notice }));
};

/** What a draft is for, as it is published today: in its case, or without one where that case is no more. */
export async function openDraft({ services: { db, clock } }: Web, draft: FilingDraft) {
  const published = orRefuse(await procedureForFiling(db, draft.procedureCode, localDate(clock.now())));
  const inCase = procedureInCase(published, draft.caseKey);
  return { published, procedure: inCase.ok ? inCase.value : published };
}

async function changesSince({ services: { db } }: Web, draft: FilingDraft, now: ProcedureVersion, lang: 'vi' | 'en') {
  if (draft.procedureVersionId === now.id) return [];
  const before = await procedureVersion(db, { procedureVersionId: draft.procedureVersionId, caseKey: null });
  const side = ({ content }: ProcedureVersion) => ({ content, process: null });
  const agencies = new Map((await listAgencies(db)).map(({ key, name }) => [key, name]));
  return presentDiff(diffProcedures(side(before), side(now)), { agencies }, lang);
}

/** After saving: until when it is kept, and the private link. */
export const showSaved = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await resumeFilingDraft(web.services, signedIn(request).accountId, keyOf(request));
  if (!found.ok) return alreadyFiled(reply, found.problem) ?? orRefuse<never>(found);
  const revoked = (request.query as Static<typeof SavedQuery>)['thu-hoi'] === '1';
  const { published } = await openDraft(web, found.value);
  const view = { draft: found.value, name: published.content.name, revoked, now: web.services.clock.now() };
  return sendPage(reply, savedPage(await web.shellOf(request, reply), view));
};

/** Makes the private link and shows it, this once. */
export const postLink = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const made = orRefuse(await shareFilingDraft(web.services, signedIn(request).accountId, keyOf(request)));
  const view = {
    key: keyOf(request),
    address: `${web.services.publicUrl}/nop-tiep/${made.secret}`,
    expiresAt: made.expiresAt,
  };
  return sendPage(reply, linkPage(await web.shellOf(request, reply), view));
};

export const postRevoke = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  orRefuse(await unshareFilingDraft(web.services, signedIn(request).accountId, keyOf(request)));
  return seeOther(reply, `${draftHref(keyOf(request))}/da-luu?thu-hoi=1`);
};

/** Asks once more before a draft is thrown away. */
export const showGiveUp = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await resumeFilingDraft(web.services, signedIn(request).accountId, keyOf(request));
  if (!found.ok) return alreadyFiled(reply, found.problem) ?? orRefuse<never>(found);
  const { content } = await procedureVersion(web.services.db, { ...found.value, caseKey: null });
  return sendPage(reply, giveUpPage(await web.shellOf(request, reply), { key: keyOf(request), name: content.name }));
};

export const postGiveUp = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const done = await giveUpFilingDraft(web.services, signedIn(request).accountId, keyOf(request));
  if (!done.ok && done.problem.code !== 'filing-draft-not-found')
    return alreadyFiled(reply, done.problem) ?? orRefuse(done);
  return seeOther(reply, '/ho-so?da-xoa=1');
};

/** A draft that was sent leads to what it became. */
const alreadyFiled = (reply: FastifyReply, { code, facts }: Problem) =>
  code === 'draft-already-filed' ? seeOther(reply, `/ho-so/${facts?.number}/da-nop?da-nop-roi=1`) : null;
