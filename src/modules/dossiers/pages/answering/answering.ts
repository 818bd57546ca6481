import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { rulesAt, ruleValue } from '../../../center/index.ts';
import { may } from '../../../identity/index.ts';
import { countEscalations, countersOf, countUnanswered, unanswered } from '../../answering/store.ts';
import { urgencies } from '../../queries/urgency.ts';
import { officialOf } from '../official.ts';
import { answeringPresenter, monthOf, SHOWN } from './answering.presenter.ts';
import { answeringPage } from './answering.view.ts';

export const AnsweringQuery = Type.Object({
  thang: Type.Optional(Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$' })),
});

/**
 * `/can-bo/cho-tra-loi`: the filings that wait for the center's answer, the most urgent first. Whoever supervises sees all
 * of them and how many were raised in a month; whoever sits at a counter sees theirs.
 */
export const showAnswering = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { services } = web;
  const { db } = services;
  const { actor, station, now, today } = await officialOf(web, request);
  const all = may(actor, 'read-every-dossier');
  const agencies = all ? {} : { agencies: [...(station?.counterAgencyIds ?? [])] };
  const found = await unanswered(db, { ...agencies, limit: SHOWN + 1 });
  const urgency = await urgencies(
    services,
    found.map(({ id }) => id),
    now,
  );
  const edition = await services.calendars.current(db, services.center.profile.calendar);
  const rules = await rulesAt(db, now);
  const period = monthOf((request.query as Static<typeof AnsweringQuery>).thang, today);
  const shell = await web.shellOf(request, reply);
  const view = answeringPresenter(
    {
      found,
      urgency,
      now,
      calendar: edition?.calendar ?? null,
      counters: await countersOf(db, [...new Set(found.map(({ agencyId }) => agencyId))], today),
      counts: all ? { ...(await countEscalations(db, period)), ...(await waitingNow(web, now)), period } : null,
      hours: rules ? ruleValue(rules.rules, 'onlineCheck.workingHours') : 0,
      mayCheck: may(actor, 'receive-dossier'),
    },
    shell.lang,
  );
  return sendPage(reply, answeringPage(shell, view));
};

async function waitingNow({ services: { db } }: Web, now: Temporal.Instant) {
  const { waiting, late } = await countUnanswered(db, now);
  return { waiting, late };
}
