import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { etag, expectedVersion } from '../../../web/server/api.ts';
import { type Answer, answerOnce } from '../../../web/server/idempotency.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { type Dossier, referenceOf } from '../domain/dossier.ts';
import { dossierJson } from './serialise.ts';

/** Which dossier, in the version that was read. */
export type Addressed = { readonly reference: string; readonly expectedVersion: number | undefined };

/** A verb on the dossier of the address with the body as its input; asked again with the same key it answers the same. */
export const verb =
  <Body extends object>(
    act: (services: Services, actor: Actor, input: Body & Addressed) => Promise<Result<Dossier>>,
    status = 200,
  ) =>
  (web: Web) =>
  (request: FastifyRequest, reply: FastifyReply) =>
    answerOnce(web.services, request, reply, async (services) => {
      const { reference } = request.params as { reference: string };
      const body = (request.body ?? {}) as Body;
      const input = { ...body, reference, expectedVersion: expectedVersion(request) };
      return moved(await act(services, signedIn(request), input), status);
    });

/** A dossier as an action left it. */
export function moved(result: Result<Dossier>, status: number): Result<Answer> {
  if (!result.ok) return fail(result.problem.code, result.problem);
  const dossier = result.value;
  const location = `/api/v1/dossiers/${encodeURIComponent(referenceOf(dossier))}`;
  return ok({ status, headers: { location, etag: etag(dossier.version) }, body: dossierJson(dossier) });
}
