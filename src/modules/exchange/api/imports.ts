import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, ok } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { apiLanguage, orRefuse, Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { askImport } from '../actions/ask-import.ts';
import { approveImport, giveUpImport } from '../actions/decide-import.ts';
import { findImport } from '../imports-store.ts';
import { itemsOf } from '../items-store.ts';
import { theImport } from '../pages/import.ts';
import { sentFile } from '../pages/list.ts';
import { faultTexts } from '../pages/place-text.ts';
import { exportJson } from '../queries/export-catalogue.ts';
import { toApiImport } from './serialise.ts';

export const ItemsQuery = Type.Object({
  after: Type.Optional(Type.String({ maxLength: 20 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});

/** Takes a file as multipart/form-data in the field `file`, and has it looked through. */
export const createImport = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (!request.isMultipart()) throw new Refusal({ code: 'media-type-not-supported' });
  const file = orRefuse(sentFile(request));
  const sameness = `catalogue-import ${file.name} ${file.bytes.length}`;
  return answerOnce(
    web.services,
    request,
    reply,
    async (services) => {
      const asked = await askImport(services, request.actor as Actor, file);
      if (!asked.ok) return asked;
      const found = await findImport(services.db, asked.value.id);
      if (!found) return fail('import-not-found');
      const headers = { location: `/api/v1/catalogue-imports/${found.id}` };
      return ok({ status: 202, headers, body: toApiImport(found, []) });
    },
    sameness,
  );
};

/** How far an import is, and what is wrong with its file. */
export const getImport = (web: Web) => async (request: FastifyRequest) => {
  const found = await theImport(web, request);
  return toApiImport(found, faultTexts(web.book, found.faults, apiLanguage(request)));
};

/** What it would publish, by code; `after` is the last code of the page before. */
export const listItems = (web: Web) => async (request: FastifyRequest) => {
  const { id } = await theImport(web, request);
  const { after = '', limit = 50 } = request.query as Static<typeof ItemsQuery>;
  const items = await itemsOf(web.services.db, id, { after, limit });
  return { items, next: items.length === limit ? (items.at(-1)?.code ?? null) : null };
};

export const createApproval = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { id } = await theImport(web, request);
  orRefuse(await approveImport(web.services, request.actor as Actor, id));
  return reply.code(202).send(toApiImport(await theImport(web, request), []));
};

export const createGivingUp = (web: Web) => async (request: FastifyRequest) => {
  const { id } = await theImport(web, request);
  orRefuse(await giveUpImport(web.services, request.actor as Actor, id));
  return toApiImport(await theImport(web, request), []);
};

/** The whole catalogue as it can be imported again, with internal processes and forms to fill. */
export const getCatalogue = (web: Web) => async (_request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  return reply
    .type('application/json; charset=utf-8')
    .send(Readable.from(exportJson(db, { today: localDate(clock.now()) })));
};
