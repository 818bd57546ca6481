import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { etag, expectedVersion } from '../../../web/server/api.ts';
import { type Answer, answerOnce } from '../../../web/server/idempotency.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { type Dossier, dossierJson, referenceOf } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { deliverResult, recallResult, registerResult, replaceResult } from '../index.ts';
import type { DeliveryInput, RecallInput, ReplacementInput, ResultInput } from '../input.ts';

type Verb = (
  services: Services,
  actor: Actor,
  given: { reference: string; expectedVersion: number | undefined },
) => Promise<Result<Dossier>>;

const post =
  (web: Web, noun: string, verb: (body: unknown) => Verb) => (request: FastifyRequest, reply: FastifyReply) =>
    answerOnce(web.services, request, reply, async (services): Promise<Result<Answer>> => {
      const { reference } = request.params as { reference: string };
      const given = { reference, expectedVersion: expectedVersion(request) };
      const done = await verb(request.body)(services, request.actor as Actor, given);
      if (!done.ok) return fail(done.problem.code, done.problem);
      const location = `/api/v1/dossiers/${encodeURIComponent(referenceOf(done.value))}/${noun}`;
      return ok({ status: 201, headers: { location, etag: etag(done.value.version) }, body: dossierJson(done.value) });
    });

export const postResult = (web: Web) =>
  post(
    web,
    'result',
    (body) => (services, actor, given) => registerResult(services, actor, { ...(body as ResultInput), ...given }),
  );

export const postDelivery = (web: Web) =>
  post(
    web,
    'delivery',
    (body) => (services, actor, given) => deliverResult(services, actor, { ...(body as DeliveryInput), ...given }),
  );

export const postRecall = (web: Web) =>
  post(
    web,
    'result',
    (body) => (services, actor, given) => recallResult(services, actor, { ...(body as RecallInput), ...given }),
  );

export const postReplacement = (web: Web) =>
  post(
    web,
    'result',
    (body) => (services, actor, given) => replaceResult(services, actor, { ...(body as ReplacementInput), ...given }),
  );
