import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { formatInstant, localDate } from '../../../kernel/time.ts';
import { formReader } from '../../../web/server/forms.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { worklist } from '../../dossiers/index.ts';
import { stationOf } from '../../staff/index.ts';
import { type BatchLine, doSeveral } from '../actions/do-several.ts';
import { words } from '../messages/index.ts';
import { assigneesOf } from '../queries/steps-assigned-to.ts';
import { type SeveralLine, severalPage } from './several.view.ts';

const SHOWN = 50;
const FILTERS = { 'cua-toi': 'mine', 'chua-ai-nhan': 'nobody' } as const;
export const SeveralQuery = Type.Object({
  loc: Type.Optional(Type.Union([Type.Literal('cua-toi'), Type.Literal('chua-ai-nhan')])),
});

const readForm = formReader(
  Type.Object(
    {
      action: Type.Union([Type.Literal('claim'), Type.Literal('complete')]),
      items: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: SHOWN })),
    },
    { additionalProperties: false },
  ),
);

/** `/can-bo/nhieu-ho-so`: this person's steps, to take up or complete several at once. */
export const showSeveral = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, {});

/** Each is done by itself; what came of each is told on the same page. */
export const postSeveral = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readForm(request);
  const { lang } = await web.shellOf(request, reply);
  if (!parsed.ok || !parsed.value.items?.length)
    return draw(web, request, reply.code(422), { fault: words(lang).several.chooseOne });
  const items = parsed.value.items.map((item) => {
    const [reference = '', step = ''] = item.split('|');
    return { reference, step };
  });
  const done = await doSeveral(web.services, signedIn(request), { action: parsed.value.action, items });
  return draw(web, request, reply, { lines: done.ok ? done.value : [] });
};

type Drawn = { readonly fault?: string; readonly lines?: readonly BatchLine[] };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { fault, lines = [] }: Drawn) {
  const { db, clock } = web.services;
  const actor = signedIn(request);
  const { loc } = request.query as Static<typeof SeveralQuery>;
  const station = await stationOf(db, actor.accountId, localDate(clock.now()));
  const filter = loc === undefined ? {} : { assignee: loc === 'cua-toi' ? actor.accountId : null };
  const found = station ? await worklist(db, actor, station, { kind: 'step', limit: SHOWN, ...filter }) : [];
  const assignees = await assigneesOf(
    db,
    found.map(({ stepId }) => stepId),
  );
  const shell = await web.shellOf(request, reply);
  const texts = words(shell.lang).several;
  const told: SeveralLine[] = lines.map(({ reference, problem }) => ({
    reference,
    problem: problem && web.book.tell(problem, shell.lang).detail,
  }));
  return sendPage(
    reply,
    severalPage(shell, {
      filter: loc ? FILTERS[loc] : 'all',
      fault: fault ?? null,
      lines: told,
      steps: found.map(({ reference, stepKey, stepName, stepId, applicantName, procedureName, dueAt }) => {
        const taken = assignees.get(stepId);
        const whose = !taken ? texts.untaken : taken.id === actor.accountId ? texts.mine : texts.taken(taken);
        return {
          value: `${reference}|${stepKey}`,
          text: `${reference} – ${stepName}`,
          hint: [procedureName, applicantName, texts.due({ at: formatInstant(dueAt, shell.lang) }), whose].join(' · '),
        };
      }),
    }),
  );
}
