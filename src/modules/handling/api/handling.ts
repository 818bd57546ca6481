import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Result } from '../../../kernel/result.ts';
import { expectedVersion } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { askObligation, cancelObligation, type Dossier, moved, settleObligation, verb } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { answerConsultation } from '../actions/answer-consultation.ts';
import { assignStep } from '../actions/assign-step.ts';
import { claimStep } from '../actions/claim-step.ts';
import { consult } from '../actions/consult.ts';
import { doSeveral } from '../actions/do-several.ts';
import { followDossier, stopFollowing } from '../actions/follow-dossier.ts';
import { goOnWithout } from '../actions/go-on-without.ts';
import { handBackStep } from '../actions/hand-back-step.ts';
import { holdCouncil } from '../actions/hold-council.ts';
import { moveToSuccessor } from '../actions/move-to-successor.ts';
import { pauseDossier, resumeDossier } from '../actions/pause-dossier.ts';
import { endAbsence, recordAbsence } from '../actions/record-absence.ts';
import { recordDeparture } from '../actions/record-departure.ts';
import type { AbsenceInput, BatchInput, DepartureInput, SuccessionInput } from '../input.ts';

type Params = { readonly reference: string; readonly step: string; readonly id: number; readonly agency: string };

/** A verb on a step of a dossier, or on a question of it, both of the address. */
const below =
  <Body extends object>(
    act: (
      services: Services,
      actor: Actor,
      input: Body & { reference: string; stepKey: string; consultation: number; expectedVersion: number | undefined },
    ) => Promise<Result<Dossier>>,
    status = 200,
  ) =>
  (web: Web) =>
  (request: FastifyRequest, reply: FastifyReply) =>
    answerOnce(web.services, request, reply, async (services) => {
      const { reference, step: stepKey, id: consultation } = request.params as Params;
      const about = { reference, stepKey, consultation, expectedVersion: expectedVersion(request) };
      return moved(await act(services, signedIn(request), { ...(request.body as Body), ...about }), status);
    });

export const postClaim = below(claimStep);
export const postAssignment = below(assignStep);
export const postHandBack = below(handBackStep);
export const postConsultation = below(consult, 201);
export const postOpinion = below(answerConsultation, 201);
export const postGoingOn = below(goOnWithout);
export const postCouncil = below(holdCouncil, 201);
export const postFollowing = verb(followDossier, 201);
export const postFollowingEnd = verb(stopFollowing);
export const postPause = verb(pauseDossier, 201);
export const postPauseEnd = verb(resumeDossier);
export const postObligation = verb(askObligation, 201);
export const postSettlement = verb(settleObligation);
export const postCancellation = verb(cancelObligation);

/** Something done that is no change of one dossier; the answer is what it came to. */
const done =
  <Body>(
    act: (services: Services, actor: Actor, body: Body, params: Params) => Promise<Result<unknown>>,
    status = 200,
  ) =>
  (web: Web) =>
  (request: FastifyRequest, reply: FastifyReply) =>
    answerOnce(web.services, request, reply, async (services) => {
      const result = await act(services, signedIn(request), request.body as Body, request.params as Params);
      return result.ok ? ok({ status, body: result.value }) : result;
    });

export const postAbsence = done((services, actor, body: AbsenceInput) => recordAbsence(services, actor, body), 201);
export const postAbsenceEnd = done((services, actor, _, { id }) => endAbsence(services, actor, { id }));
export const postDeparture = done((services, actor, body: DepartureInput) => recordDeparture(services, actor, body));
export const postSuccession = done((services, actor, body: SuccessionInput, { agency }) =>
  moveToSuccessor(services, actor, { ...body, agency }),
);

/** Each in a transaction of its own, so the whole is not one: a line per step, with the code of what stood against it. */
export const postBatch = (web: Web) => async (request: FastifyRequest) => {
  const lines = await doSeveral(web.services, signedIn(request), request.body as BatchInput);
  const items = lines.ok ? lines.value : [];
  return {
    items: items.map(({ problem, ...line }) => ({ ...line, done: problem === null, code: problem?.code ?? null })),
  };
};
