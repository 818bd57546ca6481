import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok } from '../../../../kernel/result.ts';
import { orRefuse } from '../../../../web/server/api.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { procedureInCase } from '../../domain/procedure-in-case.ts';
import { type Official, officialOf } from '../official.ts';
import { caseChoicePage } from './case-choice.view.ts';
import { procedureAtCounter } from './procedures-at-counter.ts';

/** Which case of the procedure, where it has several: asked before anything else. */
export const IntakeQuery = Type.Object({
  'truong-hop': Type.Optional(Type.String({ maxLength: 100 })),
  /** Sent with the answer, so that no answer is told from not having been asked. */
  hoi: Type.Optional(Type.Literal('1')),
  /** An intake under way to go on with. */
  'do-dang': Type.Optional(Type.String({ pattern: '^[\\w-]{22}$' })),
  'nhan-tu': Type.Optional(Type.Literal('1')),
});

type Params = { code: string };

/** Who sits there, for which procedure, and as it holds for which case. */
export type Desk = {
  readonly official: Official;
  readonly caseKey: string | null;
  readonly procedure: ProcedureVersion;
};
export type Found = Desk & { readonly inCase: ReturnType<typeof procedureInCase> };

export async function deskFor(web: Web, request: FastifyRequest): Promise<Found> {
  const official = await officialOf(web, request);
  const { code } = request.params as Params;
  const procedure = orRefuse(await procedureAtCounter(web.services.db, official, code));
  const caseKey = caseAsked(request);
  return { official, caseKey, procedure, inCase: procedureInCase(procedure, caseKey) };
}

/** In the form a hidden field, in an address the query. */
function caseAsked(request: FastifyRequest): string | null {
  const { caseKey } = (request.body ?? {}) as Record<string, unknown>;
  const { 'truong-hop': asked } = request.query as Static<typeof IntakeQuery>;
  const key = typeof caseKey === 'string' ? caseKey : asked;
  return key === undefined || key === '' ? null : key;
}

export const chosen = ({ official, caseKey, procedure, inCase }: Found): Desk => ({
  official,
  caseKey,
  procedure: inCase.ok ? inCase.value : procedure,
});

/** The first question at the counter: which case is it? A case nobody knows is told. */
export async function drawCases(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { procedure, caseKey, inCase }: Found,
) {
  const shell = await web.shellOf(request, reply);
  const { hoi } = request.query as Static<typeof IntakeQuery>;
  if (caseKey === null && request.method === 'GET' && !hoi)
    return sendPage(reply, caseChoicePage(shell, procedure, undefined));
  const told = inCase.ok ? null : web.book.tell(inCase.problem, shell.lang);
  return sendPage(reply.code(told?.status ?? 200), caseChoicePage(shell, procedure, told?.errors[0]?.detail));
}

/** The procedure in its case, or the refusal that says why not. */
export const inItsCase = ({ inCase }: Found): ProcedureVersion => orRefuse(inCase.ok ? ok(inCase.value) : inCase);
