import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate, startOfDay } from '../../../kernel/time.ts';
import { NO_FAULTS } from '../../../web/form-faults.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formReader } from '../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { rulesAt, ruleValue } from '../../center/index.ts';
import type { Actor } from '../../identity/index.ts';
import { closeBatch } from '../actions/close-batch.ts';
import { centerCalendar } from '../actions/late-marks.ts';
import { minutesLate } from '../domain/late.ts';
import { type BatchTimes, batchTimes } from '../domain/next-batch.ts';
import { agenciesSeen, agenciesServed, agencyOf } from '../domain/sides.ts';
import { ClosingInput } from '../input.ts';
import { listManifests } from '../manifest-store.ts';
import { overduePapers } from '../queries/late.ts';
import { countElectronic, openBatches } from '../queries/waiting.ts';
import { officialOf } from './standing.ts';
import { presentToday } from './today.presenter.ts';
import { todayPage } from './today.view.ts';

const LATE_SHOWN = 20;
const UNFINISHED_SHOWN = 50;

/** `/can-bo/ban-giao`: what waits, what is late, and which manifests nobody has signed for yet. */
export const showToday = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const shell = await web.shellOf(request, reply);
  return sendPage(reply, todayPage(shell, await view(web, request, shell.lang), newFormKey, NO_FAULTS));
};

const readClosing = formReader(Type.Object(ClosingInput.properties, { additionalProperties: false }));

/** Closes the open batch of one agency; the manifest opens. */
export const postClosing = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readClosing(request);
  if (!parsed.ok) throw new Refusal(parsed.problem);
  const input: Static<typeof ClosingInput> = parsed.value;
  const done = await submitFormOnce(web.services, request, async (services) => {
    const closed = await closeBatch(services, request.actor as Actor, input);
    return closed.ok ? { ok: true, value: `/can-bo/ban-giao/${closed.value.id}?xong=dong` } : closed;
  });
  if (done.ok) return seeOther(reply, done.value.path);
  const shell = await web.shellOf(request, reply);
  const told = web.book.tell(done.problem, shell.lang);
  const faults = { summary: [{ text: told.detail }], of: () => undefined };
  return sendPage(reply.code(told.status), todayPage(shell, await view(web, request, shell.lang), newFormKey, faults));
};

async function view(web: Web, request: FastifyRequest, lang: 'vi' | 'en') {
  const { db, calendars } = web.services;
  const { actor, station, now } = await officialOf(web, request);
  const calendar = await centerCalendar(db, calendars);
  const rules = (await rulesAt(db, now))?.rules;
  const times: BatchTimes =
    calendar && rules
      ? batchTimes(calendar, ruleValue(rules, 'transfer.paperBatches'), now)
      : { next: null, passed: null };
  const seen = agenciesSeen(actor, station);
  const [served, own] = [agenciesServed(actor, station), agencyOf(actor, station)];
  const whose = seen === 'all' ? { toAgencies: seen, fromAgencies: seen } : { toAgencies: served, fromAgencies: own };
  const late = await overduePapers(db, whose.toAgencies, now, LATE_SHOWN + 1);
  const midnight = startOfDay(localDate(now));
  return presentToday(
    {
      givesPapers: seen === 'all' || served.length > 0,
      now,
      times,
      batches: await openBatches(db, { ...whose, now, passed: times.passed }),
      mayClose: (between) => (between.direction === 'dossiers' ? served : own).includes(between.agencyId),
      late: late.map((one) => ({ ...one, minutesLate: calendar ? minutesLate(calendar, one.dueAt, now) : 0 })),
      lateShown: LATE_SHOWN,
      electronic: await countElectronic(db, whose.toAgencies, midnight),
      unfinished: await listManifests(db, {
        statuses: ['closed', 'handed_over'],
        agencyIds: seen === 'all' ? undefined : seen,
        limit: UNFINISHED_SHOWN,
      }),
    },
    lang,
  );
}
