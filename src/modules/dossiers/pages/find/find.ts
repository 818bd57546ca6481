import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { STATUSES, type Status } from '../../domain/lifecycle.ts';
import { findDossiers } from '../../queries/find-dossiers.ts';
import { urgencies } from '../../queries/urgency.ts';
import { officialOf } from '../official.ts';
import { FOUND_AT_ONCE, findPresenter } from './find.presenter.ts';
import { findPage } from './find.view.ts';

export const FindQuery = Type.Object({
  'tu-khoa': Type.Optional(Type.String({ maxLength: 100 })),
  'trang-thai': Type.Optional(
    Type.Union([Type.Literal(''), ...Object.keys(STATUSES).map((status) => Type.Literal(status as Status))]),
  ),
  sau: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' })),
});

/** `/can-bo/ho-so`: dossiers by code, ID, phone or name; one that is meant exactly is opened at once. */
export const showFind = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const query = request.query as Static<typeof FindQuery>;
  const words = (query['tu-khoa'] ?? '').trim();
  const asked = query['trang-thai'];
  const status = asked ? (asked as Status) : undefined;
  const { actor, station, now } = await officialOf(web, request);
  const { db } = web.services;
  const found = await findDossiers(db, actor, station, {
    words,
    at: now,
    limit: FOUND_AT_ONCE + 1,
    ...(status && { status }),
    ...(query.sau && { after: Number(query.sau) }),
  });
  const [only, another] = found;
  if (only && !another && only.reference === words.toUpperCase())
    return seeOther(reply, `/can-bo/ho-so/${encodeURIComponent(only.reference)}`);
  const urgency = await urgencies(
    web.services,
    found.map(({ id }) => id),
    now,
  );
  const shell = await web.shellOf(request, reply);
  return sendPage(reply, findPage(shell, findPresenter({ words, status, found, urgency }, shell.lang)));
};
