import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { applicantMayRead, formsOf, receiptOf } from '../../../forms/index.ts';
import { ownApology } from '../../../lateness/index.ts';
import { toldAnswers } from '../../../notices/index.ts';
import { isForApplicant, resultOf } from '../../../results/index.ts';
import { uploadTimesOf } from '../../documents-store.ts';
import { refusalOf, withdrawalOf } from '../../endings-store.ts';
import { explainDueDate } from '../../queries/explain-due-date.ts';
import { timeline } from '../../queries/timeline.ts';
import { questionsOf } from '../../questions-store.ts';
import { supplementsOf } from '../../supplement-store.ts';
import { prepaymentOf } from './before-acceptance.ts';
import { ownDossierView } from './dossier.presenter.ts';
import { ownDossierPage } from './dossier.view.ts';
import { readOwn } from './read-own.ts';

/** Everything about one of the applicant's own dossiers. */
export const showDossier = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { services } = web;
  const read = await readOwn(web, request, 'own');
  const { dossier, procedure } = read;
  const explained = await explainDueDate(services, dossier, procedure);
  const agencies = await listAgencies(services.db);
  const refusal = await refusalOf(services.db, dossier.id);
  const right = agencies.find(({ id }) => id === refusal?.redirectAgencyId);
  const supplement = (await supplementsOf(services.db, dossier.id)).findLast(({ issued }) => issued !== null) ?? null;
  const questions = supplement ? await questionsOf(services.db, [supplement.id]) : [];
  const shell = await web.shellOf(request, reply);
  const view = ownDossierView(shell.lang, {
    ...read,
    events: await timeline(services.db, dossier),
    explanation: explained?.ok ? explained.value : null,
    hasElectronicResult: isForApplicant(dossier) && (await resultOf(services.db, dossier.id))?.uploadId != null,
    hasReceipt: (await receiptOf(services.db, dossier.id)) !== null,
    agencies: new Map(agencies.map(({ id, name }) => [id, name])),
    supplement,
    hasAnswer: questions.some(({ answeredAt }) => answeredAt !== null),
    prepayment: await prepaymentOf(web, dossier, procedure),
    sentAt: await uploadTimesOf(services.db, dossier.id),
    refusal,
    rightAgency: right ? { name: right.name, address: right.details.address, phone: right.details.phone } : null,
    withdrawal: await withdrawalOf(services.db, dossier.id),
    papers: (await formsOf(services.db, dossier.id))
      .filter(({ paper }) => applicantMayRead(paper.form))
      .map(({ id, paper: { head } }) => ({ ...head, id })),
    apology: await ownApology(services.db, dossier.id, shell.lang),
    now: services.clock.now(),
    answers: await toldAnswers(services.db, dossier),
  });
  const { 'da-doi': changed } = request.query as Record<string, unknown>;
  return sendPage(reply, ownDossierPage(shell, view, { changed: changed === '1' }));
};
