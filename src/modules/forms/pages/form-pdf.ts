import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier } from '../../dossiers/index.ts';
import { recordReading } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import { mayReadForm } from '../domain/may-read-form.ts';
import { type IssuedForm, issuedForm, openForm } from '../index.ts';
import { readablePapers } from '../queries/readable-papers.ts';
import { sendPdf } from './send-pdf.ts';

/** `/ho-so/{reference}/phieu/{id}.pdf`: a paper of a dossier, for whoever may read the dossier and needs to know the paper. */
export const showDossierForm = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  if (!request.actor) throw new Refusal({ code: 'sign-in-required' });
  const { reference, file } = request.params as { reference: string; file: string };
  const now = clock.now();
  const { dossier } = orRefuse(await readDossier(db, request.actor, { reference, now, purpose: 'form' }));
  const papers = await readablePapers(db, request.actor, { dossierId: dossier.id, now });
  const issued = papers.find(({ id }) => file === `${id}.pdf`);
  if (!issued) throw new Refusal({ code: 'form-not-found' });
  return send(web, reply, issued);
};

/** `/can-bo/phieu/{id}.pdf`: a paper that belongs to no dossier, for the two sides of a hand-over and who supervises. */
export const showCenterForm = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { actor } = request;
  if (!actor || actor.accountId === null) throw new Refusal({ code: 'sign-in-required' });
  const { file } = request.params as { file: string };
  const issued = await formNamed(web, file);
  const at = clock.now();
  const station = await stationOf(db, actor.accountId, localDate(at));
  if (!issued || issued.dossierId !== null || !mayReadForm({ ...issued, form: issued.paper.form }, actor, station))
    throw new Refusal({ code: 'form-not-found' });
  const { accountId } = actor;
  await recordReading(db, { at, accountId, subject: `form:${issued.id}`, purpose: 'form', address: null });
  return send(web, reply, issued);
};

async function formNamed({ services }: Web, file: string): Promise<IssuedForm | null> {
  const id = /^([1-9]\d{0,14})\.pdf$/.exec(file)?.[1];
  return id ? issuedForm(services.db, Number(id)) : null;
}

async function send({ services }: Web, reply: FastifyReply, { id, paper }: IssuedForm) {
  const pdf = await openForm(services, id);
  if (!pdf) throw new Refusal({ code: 'form-not-found' });
  return sendPdf(reply, pdf, `${paper.form}-${id}`);
}
