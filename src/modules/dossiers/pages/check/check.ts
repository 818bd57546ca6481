import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Problem } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import { orRefuse } from '../../../../web/server/api.ts';
import { formFields, formReader } from '../../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { acceptDossier } from '../../actions/accept-dossier.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { AcceptanceInput, CheckedInput, underVersion } from '../../input.ts';
import { latestChange } from '../../queries/latest-change.ts';
import { readDossier } from '../../queries/read-dossier.ts';
import { versionToAccept } from '../../queries/version-to-accept.ts';
import { dueIfAccepted, duePresenter } from '../counter/due.ts';
import { officialOf } from '../official.ts';
import { checkDefaults, checkLabel, checkPresenter, type DossierToCheck } from './check.presenter.ts';
import { answeredPage, checkPage } from './check.view.ts';

/** A paper nobody judged sends no verdict. */
const PaperForm = Type.Object(
  {
    ...CheckedInput.properties,
    verdict: Type.Optional(CheckedInput.properties.verdict),
    /** Why it is not valid; beside it stands the ground of a waiver. */
    reason: CheckedInput.properties.ground,
  },
  { additionalProperties: false },
);
const CheckForm = underVersion({
  documents: Type.Array(PaperForm, { maxItems: 100 }),
  prepaymentReceipt: AcceptanceInput.properties.prepaymentReceipt,
});
const readForm = formReader(CheckForm);

/** `/can-bo/ho-so/{ref}/tiep-nhan`: the papers of a filing, one by one, with the files to open. */
export const showCheck = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const view = await read(web, request);
  if (!view.permitted.has('accept')) return sendAnswered(web, request, reply, view);
  return draw(web, request, reply, view, checkDefaults(view), null);
};

/** Accepts the filing as it was read; whoever was slower is told who was faster (QC Đ12.1d). */
export const postCheck = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reference } = request.params as { reference: string };
  const { actor } = await officialOf(web, request);
  const { parsed } = readForm(request);
  if (!parsed.ok) return draw(web, request, reply, await read(web, request), formFields(request), parsed.problem);
  const documents = parsed.value.documents.map(({ verdict = 'unchecked', reason, ground, ...paper }) => {
    const why = verdict === 'invalid' ? reason : ground;
    return { ...paper, verdict, ...(why !== undefined && { ground: why }) };
  });
  const done = await acceptDossier(web.services, actor, { ...parsed.value, documents, reference });
  if (done.ok) return seeOther(reply, `/can-bo/ho-so/${encodeURIComponent(referenceOf(done.value))}/da-tiep-nhan`);
  const view = await read(web, request);
  if (!view.permitted.has('accept')) return sendAnswered(web, request, reply.code(409), view);
  return draw(web, request, reply, view, formFields(request), done.problem);
};

/** With the version of the procedure that an acceptance now would rest on. */
async function read(web: Web, request: FastifyRequest): Promise<DossierToCheck> {
  const { reference } = request.params as { reference: string };
  const { actor, now } = await officialOf(web, request);
  const { db } = web.services;
  const view = orRefuse(await readDossier(db, actor, { reference, now, purpose: 'check' }));
  const filedUnder = view.procedure.version;
  if (view.dossier.accepted) return { ...view, filedUnder };
  return { ...view, filedUnder, procedure: await versionToAccept(db, view.dossier, localDate(now)) };
}

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  view: DossierToCheck,
  values: FormFields,
  problem: Problem | null,
) {
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const stale = problem?.code === 'stale-version' ? await latestChange(web.services.db, view.dossier) : null;
  const faults = told && !stale ? formFaults(told, (name) => checkLabel(name, view, shell.lang)) : NO_FAULTS;
  const { now } = await officialOf(web, request);
  const deadline = await dueIfAccepted(web.services, view.procedure, now);
  const due = duePresenter(view.procedure, deadline, now, shell.lang);
  return sendPage(reply, checkPage(shell, { ...checkPresenter({ view, values, faults, stale }, shell.lang), due }));
}

async function sendAnswered(web: Web, request: FastifyRequest, reply: FastifyReply, view: DossierToCheck) {
  const shell = await web.shellOf(request, reply);
  return sendPage(reply, answeredPage(shell, view.dossier, await latestChange(web.services.db, view.dossier)));
}
