import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { ok, type Problem } from '../../../../kernel/result.ts';
import { lastValue } from '../../../../platform/form-body.ts';
import { inputParser } from '../../../../platform/input.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { isFormKey, newFormKey, submitFormOnce } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { Web } from '../../../../web/web.ts';
import { askWithdrawal } from '../../actions/ending/ask-withdrawal.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { withdrawalOf } from '../../endings-store.ts';
import { GroundInput, underVersion } from '../../input.ts';
import { readOwn } from '../own/read-own.ts';
import { withdrawalView } from './withdrawal.presenter.ts';
import { type WithdrawalTurn, withdrawalPage } from './withdrawal.view.ts';

/** The reason, under the version of the dossier that what will happen was told of. */
const WithdrawalForm = underVersion(GroundInput.properties);
const readForm = inputParser(WithdrawalForm, { convert: true });

/** `/ho-so/{ref}/rut`: ask to have the dossier back, and what came of it. */
export const showWithdrawal = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { step: 'reason', ground: '' });

/** Shows once more what will happen, then asks; changed meanwhile, what will happen is told anew. */
export const postWithdrawalRequest = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { _step: step } = (request.body ?? {}) as { _step?: unknown };
  const fields = formFields(request);
  const ground = lastValue(fields, 'ground').replaceAll('\r\n', '\n').trim();
  const parsed = readForm({ ground, expectedVersion: lastValue(fields, 'expectedVersion') });
  if (step === 'change') return draw(web, request, reply, { step: 'reason', ground });
  if (!parsed.ok) return draw(web, request, reply, { step: 'reason', ground, problem: parsed.problem });
  if (step !== 'send') return draw(web, request, reply, { step: 'check', ground });
  const done = await ask(web, request, parsed.value);
  if (done.ok) return seeOther(reply, done.value.path);
  return draw(web, request, reply, { step: 'check', ground, problem: done.problem });
};

async function ask(web: Web, request: FastifyRequest, input: Static<typeof WithdrawalForm>) {
  const reference = referenceOf((await readOwn(web, request, 'own')).dossier);
  return submitFormOnce(web.services, request, async (services) => {
    const asked = await askWithdrawal(services, signedIn(request), { ...input, reference });
    return asked.ok ? ok(`/ho-so/${reference}/rut`) : asked;
  });
}

type Drawn = {
  readonly step: WithdrawalTurn['step'];
  readonly ground: string;
  readonly problem?: Problem;
};

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { step, ground, problem }: Drawn) {
  const read = await readOwn(web, request, 'own');
  const asked = await withdrawalOf(web.services.db, read.dossier.id);
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  const { _key } = (request.body ?? {}) as Record<string, unknown>;
  const turn: WithdrawalTurn = {
    step,
    ground,
    key: isFormKey(_key) ? _key : newFormKey(),
    problem: told ?? null,
    isStale: problem?.code === 'stale-version',
  };
  return sendPage(
    reply.code(told?.status ?? 200),
    withdrawalPage(shell, withdrawalView(shell.lang, { ...read, asked }), turn),
  );
}
