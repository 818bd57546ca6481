import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { countByAgency, countByField } from '../../procedures/index.ts';
import { openingAt } from '../queries/opening.ts';
import { exampleCode } from './example-code.ts';
import { presentHome } from './home.presenter.ts';
import { homePage } from './home.view.ts';

export const showHome = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, calendars, center } = web.services;
  const now = clock.now();
  const [agencies, fields, current] = await Promise.all([
    countByAgency(db, localDate(now)),
    countByField(db, localDate(now)),
    calendars.current(db, center.profile.calendar),
  ]);
  const opening = current && openingAt(current.calendar, now);
  const shell = await web.shellOf(request, reply);
  return sendPage(
    reply,
    homePage(shell, presentHome({ opening, now, agencies, fields, exampleCode: exampleCode(center) }, shell.lang)),
  );
};
