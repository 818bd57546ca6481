import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Answer, answerOnce } from '../../../web/server/idempotency.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { approveRecalculation, declineRecalculation } from '../actions/decide-recalculation.ts';
import { proposeRecalculation } from '../actions/propose-recalculation.ts';
import type { ApprovalInput, RecalculationInput, RefusalInput, StudyParams } from '../input.ts';
import { theRecalculation } from '../pages/recalculation.ts';
import { findRecalculation } from '../recalculation-store.ts';
import { recalculationJson } from './serialise.ts';

type Params = Static<typeof StudyParams>;

/** `POST /api/v1/recalculations`: proposes to move the dossiers a study found. */
export const createRecalculation = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { whatIf, ground } = request.body as Static<typeof RecalculationInput>;
    const done = await proposeRecalculation(services, request.actor as Actor, { whatIfId: whatIf, ground });
    return done.ok ? answer(services, done.value.id, 201) : fail(done.problem.code, done.problem);
  });

/** `POST …/{id}/approval`: by another person than the one who proposed it. */
export const createApproval = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { id } = request.params as Params;
    const { decisionNo } = request.body as Static<typeof ApprovalInput>;
    const done = await approveRecalculation(services, request.actor as Actor, { id, decisionNo });
    return done.ok ? answer(services, id, 200) : fail(done.problem.code, done.problem);
  });

/** `POST …/{id}/refusal`: every dossier stays as it is. */
export const createRefusal = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { id } = request.params as Params;
    const { reason } = request.body as Static<typeof RefusalInput>;
    const done = await declineRecalculation(services, request.actor as Actor, { id, reason });
    return done.ok ? answer(services, id, 200) : fail(done.problem.code, done.problem);
  });

export const getRecalculation = (web: Web) => async (request: FastifyRequest) =>
  recalculationJson(await theRecalculation(web, request));

async function answer({ db }: Services, id: number, status: number): Promise<Result<Answer>> {
  const found = await findRecalculation(db, id);
  return ok({ status, headers: { location: `/api/v1/recalculations/${id}` }, body: found && recalculationJson(found) });
}
