import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate, parseDay, startOfDay } from '../../../kernel/time.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { centerCalendar } from '../actions/late-marks.ts';
import { minutesLate } from '../domain/late.ts';
import { agenciesSeen } from '../domain/sides.ts';
import { type LateItem, lateFigures, lateTransfers, type Period } from '../queries/late.ts';
import { CURSOR, decodeCursor } from './cursor.ts';
import { presentLate } from './late.presenter.ts';
import { latePage } from './late.view.ts';
import { officialOf } from './standing.ts';

export const LATE_PAGE_SIZE = 50;

const part = Type.Optional(Type.String({ maxLength: 4 }));
export const LateQuery = Type.Object({
  tu: Type.Optional(Type.String({ maxLength: 10 })),
  den: Type.Optional(Type.String({ maxLength: 10 })),
  'tu-day': part,
  'tu-month': part,
  'tu-year': part,
  'den-day': part,
  'den-month': part,
  'den-year': part,
  sau: Type.Optional(Type.String({ pattern: CURSOR })),
});
export type LateQuery = Static<typeof LateQuery>;

/** `/can-bo/ban-giao/chuyen-cham`: the indicator by agency, and every late dossier of a period. */
export const showLate = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, calendars } = web.services;
  const query = request.query as LateQuery;
  const { actor, station, now } = await officialOf(web, request);
  const asked = askedPeriod(query, localDate(now));
  const whose = agenciesSeen(actor, station);
  const cursor = query.sau === undefined ? undefined : decodeCursor(query.sau);
  const period = asked.ok && instants(asked);
  const found = period
    ? await lateTransfers(db, {
        ...period,
        whose,
        limit: LATE_PAGE_SIZE + 1,
        after: cursor && { dueAt: cursor.at, id: cursor.id },
      })
    : [];
  const calendar = await centerCalendar(db, calendars);
  const items = found.map((one) => ({ ...one, minutesLate: calendar ? lateSoFar(one) : one.minutesLate }));
  const shell = await web.shellOf(request, reply);
  const figures = period ? await lateFigures(db, { ...period, whose }) : [];
  const facts = { asked, figures, items, paged: cursor !== undefined, pageSize: LATE_PAGE_SIZE };
  return sendPage(reply.code(asked.ok ? 200 : 422), latePage(shell, presentLate(facts, shell.lang)));

  function lateSoFar({ handedOverAt, dueAt, minutesLate: kept }: LateItem): number {
    return handedOverAt === null && calendar ? minutesLate(calendar, dueAt, now) : kept;
  }
};

/** First and last day asked for; this month up to today where nothing was said. */
export type AskedPeriod = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate; readonly ok: boolean };

/** A day comes whole from a link, or in three parts from the form. */
export function askedPeriod(query: LateQuery, today: Temporal.PlainDate): AskedPeriod {
  const day = (side: 'tu' | 'den', otherwise: Temporal.PlainDate): Temporal.PlainDate | null => {
    const whole = query[side];
    if (whole !== undefined) return parseDay(whole);
    const parts = [query[`${side}-year`], query[`${side}-month`], query[`${side}-day`]];
    if (parts.every((one) => !one)) return otherwise;
    return parseDay(parts.map((one) => (one ?? '').trim().padStart(2, '0')).join('-'));
  };
  const [first, last] = [today.with({ day: 1 }), today];
  const [from, to] = [day('tu', first), day('den', last)];
  const ok = from !== null && to !== null && Temporal.PlainDate.compare(from, to) <= 0;
  return ok ? { from, to, ok } : { from: from ?? first, to: to ?? last, ok };
}

/** From the first day's midnight to the midnight after the last. */
export const instants = ({ from, to }: AskedPeriod): Period => ({
  from: startOfDay(from),
  to: startOfDay(to.add({ days: 1 })),
});
