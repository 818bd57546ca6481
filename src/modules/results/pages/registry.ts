import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate, parseDay } from '../../../kernel/time.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { stationOf } from '../../staff/index.ts';
import { words } from '../messages/index.ts';
import { findResults, resultAgencies } from '../queries/find-results.ts';
import { registryPage } from './registry.view.ts';

const SHOWN = 50;
const part = Type.Optional(Type.String({ maxLength: 100 }));
export const RegistryQuery = Type.Object({
  'tu-khoa': part,
  'thu-tuc': part,
  'co-quan': part,
  'tu-ngay': part,
  'den-ngay': part,
  sau: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' })),
});
export type RegistryQuery = Static<typeof RegistryQuery>;

/** `/can-bo/ket-qua`: the registry of results (sổ kết quả), of the agencies that are this person's. */
export const showRegistry = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const actor = signedIn(request);
  const now = clock.now();
  const query = request.query as RegistryQuery;
  const station = await stationOf(db, actor.accountId, localDate(now));
  const mine = resultAgencies(actor, station);
  const agencies = (await listAgencies(db)).filter(({ id }) => mine === 'every' || mine.includes(id));
  const shell = await web.shellOf(request, reply);
  const [from, to] = [dayOf(query['tu-ngay']), dayOf(query['den-ngay'])];
  const isWrong = from === null || to === null || (from && to && Temporal.PlainDate.compare(from, to) > 0);
  if (isWrong) reply.code(422);
  const found = isWrong
    ? []
    : await findResults(db, actor, station, {
        words: query['tu-khoa'],
        procedureCode: query['thu-tuc']?.trim() || undefined,
        agencyId: agencies.find(({ key }) => key === query['co-quan'])?.id,
        from,
        to,
        at: now,
        limit: SHOWN + 1,
        after: query.sau === undefined ? undefined : Number(query.sau),
      });
  return sendPage(
    reply,
    registryPage(shell, {
      query,
      agencies,
      rows: found.slice(0, SHOWN),
      today: localDate(now),
      next: found.length > SHOWN ? (found[SHOWN - 1]?.id ?? null) : null,
      fault: isWrong ? words(shell.lang).registry.periodInvalid : null,
    }),
  );
};

/** Undefined where nothing was said, null for what is no day. */
const dayOf = (text: string | undefined): Temporal.PlainDate | null | undefined =>
  text?.trim() ? parseDay(text.trim()) : undefined;
