import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import { formatInstant, localDate } from '../../../kernel/time.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { dayFromParts } from '../../../web/server/day-from-parts.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { type SignedIn, signedIn } from '../../../web/server/signed-in.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { may } from '../../identity/index.ts';
import { absencesAfter, peopleAt, stationOf } from '../../staff/index.ts';
import { endAbsence, recordAbsence } from '../actions/record-absence.ts';
import { recordDeparture } from '../actions/record-departure.ts';
import { AbsenceInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { awayPage } from './away.view.ts';

export const AwayQuery = Type.Object({ xong: Type.Optional(Type.Literal('1')) });

const HERE = '/can-bo/vang-mat';
const part = Type.Optional(Type.String({ maxLength: 10 }));
const parts = (name: string) => ({ [`${name}-day`]: part, [`${name}-month`]: part, [`${name}-year`]: part });
const { from: _from, to: _to, ...absence } = AbsenceInput.properties;

/** `/can-bo/vang-mat`: who is away and who stands in, of one's own agency or, for the center's leaders, of all. */
export const showAway = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null, (request.query as { xong?: string }).xong === '1');

type Parts = Readonly<Record<string, unknown>>;
const dayIn = (sent: Parts, name: string) =>
  dayFromParts({
    day: sent[`${name}-day`] as string | undefined,
    month: sent[`${name}-month`] as string | undefined,
    year: sent[`${name}-year`] as string | undefined,
  });
const noDay = (name: string) => fail('invalid-input', { errors: [{ pointer: `/${name}`, code: 'date-invalid' }] });

export const postAbsence = (web: Web) =>
  form(web, Type.Object({ ...absence, ...parts('from'), ...parts('to') }), async (services, actor, input) => {
    const [from, to] = [dayIn(input, 'from'), dayIn(input, 'to')];
    if (from === null) return noDay('from');
    if (to === null) return noDay('to');
    const { account, kind, standIn, note } = input;
    return recordAbsence(services, actor, {
      account,
      kind,
      from,
      to,
      ...(standIn !== undefined && { standIn }),
      ...(note !== undefined && { note }),
    });
  });

export const postDeparture = (web: Web) =>
  form(
    web,
    Type.Object({ account: AbsenceInput.properties.account, ...parts('leftOn') }),
    async (services, actor, input) => {
      const leftOn = dayIn(input, 'leftOn');
      return leftOn === null ? noDay('leftOn') : recordDeparture(services, actor, { account: input.account, leftOn });
    },
  );

export const postBack = (web: Web) =>
  form(web, Type.Object({}), (services, actor, _input, id) => endAbsence(services, actor, { id }));

function form<S extends TSchema>(
  web: Web,
  schema: S,
  act: (services: Services, actor: SignedIn, input: Type.Static<S>, id: number) => Promise<Result<unknown>>,
) {
  return pageForm<Type.Static<S>, unknown>(web, {
    read: formReader(schema),
    act: (services, actor, input, request) => act(services, actor, input, (request.params as { id: number }).id),
    next: () => `${HERE}?xong=1`,
    again: (request, reply, problem) => draw(web, request, reply, problem, false),
    sameness: (request) => JSON.stringify([request.url, formFields(request)]),
  });
}

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem | null, done: boolean) {
  const { db, clock } = web.services;
  const actor = signedIn(request);
  const now = clock.now();
  const station = await stationOf(db, actor.accountId, localDate(now));
  const isOurs = (agencyId: number | null) => may(actor, 'read-every-dossier') || agencyId === station?.agencyId;
  const shell = await web.shellOf(request, reply);
  const { away: texts } = words(shell.lang);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const people = (await peopleAt(db, now)).filter(({ agencyId, leftOn }) => isOurs(agencyId) && leftOn === null);
  const labels: Readonly<Record<string, unknown>> = texts;
  return sendPage(
    reply,
    awayPage(shell, {
      done,
      key: newFormKey(),
      leaves: request.url.includes('/thoi-viec'),
      values: formFields(request),
      faults: told ? formFaults(told, (name) => String(labels[name] ?? '') || undefined) : NO_FAULTS,
      people: people.map(({ id, name, post }) => ({ value: id, text: `${name} – ${post}` })),
      absences: (await absencesAfter(db, now))
        .filter(({ agencyId }) => isOurs(agencyId))
        .map(({ id, name, kind, from, to, standIn }) => ({
          id,
          name,
          kind: texts.kinds[kind],
          period: `${formatInstant(from, shell.lang)} – ${formatInstant(to, shell.lang)}`,
          standIn: standIn ?? texts.nobody,
        })),
    }),
  );
}
