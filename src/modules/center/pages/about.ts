import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { countByAgency } from '../../procedures/index.ts';
import { listAgencies, listUnits } from '../store.ts';
import { presentAbout } from './about.presenter.ts';
import { aboutPage } from './about.view.ts';
import { ordinaryWeek } from './ordinary-week.ts';

export const showAbout = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, center, calendars } = web.services;
  const today = localDate(clock.now());
  const [units, agencies, shelves, current] = await Promise.all([
    listUnits(db),
    listAgencies(db),
    countByAgency(db, today),
    calendars.current(db, center.profile.calendar),
  ]);
  const here = new Set(shelves.map(({ key }) => key));
  const view = {
    profile: center.profile,
    units,
    agencies: agencies.filter(({ key }) => here.has(key)),
    week: current && ordinaryWeek(current.calendar, today),
  };
  const shell = await web.shellOf(request, reply);
  return sendPage(reply, aboutPage(shell, presentAbout(view, shell.lang)));
};
