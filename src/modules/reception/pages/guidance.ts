import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { giveUpIntake } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { findProcedures } from '../../procedures/index.ts';
import { recordVisit } from '../index.ts';
import { VisitInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { countVisits, visitsOn } from '../store.ts';
import { guidancePresenter, visitLabel } from './guidance.presenter.ts';
import { guidancePage } from './guidance.view.ts';
import { slipPath } from './slip.ts';

const SHOWN = 15;
const EVERY_PROCEDURE = 2000;

export const GuidanceQuery = Type.Object({
  'thu-tuc': Type.Optional(Type.String({ maxLength: 20 })),
  loai: Type.Optional(Type.Union([Type.Literal('huong-dan'), Type.Literal('chuyen')])),
  xong: Type.Optional(Type.Literal('1')),
  /** The intake that ends with this visit. */
  'do-dang': Type.Optional(Type.String({ pattern: '^[\\w-]{22}$' })),
});

const readForm = formReader(VisitInput);

const KIND_OF = { 'huong-dan': 'guided', chuyen: 'redirected' } as const;

/** `/can-bo/huong-dan`: one form, and what this official wrote down today. What was done is chosen here or by the link that led here. */
export const showGuidance = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const query = request.query as Static<typeof GuidanceQuery>;
  const values = {
    kind: query.loai ? KIND_OF[query.loai] : '',
    procedureCode: query['thu-tuc'] ?? '',
  };
  return draw(web, request, reply, { values, problem: null, done: query.xong === '1', intake: query['do-dang'] });
};

/** Writes the visit down; whoever is sent elsewhere gets a slip, and an intake that led here is over (QC Đ7.2a, QC Đ7.2d). */
export const postGuidance = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const values = formFields(request);
  const { _intake } = (request.body ?? {}) as Record<string, unknown>;
  const intake = typeof _intake === 'string' ? _intake : undefined;
  const drawn = { values, done: false, intake };
  const { parsed } = readForm(request);
  if (!parsed.ok) return draw(web, request, reply, { ...drawn, problem: parsed.problem });
  const { agency, ...guided } = parsed.value;
  const input = guided.kind === 'redirected' && agency ? { ...guided, agency } : guided;
  const work = async (services: Services) => {
    const actor = request.actor as Actor & { accountId: number };
    const recorded = await recordVisit(services, actor, input);
    if (!recorded.ok) return recorded;
    const ended = intake === undefined ? ok(undefined) : await giveUpIntake(services, actor, intake);
    if (!ended.ok) return ended;
    return ok(input.kind === 'redirected' ? slipPath(recorded.value) : '/can-bo/huong-dan?xong=1');
  };
  const done = await submitFormOnce(web.services, request, work, JSON.stringify(input));
  if (!done.ok) return draw(web, request, reply, { ...drawn, problem: done.problem });
  return seeOther(reply, done.value.path);
};

type Drawn = { values: FormFields; problem: Problem | null; done: boolean; intake: string | undefined };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem, done, intake }: Drawn) {
  const { db, clock } = web.services;
  const day = localDate(clock.now());
  const officialId = request.actor?.accountId ?? 0;
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const detail =
    problem?.code === 'idempotency-key-reused' ? words(shell.lang).guidance.alreadySent : (told?.detail ?? '');
  const facts = {
    procedures: await findProcedures(db, { words: '', day, limit: EVERY_PROCEDURE }),
    agencies: await listAgencies(db),
    counts: await countVisits(db, { from: day, to: day, officialId }),
    visits: await visitsOn(db, { day, officialId, limit: SHOWN }),
    day,
  };
  return sendPage(
    reply,
    guidancePage(shell, {
      ...guidancePresenter(facts, shell.lang),
      values,
      done,
      intake,
      key: newFormKey(),
      faults: told ? formFaults({ ...told, detail }, (name) => visitLabel(name, shell.lang)) : NO_FAULTS,
    }),
  );
}
