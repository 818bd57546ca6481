import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { procedureOn, processInForce } from '../store.ts';
import { presentProcedure } from './procedure.presenter.ts';
import { procedurePage } from './procedure.view.ts';

export const showProcedure = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, center, calendars } = web.services;
  const { code } = request.params as { code: string };
  const today = localDate(clock.now());
  const procedure = /^\d\.\d{6}$/.test(code) ? await procedureOn(db, code, today) : null;
  if (!procedure) throw new Refusal(fail('procedure-not-found').problem);
  const [process, agencies, current] = await Promise.all([
    processInForce(db, code),
    listAgencies(db),
    calendars.current(db, center.profile.calendar),
  ]);
  const agencyNames = new Map(agencies.map(({ key, name }) => [key, name]));
  const shell = await web.shellOf(request, reply);
  const view = presentProcedure(
    {
      procedure,
      process: process && {
        ...process,
        agencyNames,
        standardDayMinutes: current?.calendar.standardDayMinutes ?? ORDINARY_DAY,
      },
      agencyNames,
      profile: center.profile,
      today,
    },
    shell.lang,
  );
  return sendPage(reply, procedurePage(shell, view, { ...center.profile.contact, address: center.profile.address }));
};

/** Only while no calendar is published at all: eight hours, to speak of days. */
const ORDINARY_DAY = 480;
