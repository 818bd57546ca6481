import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate, parseDay, startOfDay } from '../../../kernel/time.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { digitisationRate, papersAtWork } from '../queries/digitisation-work.ts';
import { workPage } from './work.view.ts';
import { kindOf } from './work-lists.ts';

const SHOWN = 200;

const day = Type.Optional(Type.String({ maxLength: 10 }));
export const WorkQuery = Type.Object({
  tu: day,
  den: day,
  'co-quan': Type.Optional(Type.String({ maxLength: 12 })),
  viec: Type.Optional(Type.String({ maxLength: 20 })),
});

/** `/can-bo/so-hoa`: how much is digitised, and the lists of what is to be digitised and verified. */
export const showWork = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, center } = web.services;
  const query = request.query as Static<typeof WorkQuery>;
  const actor = request.actor as Actor & { accountId: number };
  const today = localDate(clock.now());
  const station = await stationOf(db, actor.accountId, today);
  const from = parseDay(query.tu ?? '') ?? today.with({ day: 1 });
  const to = parseDay(query.den ?? '') ?? today;
  const agencyId = /^\d{1,9}$/.test(query['co-quan'] ?? '') ? Number(query['co-quan']) : null;
  const required = center.profile.functions.digitise;
  const period = {
    from: startOfDay(from),
    before: startOfDay(to.add({ days: 1 })),
    agencyId,
    required,
  };
  const kind = kindOf(query.viec ?? '');
  const list = kind && (await papersAtWork(db, actor, station, { ...period, kind, limit: SHOWN + 1 }));
  const seen = may(actor, 'read-every-dossier') ? null : station?.counterAgencyIds;
  const agencies = (await listAgencies(db)).filter(({ id }) => seen === null || seen?.has(id));
  const shell = await web.shellOf(request, reply);
  return sendPage(
    reply,
    workPage(shell, {
      from: from.toString(),
      to: to.toString(),
      agencyId,
      agencies: agencies.map(({ id, name }) => ({ value: String(id), text: name })),
      required,
      rates: await digitisationRate(db, actor, station, period),
      kind,
      list: list?.slice(0, SHOWN) ?? null,
      more: list !== null && list.length > SHOWN,
    }),
  );
};
