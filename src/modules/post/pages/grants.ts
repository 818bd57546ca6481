import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type FormFields, lastValue, nestFields } from '../../../platform/form-body.ts';
import { inputParser } from '../../../platform/input.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listTaskGrants, postalAccounts } from '../../identity/index.ts';
import { endTaskGrant, grantTask } from '../index.ts';
import { TaskGrantInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { formView, NOTHING_TYPED, type Typed } from './form-tools.ts';
import { grantsPage } from './grants.view.ts';

export const GrantParams = Type.Object({ grant: Type.Integer({ minimum: 1, maximum: 1e15 }) });
export const GrantsQuery = Type.Object({
  xong: Type.Optional(Type.Union([Type.Literal('given'), Type.Literal('ended')])),
});

const HERE = '/can-bo/uy-quyen-buu-chinh';
const parse = inputParser(TaskGrantInput, { convert: true });
const readEnd = formReader(Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }));
const DAYS = ['decidedOn', 'validFrom', 'lastDay'] as const;

/** `/can-bo/uy-quyen-buu-chinh`: what employees of the post may do, by which decision and until when (N3.4). */
export const showGrants = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { typed: NOTHING_TYPED, ending: null });

export const postGrant = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const fields = formFields(request);
  const { accountId, task, decisionNo } = nestFields(fields);
  const days = Object.fromEntries(DAYS.map((name) => [name, isoDay(fields, name)]));
  const parsed = parse(JSON.parse(JSON.stringify({ accountId, task, decisionNo, ...days })));
  const done = parsed.ok
    ? await submitFormOnce(web.services, request, async (services) => {
        const given = await grantTask(services, signedIn(request), parsed.value);
        return given.ok ? ok(`${HERE}?xong=given`) : given;
      })
    : parsed;
  if (done.ok) return seeOther(reply, done.value.path);
  return draw(web, request, reply, { typed: { fields, problem: done.problem }, ending: null });
};

export const postEnd = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { grant: id } = request.params as Static<typeof GrantParams>;
  const { parsed } = readEnd(request);
  const done = parsed.ok ? await endTaskGrant(web.services, signedIn(request), { id, ...parsed.value }) : parsed;
  if (done.ok) return seeOther(reply, `${HERE}?xong=ended`);
  return draw(web, request, reply, { typed: NOTHING_TYPED, ending: { id, problem: done.problem } });
};

/** The three boxes of a day as one date; what is no date stays wrong, and an empty one was left out. */
function isoDay(fields: FormFields, name: string): string | undefined {
  const [year = '', month = '', day = ''] = (['year', 'month', 'day'] as const).map((part) =>
    lastValue(fields, `${name}-${part}`).trim(),
  );
  return year + month + day === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

type Drawn = { readonly typed: Typed; readonly ending: { readonly id: number; readonly problem: Problem } | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { typed, ending }: Drawn) {
  const { db, clock, center } = web.services;
  const shell = await web.shellOf(request, reply);
  const told = ending && web.book.tell(ending.problem, shell.lang);
  if (told) reply.code(told.status);
  return sendPage(
    reply,
    grantsPage(shell, {
      grants: await listTaskGrants(db),
      accounts: await postalAccounts(db),
      tasks: center.profile.postalStaffAllowed ? (center.profile.postalTasks ?? []) : [],
      today: localDate(clock.now()),
      done: (request.query as Static<typeof GrantsQuery>).xong,
      form: formView(web, reply, shell, typed, words(shell.lang).grants.labels),
      ending: told && ending ? { id: ending.id, text: told.errors[0]?.detail ?? told.detail } : null,
    }),
  );
}
