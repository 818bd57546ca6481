import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, type Problem } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { dayFromParts } from '../../../web/server/day-from-parts.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { type DossierView, readDossier, referenceOf, underVersion } from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { registerResult } from '../actions/register-result.ts';
import { ResultInput } from '../input.ts';
import { resultOf } from '../store.ts';
import { registerLabel } from './register.presenter.ts';
import { registerPage } from './register.view.ts';
import { registeredAlready } from './result-link.ts';

const { documentDate: _, ...rest } = ResultInput.properties;
const part = Type.Optional(Type.String({ maxLength: 10 }));
const RegisterForm = underVersion({
  ...rest,
  'documentDate-day': part,
  'documentDate-month': part,
  'documentDate-year': part,
});
const readForm = formReader(RegisterForm);

/** What the step came to, where the dossier's page asked. */
export const RegisterQuery = Type.Object({ 'ket-qua-buoc': Type.Optional(Type.String({ maxLength: 100 })) });

/** `/can-bo/ho-so/{ref}/ket-qua`: the signed document that answers the dossier. */
export const showRegister = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const view = await read(web, request);
  const today = localDate(web.services.clock.now());
  const { 'ket-qua-buoc': outcome } = request.query as Static<typeof RegisterQuery>;
  const signedToday = {
    'documentDate-day': String(today.day),
    'documentDate-month': String(today.month),
    'documentDate-year': String(today.year),
    ...(outcome && { outcome }),
  };
  return draw(web, request, reply, view, signedToday, null);
};

/** Registers it; the handling clock stops (clock, rule 17). */
export const postRegister = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reference } = request.params as { reference: string };
  const again = async (problem: Problem) =>
    draw(web, request, reply, await read(web, request), formFields(request), problem);
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const { 'documentDate-day': day, 'documentDate-month': month, 'documentDate-year': year, ...input } = parsed.value;
  const documentDate = dayFromParts({ day, month, year });
  if (documentDate === null)
    return again(fail('invalid-input', { errors: [{ pointer: '/documentDate', code: 'date-invalid' }] }).problem);
  const done = await registerResult(web.services, request.actor as Actor, { ...input, documentDate, reference });
  if (!done.ok) return again(done.problem);
  return seeOther(reply, `/can-bo/ho-so/${encodeURIComponent(referenceOf(done.value))}?xong=ket-qua`);
};

async function read(web: Web, request: FastifyRequest): Promise<DossierView> {
  const { reference } = request.params as { reference: string };
  const now = web.services.clock.now();
  return orRefuse(
    await readDossier(web.services.db, request.actor as Actor, { reference, now, purpose: 'register-result' }),
  );
}

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  view: DossierView,
  values: FormFields,
  problem: Problem | null,
) {
  const { db, clock } = web.services;
  const actor = signedIn(request);
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const token = [values.upload ?? []].flat().filter(Boolean);
  const [upload] = await ownUploads(db, actor.accountId, token);
  return sendPage(
    reply,
    registerPage(shell, {
      reference: referenceOf(view.dossier),
      version: view.dossier.version,
      procedure: view.procedure.content.name,
      result: view.procedure.content.result.name,
      applicant: view.dossier.applicant.name,
      permitted: view.permitted.has('register-result'),
      registered: registeredAlready(
        await resultOf(db, view.dossier.id),
        { actor, station: await stationOf(db, actor.accountId, localDate(clock.now())) },
        shell.lang,
      ),
      outcomes: endingOutcomes(view),
      values,
      upload: upload ?? null,
      faults: told ? formFaults(told, (name) => registerLabel(name, shell.lang)) : NO_FAULTS,
    }),
  );
}

/** What the step may come to when the result is registered with it; none where the process does not go by it. */
const endingOutcomes = ({ stepsInTurn }: DossierView) =>
  stepsInTurn.flatMap(({ outcomes, endings }) =>
    (outcomes ?? []).filter(({ key }) => endings.some((ending) => ending.registersResult && ending.outcome === key)),
  );
