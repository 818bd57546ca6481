import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { transaction } from '../../../../platform/database/database.ts';
import { orRefuse, Refusal } from '../../../../web/server/api.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { Services } from '../../../../web/services.ts';
import type { Web } from '../../../../web/web.ts';
import { previewFact } from '../../../forms/index.ts';
import type { Actor } from '../../../identity/index.ts';
import { refuseDossier } from '../../actions/ending/refuse-dossier.ts';
import { issueProposedSupplement } from '../../actions/supplement/decide-proposal.ts';
import { requestSupplement } from '../../actions/supplement/request-supplement.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { FormFact } from '../../domain/form-facts.ts';
import { readDossier } from '../../queries/read-dossier.ts';
import { readItems } from './ask-items.ts';
import { readRefusal } from './refusal.ts';

type Act = (services: Services, actor: Actor, reference: string, request: FastifyRequest) => Promise<Result<Dossier>>;

/** Ends a rehearsal: whatever it wrote goes with it. */
class Rehearsed extends Error {}

/**
 * The paper before it binds: the verb itself is carried out as a rehearsal in a transaction that is thrown away, so that
 * what is shown is what would be issued. What stands against the verb is told instead.
 */
const preview = (act: Act) => (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reference } = request.params as { reference: string };
  const { db, clock } = web.services;
  orRefuse(await readDossier(db, signedIn(request), { reference, now: clock.now(), purpose: 'preview' }));
  const facts: FormFact[] = [];
  const announce = {
    ...web.services.announce,
    formIssued: async (_: unknown, fact: FormFact) => void facts.push(fact),
  };
  const problem = await rehearse(web.services, (tx) =>
    act({ ...web.services, db: tx, announce }, signedIn(request), reference, request),
  );
  if (problem) throw new Refusal(problem);
  const [fact] = facts;
  const pdf = fact && (await previewFact(web.services, fact));
  if (!pdf) throw new Refusal({ code: 'not-found' });
  const name = `xem-truoc-${localDate(web.services.clock.now())}.pdf`;
  return reply
    .type('application/pdf')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `inline; filename="${name}"`)
    .send(Buffer.from(pdf));
};

async function rehearse(
  { db }: Services,
  act: (tx: Services['db']) => Promise<Result<Dossier>>,
): Promise<Problem | null> {
  let outcome: Result<unknown> = ok(undefined);
  try {
    await transaction(db, async (tx) => {
      outcome = await act(tx);
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  return outcome.ok ? null : (outcome as { problem: Problem }).problem;
}

/** What the center would ask for, or issue of what was proposed. */
export const previewSupplement = preview((services, actor, reference, request) => {
  const { parsed, expectedVersion } = readItems(request);
  const asks = Object.keys(formFields(request)).some((name) => name.split('.')[0] === 'items');
  if (!asks) return issueProposedSupplement(services, actor, { reference, expectedVersion });
  if (!parsed.ok) return Promise.resolve(parsed);
  return requestSupplement(services, actor, { reference, expectedVersion, items: parsed.value.items });
});

export const previewRefusal = preview(async (services, actor, reference, request) => {
  const { parsed } = readRefusal(request);
  return parsed.ok ? refuseDossier(services, actor, { reference, ...parsed.value }) : parsed;
});
