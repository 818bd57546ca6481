import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { html } from '../../../../platform/html.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { nextYearReminder } from '../../../calendar/index.ts';
import { changeReminders } from '../../../changes/index.ts';
import { importReminder } from '../../../exchange/index.ts';
import { feedbackReminder } from '../../../feedback/index.ts';
import { handlingReminders } from '../../../handling/index.ts';
import { latenessReminders } from '../../../lateness/index.ts';
import { draftReminder } from '../../../procedures/index.ts';
import { recalculationReminders } from '../../../recalculation/index.ts';
import { lostReceiptReminder } from '../../../results/index.ts';
import { transferReminders } from '../../../transfers/index.ts';
import { urgingReminder } from '../../../urging/index.ts';
import { answerMinutesLeft } from '../../answering/time-left.ts';
import { decodeWorkCursor, WORK_CURSOR } from '../../domain/work-cursor.ts';
import { countWork } from '../../queries/count-work.ts';
import { urgencies } from '../../queries/urgency.ts';
import { worklist } from '../../queries/worklist.ts';
import { answeringReminder } from '../answering/home-reminder.ts';
import { officialOf } from '../official.ts';
import { chosenKind, KIND_SLUGS, PAGE_SIZE, workPresenter } from './worklist.presenter.ts';
import { workPage } from './worklist.view.ts';

export const WorkPageQuery = Type.Object({
  viec: Type.Optional(Type.Union(Object.values(KIND_SLUGS).map((slug) => Type.Literal(slug)))),
  sau: Type.Optional(Type.String({ pattern: WORK_CURSOR })),
});

/** `/can-bo`: what the signed-in official must do today, oldest due date first. */
export const showWork = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { viec, sau } = request.query as Static<typeof WorkPageQuery>;
  const { actor, station, now } = await officialOf(web, request);
  if (actor.kind === 'citizen') return seeOther(reply, '/ho-so');
  const counts = station ? await countWork(web.services, actor, station, now) : [];
  const kind = chosenKind(counts, viec);
  const found =
    station && kind
      ? await worklist(web.services.db, actor, station, {
          kind,
          limit: PAGE_SIZE + 1,
          ...(sau && { after: decodeWorkCursor(sau) }),
        })
      : [];
  const urgency = await urgencies(
    web.services,
    found.map(({ id }) => id),
    now,
  );
  const shell = await web.shellOf(request, reply);
  const minutesLeft = kind === 'check' ? await answerMinutesLeft(web.services, found, now) : new Map();
  const facts = { counts, kind, found, urgency, minutesLeft, paged: !!sau, actor, now };
  const owner = web.services.center.profile.calendar;
  const { db } = web.services;
  const calendar = await nextYearReminder(db, shell, { actor, owner, now });
  const recalculations = await recalculationReminders(db, shell, actor);
  const drafts = html`${await draftReminder(db, shell, actor, station?.agencyId ?? null)}${await importReminder(db, shell, actor)}`;
  const changes = html`${await changeReminders(db, shell, actor)}${await feedbackReminder(db, shell, actor)}`;
  const answering = await answeringReminder(web.services, shell, actor);
  const lateness = await latenessReminders(db, shell, { actor, station, now });
  const transfers = await transferReminders(db, shell, { actor, station, now });
  const urging = await urgingReminder(db, shell, actor, now);
  const handling = await handlingReminders(db, shell, { actor, station, now });
  const lost = await lostReceiptReminder(db, shell, actor);
  const reminder = html`${lateness}${handling}${lost}${transfers}${urging}${answering}${calendar}${recalculations}${drafts}${changes}`;
  return sendPage(reply, workPage(shell, workPresenter(facts, shell.lang), reminder));
};
