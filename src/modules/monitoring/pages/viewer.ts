import type { FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import type { SignedIn } from '../../../web/server/signed-in.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Services } from '../../../web/services.ts';
import { stationOf } from '../../staff/index.ts';
import { type BoardScope, scopeOf } from '../queries/scope.ts';

/** Who looks at the board, and whose dossiers they see; who belongs to no agency and not to the center is refused. */
export async function viewerOf(
  { db, clock }: Services,
  request: FastifyRequest,
): Promise<{ actor: SignedIn; scope: BoardScope }> {
  const actor = signedIn(request);
  const scope = scopeOf(actor, await stationOf(db, actor.accountId, localDate(clock.now())));
  if (!scope) throw new Refusal({ code: 'not-permitted' });
  return { actor, scope };
}
