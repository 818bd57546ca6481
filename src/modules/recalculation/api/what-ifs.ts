import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, ok } from '../../../kernel/result.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { askWhatIf } from '../actions/ask-what-if.ts';
import { changedDossiers } from '../changes-store.ts';
import type { WhatIfInput } from '../input.ts';
import { theStudy } from '../pages/study.ts';
import { findStudy } from '../study-store.ts';
import { changeJson, studyJson } from './serialise.ts';

export const ChangesQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  cursor: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' })),
});

/** `POST /api/v1/what-ifs`: begins a study; read it again until `finishedAt` is set. */
export const createWhatIf = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const asked = await askWhatIf(services, request.actor as Actor, request.body as WhatIfInput);
    if (!asked.ok) return fail(asked.problem.code, asked.problem);
    const study = await findStudy(services.db, asked.value.id);
    const location = `/api/v1/what-ifs/${asked.value.id}`;
    return ok({ status: 202, headers: { location }, body: study && studyJson(study) });
  });

export const getWhatIf = (web: Web) => async (request: FastifyRequest) => studyJson(await theStudy(web, request));

/** `GET /api/v1/what-ifs/{id}/changes`: the dossiers that would change, so far. */
export const listChanges = (web: Web) => async (request: FastifyRequest) => {
  const study = await theStudy(web, request);
  const { limit = 100, cursor } = request.query as Static<typeof ChangesQuery>;
  const after = cursor === undefined ? 0 : Number(cursor);
  const found = await changedDossiers(web.services.db, study.id, { after, limit: limit + 1 });
  const items = found.slice(0, limit);
  return {
    items: items.map(changeJson),
    nextCursor: found.length > limit ? String(items.at(-1)?.dossierId) : null,
  };
};
