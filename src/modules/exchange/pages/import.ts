import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, type Problem } from '../../../kernel/result.ts';
import { Refusal } from '../../../web/server/api.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { CENTER, listAgencies } from '../../center/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { listDrafts } from '../../procedures/index.ts';
import { approveImport, giveUpImport } from '../actions/decide-import.ts';
import type { CatalogueImport } from '../domain/catalogue-import.ts';
import { findImport } from '../imports-store.ts';
import { itemsOf } from '../items-store.ts';
import { FAULTS_SHOWN, KIND_SLUGS, kindOf, PAGE_SIZE, presentImport } from './import.presenter.ts';
import { importPage } from './import.view.ts';
import { faultTexts } from './place-text.ts';

export const ImportParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 1e15 }) });
export const ImportQuery = Type.Object({
  loai: Type.Optional(Type.Union(Object.values(KIND_SLUGS).map((slug) => Type.Literal(slug)))),
  sau: Type.Optional(Type.String({ maxLength: 20 })),
});

/** `/can-bo/nhap-thu-tuc/{id}`: how far it is, what it would change, what is wrong, and the decision. */
export const showImport = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, await theImport(web, request), null);

/** Approves, so that the worker imports it. Approved twice is approved once. */
export const postApproval = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { id, status } = await theImport(web, request);
  const approved = await approveImport(web.services, request.actor as Actor, id);
  const isRepeat = !approved.ok && approved.problem.code === 'import-decided' && status !== 'given_up';
  if (approved.ok || isRepeat) return seeOther(reply, `/can-bo/nhap-thu-tuc/${id}`);
  return draw(web, request, reply, await theImport(web, request), approved.problem);
};

export const postGivingUp = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { id, status } = await theImport(web, request);
  const given = await giveUpImport(web.services, request.actor as Actor, id);
  if (given.ok || status === 'given_up') return seeOther(reply, `/can-bo/nhap-thu-tuc/${id}`);
  return draw(web, request, reply, await theImport(web, request), given.problem);
};

export async function theImport(web: Web, request: FastifyRequest): Promise<CatalogueImport> {
  const { id } = request.params as Static<typeof ImportParams>;
  const found = await findImport(web.services.db, id);
  if (!found) throw new Refusal(fail('import-not-found').problem);
  return found;
}

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  found: CatalogueImport,
  problem: Problem | null,
) {
  const { db } = web.services;
  const actor = request.actor as Actor;
  const { loai, sau } = (request.method === 'GET' ? request.query : {}) as Static<typeof ImportQuery>;
  const kind = kindOf(loai);
  const shell = await web.shellOf(request, reply);
  const failed =
    found.failed && web.book.tell({ code: found.failed, facts: found.failedFacts ?? {} }, shell.lang).detail;
  const items = await itemsOf(db, found.id, { kind, after: sau ?? '', limit: PAGE_SIZE + 1 });
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const view = presentImport(
    {
      found,
      kind,
      paged: sau !== undefined,
      items,
      drafted: new Set((await listDrafts(db)).map(({ code }) => code)),
      agencies: new Map((await listAgencies(db)).map(({ key, name }) => [key, name])).set(
        CENTER,
        web.services.center.profile.name,
      ),
      failed: failed || null,
      faultTexts: faultTexts(web.book, found.faults.slice(0, FAULTS_SHOWN), shell.lang),
      may: {
        approve: may(actor, 'approve-procedure') && found.askedBy !== actor.accountId,
        isSender: found.askedBy === actor.accountId,
        giveUp: may(actor, 'draft-procedure') || may(actor, 'approve-procedure'),
      },
    },
    shell.lang,
  );
  return sendPage(reply, importPage(shell, view, told?.detail ?? null));
}
