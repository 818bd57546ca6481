import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate, startOfDay } from '../../../kernel/time.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { may } from '../../identity/index.ts';
import { readable, supervises } from '../domain/standing.ts';
import { nextMove } from '../domain/urging-state.ts';
import { standingOf } from '../queries/thread-standing.ts';
import { listUrgings, openUrgings } from '../urging-store.ts';
import { overdueByAgency } from '../waiting-store.ts';
import { paged } from './tools.ts';
import { urgingsPage } from './urgings.view.ts';

const PAGE_SIZE = 25;
const OPEN_AT_MOST = 50;

export const UrgingsPageQuery = Type.Object({ sau: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })) });

/** `/can-bo/don-doc`: whom the center must urge next, and what an agency must answer (QC Đ7.2đ). */
export const showUrgings = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { sau: before } = request.query as Static<typeof UrgingsPageQuery>;
  const { db, clock } = web.services;
  const now = clock.now();
  const actor = signedIn(request);
  const standing = await standingOf(db, actor, now);
  const whose = standing && readable(standing);
  const isCenter = standing !== null && supervises(standing);
  const shell = await web.shellOf(request, reply);
  const list = whose ? await listUrgings(db, whose, { limit: PAGE_SIZE + 1, before }) : [];
  const toAnswer = whose && !isCenter ? await listUrgings(db, whose, { limit: OPEN_AT_MOST, unanswered: true }) : [];
  return sendPage(
    reply,
    urgingsPage(shell, {
      actor,
      now,
      isCenter,
      mayUrge: may(actor, 'urge-agency'),
      overdue: isCenter ? await overdueByAgency(db, startOfDay(localDate(now))) : [],
      agencies: isCenter ? await listAgencies(db) : [],
      toDo: isCenter ? await openUrgings(db, now, OPEN_AT_MOST) : [],
      toAnswer: toAnswer.filter((one) => nextMove(one, now) !== 'nothing'),
      ...paged(list, PAGE_SIZE),
      before,
    }),
  );
};
