import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../kernel/result.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { prepareReminder } from '../actions/prepare-urging.ts';
import { remindAgency } from '../actions/remind-agency.ts';
import { isLateOrNear } from '../domain/decide-urging.ts';
import { type AgencyParams, ReminderForm } from '../input.ts';
import { words } from '../messages/index.ts';
import { waitingDossiers } from '../queries/waiting-dossiers.ts';
import { reminderFormPage } from './reminder-form.view.ts';
import { sendPreview } from './send-paper.ts';
import { faultsOf, urgingHref } from './tools.ts';

/** So many are offered; the oldest of more. */
const OFFERED = 100;

const readForm = formReader(ReminderForm);

/** Its fields as a reminder to the agency of the address. */
function readReminder(request: FastifyRequest) {
  const { parsed } = readForm(request);
  if (!parsed.ok) return { parsed };
  const { allOverdue, ...said } = parsed.value;
  const { key: agency } = request.params as AgencyParams;
  return { parsed: { ok: true as const, value: { ...said, agency, allOverdue: allOverdue === 'on' } } };
}

/** `/can-bo/don-doc/co-quan/{key}`: what is late at an agency, and the reminder about it. */
export const showReminderForm = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

export const postReminder = (web: Web) =>
  pageForm(web, {
    read: readReminder,
    act: (services, actor, input) => remindAgency(services, actor, input),
    next: (_, { id }) => `${urgingHref(id)}?xong=gui`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

export const previewReminder = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readReminder(request);
  const input = orRefuse(parsed);
  const now = web.services.clock.now();
  const prepared = orRefuse(await prepareReminder(web.services, signedIn(request), input, now));
  return sendPreview(web, reply, 'reminder', prepared.content);
};

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const { key } = request.params as AgencyParams;
  const { db, clock } = web.services;
  const agency = (await listAgencies(db)).find((one) => one.key === key);
  if (!agency) throw new Refusal({ code: 'not-found' });
  const now = clock.now();
  const waiting = await waitingDossiers(web.services, agency.id, now, { limit: OFFERED });
  const reached = waiting.filter((one) => isLateOrNear(one, now));
  const shell = await web.shellOf(request, reply);
  const { write: texts } = words(shell.lang).urging;
  const labels = { dossiers: texts.dossiers, message: texts.message, answerWorkingDays: texts.days };
  return sendPage(
    reply,
    reminderFormPage(shell, {
      agency,
      offered: reached.filter(({ underWay }) => !underWay),
      underWay: reached.filter(({ underWay }) => underWay),
      values,
      faults: faultsOf(web, reply, shell, problem, labels),
      key: newFormKey(),
    }),
  );
}
