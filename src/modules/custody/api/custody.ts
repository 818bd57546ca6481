import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Result } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { handOverOriginals } from '../actions/hand-over-originals.ts';
import { reportDiscrepancy } from '../actions/report-discrepancy.ts';
import { returnOriginals } from '../actions/return-originals.ts';
import { type CustodyItem, holderKey } from '../domain/holder.ts';
import type { DiscrepancyInput, HandOverInput, ReturnInput } from '../input.ts';
import { custodyOf } from '../queries/custody-of.ts';

const pieceJson = ({ id, name, sort, piece, holder, heldSince, openDiscrepancy }: CustodyItem) => ({
  id,
  name,
  sort,
  piece,
  holder: holderKey(holder),
  heldSince: toRfc3339(heldSince),
  discrepancy: openDiscrepancy?.kind ?? null,
});

/** Who holds each original and certified copy of a dossier. */
export const getCustody = (web: Web) => async (request: FastifyRequest) => ({
  items: (await pieces(web.services, request)).map(pieceJson),
});

async function pieces({ db, clock }: Services, { params, actor }: FastifyRequest): Promise<CustodyItem[]> {
  const { reference } = params as { reference: string };
  const { dossier } = orRefuse(
    await readDossier(db, actor as Actor, { reference, now: clock.now(), purpose: 'custody' }),
  );
  return custodyOf(db, dossier.id);
}

export const createReturn = (web: Web) =>
  create<ReturnInput>(web, (services, actor, reference, input) =>
    returnOriginals(services, actor, { ...input, reference }),
  );

export const createHandOver = (web: Web) =>
  create<HandOverInput>(web, (services, actor, dossier, input) =>
    handOverOriginals(services, actor, { ...input, dossier }),
  );

export const createDiscrepancy = (web: Web) =>
  create<DiscrepancyInput>(web, (services, actor, reference, input) =>
    reportDiscrepancy(services, actor, { ...input, reference }),
  );

/** Done once; the answer tells where the papers are now. */
function create<Input>(
  web: Web,
  act: (services: Services, actor: Actor, reference: string, input: Input) => Promise<Result<unknown>>,
) {
  return (request: FastifyRequest, reply: FastifyReply) =>
    answerOnce(web.services, request, reply, async (services) => {
      const { reference } = request.params as { reference: string };
      const done = await act(services, request.actor as Actor, reference, request.body as Input);
      if (!done.ok) return done;
      return ok({ status: 201, body: { items: (await pieces(services, request)).map(pieceJson) } });
    });
}
