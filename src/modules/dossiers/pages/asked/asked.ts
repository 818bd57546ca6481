import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { lastValue } from '../../../../platform/form-body.ts';
import { inputParser } from '../../../../platform/input.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { isFormKey, newFormKey, submitFormOnce } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { Web } from '../../../../web/web.ts';
import { ownUploads } from '../../../files/index.ts';
import { askExplanation } from '../../actions/supplement/explanations.ts';
import { handInSupplement } from '../../actions/supplement/hand-in-supplement.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { QuestionInput } from '../../input.ts';
import { tokensOf } from '../filing/filing-form.ts';
import { type AskedFacts, askedView } from './asked.presenter.ts';
import { askedPage } from './asked.view.ts';
import type { AskedTurn } from './asked-turn.ts';
import { readHandIn, type SentSupplement } from './hand-in-form.ts';
import { readAsked } from './read-asked.ts';

/** `/ho-so/{ref}/bo-sung`: what the center asks for, the questions about it, and the form to hand it in. */
export const showAsked = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { 'da-nop': done, 'da-hoi': asked } = request.query as Record<string, unknown>;
  const told = done === '1' ? 'handed-in' : asked === '1' ? 'asked' : null;
  return draw(web, request, reply, { facts: await readAsked(web, request), told });
};

/** Hands in everything at once; what is wrong with any paper is told, the files of the others kept. */
export const postHandIn = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const facts = await readAsked(web, request);
  const sent = readHandIn(request, facts.requests.at(-1)?.items ?? []);
  const done = await handIn(web, request, facts, sent);
  if (done.ok) return seeOther(reply, done.value.path);
  return draw(web, request, reply, { facts: await readAsked(web, request), sent, problem: done.problem });
};

/** Asks the center to explain (QC Đ6.1đ); the question is kept where it cannot be sent. */
export const postExplanationRequest = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const facts = await readAsked(web, request);
  const reference = referenceOf(facts.dossier);
  const question = typed(request);
  const parsed = readQuestion({ question });
  const done = parsed.ok
    ? await submitFormOnce(web.services, request, async (services) => {
        const asked = await askExplanation(services, signedIn(request), { reference, ...parsed.value });
        return asked.ok ? ok(`${pathOf(reference)}?da-hoi=1#hoi-dap`) : asked;
      })
    : parsed;
  if (done.ok) return seeOther(reply, done.value.path);
  return draw(web, request, reply, { facts, question, problem: done.problem as Problem });
};

const readQuestion = inputParser(QuestionInput, { convert: true });

/** Browsers send each line break as two characters, which nobody counted while typing. */
const typed = (request: FastifyRequest): string =>
  lastValue(formFields(request), 'question').replaceAll('\r\n', '\n').trim();

async function handIn(
  web: Web,
  request: FastifyRequest,
  { dossier }: AskedFacts,
  { input, errors }: SentSupplement,
): Promise<Result<{ readonly path: string }>> {
  if (errors.length > 0) return fail('invalid-input', { errors });
  const reference = referenceOf(dossier);
  return submitFormOnce(web.services, request, async (services) => {
    const handedIn = await handInSupplement(services, signedIn(request), { ...input, reference });
    return handedIn.ok ? ok(`${pathOf(reference)}?da-nop=1`) : handedIn;
  });
}

const pathOf = (reference: string) => `/ho-so/${reference}/bo-sung`;

type Drawn = {
  readonly facts: AskedFacts;
  readonly told?: AskedTurn['told'];
  readonly sent?: SentSupplement;
  readonly question?: string;
  readonly problem?: Problem;
};

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, drawn: Drawn) {
  const { facts, sent, question = '', problem } = drawn;
  const shell = await web.shellOf(request, reply);
  const view = askedView(shell.lang, facts);
  const told = problem && web.book.tell(settled(problem, view.mayHandIn, sent !== undefined), shell.lang);
  const { _key } = (request.body ?? {}) as Record<string, unknown>;
  const key = isFormKey(_key) ? _key : newFormKey();
  const fields = sent?.fields ?? {};
  const tokens = view.current?.items.flatMap((item) => tokensOf(fields, { key: item.componentKey })) ?? [];
  const turn: AskedTurn = {
    told: drawn.told ?? null,
    problem: told ?? null,
    fields,
    uploads: await ownUploads(web.services.db, signedIn(request).accountId, tokens),
    question,
    keys: { handIn: sent ? key : newFormKey(), question: sent ? newFormKey() : key },
  };
  return sendPage(reply.code(told?.status ?? 200), askedPage(shell, view, turn));
}

/** Whoever answers a request that nobody waits for any more is told that, not which file is missing. */
function settled(problem: Problem, mayHandIn: boolean, isHandIn: boolean): Problem {
  const isOver = problem.code === 'action-not-allowed' || (isHandIn && !mayHandIn);
  return isOver && problem.code !== 'supplement-window-passed' ? { code: 'supplement-not-open' } : problem;
}
