import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok } from '../../../../kernel/result.ts';
import { newFormKey, submitOnce } from '../../../../web/server/idempotency.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { findProcedures, isOfferedOnline } from '../../../procedures/index.ts';
import { fileDossier } from '../../actions/file-dossier.ts';
import { officialOf } from '../official.ts';
import { readOwn } from '../own/read-own.ts';
import { assistedFiledPage, assistedStartPage } from './assisted.view.ts';
import { assisting } from './draft-notices.view.ts';
import { openFiling, sentFor } from './filing.ts';
import { filingPage } from './filing.view.ts';
import { readFiling } from './filing-form.ts';
import { answerTurn } from './filing-steps.ts';
import { viewOf } from './filing-turn.ts';
import { assistedWay } from './filing-way.ts';

type Params = { readonly code: string };

export const AssistedQuery = Type.Object({ 'tu-khoa': Type.Optional(Type.String({ maxLength: 200 })) });

const SHOWN = 20;

/** `/can-bo/nop-thay`: which procedure the person beside the official wants to file online. */
export const showAssistedStart = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const words = (request.query as Static<typeof AssistedQuery>)['tu-khoa'] ?? '';
  const { station, today } = await officialOf(web, request);
  const served = station?.counterAgencyIds ?? new Set();
  const found = served.size > 0 ? await findProcedures(web.services.db, { words, day: today, limit: 400 }) : [];
  const choices = found.filter((one) => served.has(one.agencyId) && isOfferedOnline(one.content)).slice(0, SHOWN);
  const view = { words, hasCounter: served.size > 0, choices };
  return sendPage(reply, assistedStartPage(await web.shellOf(request, reply), view));
};

/** The applicant's form, filled in by the official beside them: nothing of the official's own stands in it. */
export const showAssisted = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const way = assistedWay((request.params as Params).code);
  const opened = await openFiling(web, request, reply, way);
  if (!opened) return reply;
  const { procedure, caseKey } = opened;
  const shell = await web.shellOf(request, reply);
  const asked = procedure.content.components.flatMap(({ mandatory, eForm }) => (mandatory && eForm ? [eForm] : []));
  const fields = { 'fill[]': asked, 'applicant.kind': 'person', ...(caseKey && { caseKey }) };
  const page = { sheet: newFormKey(), revision: 0 };
  const turn = { web, request, reply, shell, way, procedure, formKey: newFormKey(), fields, page };
  return sendPage(reply, filingPage(shell, await viewOf(turn), { notice: assisting(shell) }));
};

export const postAssisted = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const way = assistedWay((request.params as Params).code);
  const procedure = await sentFor(web, request, reply, way);
  if (!procedure) return reply;
  const sent = readFiling(request, procedure.code, way);
  const shell = await web.shellOf(request, reply);
  const { formKey, fields, page } = sent;
  const turn = { web, request, reply, shell, way, procedure, formKey, fields, page };
  return answerTurn(turn, sent, {
    saved: way.action,
    file: (input) =>
      submitOnce(web.services, request, formKey, async (services) => {
        const { actor } = await officialOf({ ...web, services }, request);
        const filed = await fileDossier(services, actor, input);
        return filed.ok ? ok(`/can-bo/ho-so/${filed.value.provisionalNumber}/da-nop-thay`) : filed;
      }),
  });
};

/** What the person takes home: the provisional number with its QR code. */
export const showAssistedFiled = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { dossier, procedure } = await readOwn(web, request, 'own');
  return sendPage(reply, assistedFiledPage(await web.shellOf(request, reply), { dossier, procedure }));
};
