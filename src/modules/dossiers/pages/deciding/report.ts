import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { readPeriod } from '../../../../kernel/period.ts';
import { formatInstant, localDate, startOfDay } from '../../../../kernel/time.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { countSupplements, supplementedDossiers } from '../../queries/count-supplements.ts';
import { supplementReportPage } from './report.view.ts';

const SHOWN = 200;
const text = Type.Optional(Type.String({ maxLength: 40 }));

export const SupplementReportQuery = Type.Object({
  tu: text,
  den: text,
  /** Which dossiers are listed below the figures. */
  xem: Type.Optional(Type.Literal('dac-biet')),
});

/**
 * `/can-bo/bao-cao-bo-sung`: what was asked of applicants and refused in a period, by agency, with every exception beyond
 * “once” by name (QC Đ12.1c).
 */
export const showSupplementReport = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const query = request.query as Static<typeof SupplementReportQuery>;
  const shell = await web.shellOf(request, reply);
  const now = clock.now();
  const today = localDate(now);
  const asked = readPeriod({ from: query.tu, to: query.den }, today);
  const told = asked.ok ? null : web.book.tell(asked.problem, shell.lang);
  if (told) reply.code(told.status);
  const { from, to } = asked.ok ? asked.value : { from: today.with({ day: 1 }), to: today };
  const period = { from: startOfDay(from), to: startOfDay(to.add({ days: 1 })) };
  const exceptionsOnly = query.xem === 'dac-biet';
  const found = await supplementedDossiers(db, { ...period, exceptionsOnly, limit: SHOWN + 1 });
  return sendPage(
    reply,
    supplementReportPage(shell, {
      from: asked.ok ? from.toString() : (query.tu ?? ''),
      to: asked.ok ? to.toString() : (query.den ?? ''),
      figures: await countSupplements(db, { ...period, now }),
      exceptionsOnly,
      dossiers: found
        .slice(0, SHOWN)
        .map(({ issuedAt, ...one }) => ({ ...one, issuedAt: formatInstant(issuedAt, shell.lang) })),
      more: found.length > SHOWN ? SHOWN : null,
      faults: told ? formFaults(told) : NO_FAULTS,
    }),
  );
};
