import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { receiptOf } from '../../../forms/index.ts';
import { isForApplicant, resultOf } from '../../../results/index.ts';
import { explainDueDate } from '../../queries/explain-due-date.ts';
import { timeline } from '../../queries/timeline.ts';
import { ownDossierView } from './dossier.presenter.ts';
import { ownDossierPage } from './dossier.view.ts';
import { readOwn } from './read-own.ts';

/** Everything about one of the applicant's own dossiers. */
export const showDossier = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { services } = web;
  const read = await readOwn(web, request, 'own');
  const { dossier, procedure } = read;
  const explained = await explainDueDate(services, dossier, procedure);
  const shell = await web.shellOf(request, reply);
  const view = ownDossierView(shell.lang, {
    ...read,
    events: await timeline(services.db, dossier),
    explanation: explained?.ok ? explained.value : null,
    hasElectronicResult: isForApplicant(dossier) && (await resultOf(services.db, dossier.id))?.uploadId != null,
    hasReceipt: (await receiptOf(services.db, dossier.id)) !== null,
    agencies: new Map((await listAgencies(services.db)).map(({ id, name }) => [id, name])),
    now: services.clock.now(),
  });
  return sendPage(reply, ownDossierPage(shell, view));
};
