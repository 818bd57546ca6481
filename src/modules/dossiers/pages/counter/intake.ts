import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem, type Result } from '../../../../kernel/result.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { type FormFaults, faultsInOrder, NO_FAULTS } from '../../../../web/form-faults.ts';
import { orRefuse } from '../../../../web/server/api.ts';
import { formFields, formReader } from '../../../../web/server/forms.ts';
import { isFormKey, newFormKey, submitOnce } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Services } from '../../../../web/services.ts';
import type { Web } from '../../../../web/web.ts';
import { ownUploads } from '../../../files/index.ts';
import { settleAtOnce } from '../../../results/index.ts';
import { takeIn } from '../../actions/take-in.ts';
import { type Dossier, referenceOf } from '../../domain/dossier.ts';
import { officialWords } from '../../messages/official.ts';
import { knownVisitor } from '../../queries/known-visitor.ts';
import { type Official, officialOf } from '../official.ts';
import { dueBox, dueIfAccepted, duePresenter } from './due.ts';
import { intakeDefaults, intakePresenter, valueIn, withVisitor } from './intake.presenter.ts';
import { type IntakePage, intakePage } from './intake.view.ts';
import { checkIntake } from './intake-check.ts';
import { intakeFields } from './intake-fields.ts';
import { atFormPapers, IntakeForm, toInputs } from './intake-form.ts';
import { procedureAtCounter } from './procedures-at-counter.ts';
import { visitorNotice } from './visitor.ts';

const readForm = formReader(IntakeForm);

type Params = { code: string };
type Drawn = { values: FormFields; faults: FormFaults; visitor: IntakePage['visitor']; allKinds: boolean };

/** `/can-bo/quay/{code}`: the counter's form, as the procedure asks. */
export const showIntake = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const desk = await deskFor(web, request);
  const values = intakeDefaults(desk.procedure);
  return draw(web, request, reply, desk, { values, faults: NO_FAULTS, visitor: null, allKinds: false });
};

/** The due date alone, as of now. */
export const showDue = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { procedure, official } = await deskFor(web, request);
  const { lang } = await web.shellOf(request, reply);
  const deadline = await dueIfAccepted(web.services, procedure, official.now);
  return sendPage(reply, dueBox(procedure.code, duePresenter(procedure, deadline, official.now, lang), lang));
};

/** Fills in a known visitor, shows more boxes, or takes the dossier in — by the button that was pressed. */
export const postIntake = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const desk = await deskFor(web, request);
  const pressed = (request.body ?? {}) as Record<string, unknown>;
  const values = formFields(request);
  const plain: Drawn = { values, faults: NO_FAULTS, visitor: null, allKinds: '_allKinds' in pressed };
  if (plain.allKinds) return draw(web, request, reply, desk, plain);
  if (!('_accept' in pressed)) return drawVisitor(web, request, reply, desk, plain);

  const checked = checkIntake(desk.procedure, readForm(request));
  if (!checked.ok) return drawProblem(web, request, reply, desk, plain, checked.problem);
  const key = isFormKey(pressed._key) ? pressed._key : newFormKey();
  const work = async (services: Services) => {
    const done = await accept(services, desk, checked.value);
    return done.ok ? ok(`/can-bo/ho-so/${encodeURIComponent(referenceOf(done.value))}/da-tiep-nhan`) : done;
  };
  // Another person's papers in a form that was sent before are not the same dossier: that is told, not passed over.
  const done = await submitOnce(web.services, request, key, work, JSON.stringify(checked.value));
  if (done.ok) return seeOther(reply, done.value.path);
  return drawProblem(web, request, reply, desk, plain, atFormPapers(done.problem, checked.value));
};

type Desk = { readonly official: Official; readonly procedure: Awaited<ReturnType<typeof procedureOf>> };

async function deskFor(web: Web, request: FastifyRequest): Promise<Desk> {
  const official = await officialOf(web, request);
  return { official, procedure: await procedureOf(web, official, (request.params as Params).code) };
}

const procedureOf = async (web: Web, official: Official, code: string) =>
  orRefuse(await procedureAtCounter(web.services.db, official, code));

async function accept(services: Services, { official, procedure }: Desk, form: IntakeForm): Promise<Result<Dossier>> {
  const inputs = toInputs(procedure.code, form);
  if (procedure.content.settlement !== 'IMMEDIATE') return takeIn(services, official.actor, inputs);
  const { documentNumber = '', signer = '' } = form; // the check has asked for both
  return settleAtOnce(services, official.actor, { ...inputs, result: { documentNumber, signer } });
}

async function drawVisitor(web: Web, request: FastifyRequest, reply: FastifyReply, desk: Desk, drawn: Drawn) {
  const { actor, station, now } = desk.official;
  const idNumber = valueIn(drawn.values, 'applicant.idNumber').trim();
  const known = station ? await knownVisitor(web.services.db, actor, station, { idNumber, now }) : null;
  const { lang } = await web.shellOf(request, reply);
  return draw(web, request, reply, desk, {
    ...drawn,
    values: known ? withVisitor(drawn.values, known.applicant) : drawn.values,
    visitor: visitorNotice(idNumber, known, lang),
  });
}

async function drawProblem(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  desk: Desk,
  drawn: Drawn,
  problem: Problem,
) {
  const { lang } = await web.shellOf(request, reply);
  const told = web.book.tell(problem, lang);
  const detail = problem.code === 'idempotency-key-reused' ? officialWords(lang).intake.alreadySent : told.detail;
  const faults = faultsInOrder({ ...told, detail }, intakeFields(desk.procedure, lang));
  return draw(web, request, reply.code(told.status), desk, { ...drawn, faults });
}

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, desk: Desk, drawn: Drawn) {
  const { procedure, official } = desk;
  const shell = await web.shellOf(request, reply);
  const form = intakePresenter({ procedure, ...drawn }, shell.lang);
  const deadline = await dueIfAccepted(web.services, procedure, official.now);
  const tokens = form.papers.flatMap(({ uploads }) => uploads);
  const files = await ownUploads(web.services.db, official.actor.accountId, tokens);
  return sendPage(
    reply,
    intakePage(shell, {
      form,
      due: duePresenter(procedure, deadline, official.now, shell.lang),
      key: newFormKey(),
      visitor: drawn.visitor,
      files: new Map(files.map(({ token, name }) => [token, name])),
    }),
  );
}
