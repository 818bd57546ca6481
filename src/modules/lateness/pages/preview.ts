import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier } from '../../dossiers/index.ts';
import { formsOf, previewForm } from '../../forms/index.ts';
import { issueApology } from '../actions/issue-apology.ts';
import { readForm } from './apology.ts';

/** Ends a rehearsal: whatever it wrote goes with it. */
class Rehearsed extends Error {}

/**
 * `/can-bo/ho-so/{ref}/xin-loi/xem-truoc`: the paper before it binds. The verb itself is rehearsed in a transaction that is
 * thrown away; what stands against it is told instead.
 */
export const previewApology = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { services } = web;
  const { db, clock, center } = services;
  const { reference } = request.params as { reference: string };
  const actor = signedIn(request);
  const now = clock.now();
  const { dossier } = orRefuse(await readDossier(db, actor, { reference, now, purpose: 'preview' }));
  const { parsed } = readForm(request);
  if (!parsed.ok) throw new Refusal(parsed.problem);
  const { value } = parsed;
  let rehearsed: Result<Awaited<ReturnType<typeof formsOf>>, Problem> = ok([]);
  try {
    await transaction(db, async (tx) => {
      const issued = await issueApology({ ...services, db: tx }, actor, { ...value, reference });
      rehearsed = issued.ok ? ok(await formsOf(tx, dossier.id)) : issued;
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  const paper = orRefuse(rehearsed).findLast(({ paper: { form } }) => form === 'apology')?.paper;
  if (paper?.form !== 'apology' || !dossier.accepted) throw new Refusal({ code: 'not-found' });
  const pdf = await previewForm(services, {
    form: 'apology',
    content: paper.content as never,
    center,
    rules: dossier.accepted.rules,
    at: now,
    letterhead: paper.head.letterhead,
  });
  return reply
    .type('application/pdf')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `inline; filename="xem-truoc-${localDate(now)}.pdf"`)
    .send(Buffer.from(pdf));
};
