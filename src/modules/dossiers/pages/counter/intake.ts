import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
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
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { settleAtOnce } from '../../../results/index.ts';
import { takeIn } from '../../actions/take-in.ts';
import { type Dossier, referenceOf } from '../../domain/dossier.ts';
import { procedureInCase } from '../../domain/procedure-in-case.ts';
import { officialWords } from '../../messages/official.ts';
import { knownVisitor } from '../../queries/known-visitor.ts';
import { type Official, officialOf } from '../official.ts';
import { caseChoicePage } from './case-choice.view.ts';
import { dueBox, dueIfAccepted, duePresenter } from './due.ts';
import { intakeDefaults, intakePresenter, valueIn, withVisitor } from './intake.presenter.ts';
import { type IntakePage, intakePage } from './intake.view.ts';
import { checkIntake } from './intake-check.ts';
import { intakeFields } from './intake-fields.ts';
import { atFormPapers, IntakeForm, toInputs } from './intake-form.ts';
import { procedureAtCounter } from './procedures-at-counter.ts';
import { visitorNotice } from './visitor.ts';

const readForm = formReader(IntakeForm);

/** Which case of the procedure, where it has several: asked before anything else. */
export const IntakeQuery = Type.Object({
  'truong-hop': Type.Optional(Type.String({ maxLength: 100 })),
  /** Sent with the answer, so that no answer is told from not having been asked. */
  hoi: Type.Optional(Type.Literal('1')),
});

type Params = { code: string };
type Drawn = { values: FormFields; faults: FormFaults; visitor: IntakePage['visitor']; allKinds: boolean };

/** `/can-bo/quay/{code}`: which case it is, where there are several; then the counter's form, as the procedure asks. */
export const showIntake = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const desk = await deskFor(web, request);
  if (!desk.inCase.ok) return drawCases(web, request, reply, desk);
  const values = intakeDefaults(desk.inCase.value);
  return draw(web, request, reply, chosen(desk), { values, faults: NO_FAULTS, visitor: null, allKinds: false });
};

/** The due date alone, as of now. */
export const showDue = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { inCase, caseKey, official } = await deskFor(web, request);
  const procedure = orRefuse(inCase);
  const { lang } = await web.shellOf(request, reply);
  const deadline = await dueIfAccepted(web.services, procedure, official.now);
  return sendPage(
    reply,
    dueBox({ code: procedure.code, caseKey }, duePresenter(procedure, deadline, official.now, lang), lang),
  );
};

/** Fills in a known visitor, shows more boxes, or takes the dossier in — by the button that was pressed. */
export const postIntake = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await deskFor(web, request);
  if (!found.inCase.ok) return drawCases(web, request, reply, found);
  const desk = chosen(found);
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

/** Who sits there, for which procedure, and as it holds for which case. */
type Desk = { readonly official: Official; readonly caseKey: string | null; readonly procedure: ProcedureVersion };
type Found = Desk & { readonly inCase: ReturnType<typeof procedureInCase> };

async function deskFor(web: Web, request: FastifyRequest): Promise<Found> {
  const official = await officialOf(web, request);
  const procedure = orRefuse(await procedureAtCounter(web.services.db, official, (request.params as Params).code));
  const { 'truong-hop': asked } = request.query as Static<typeof IntakeQuery>;
  const caseKey = (asked ?? valueIn(formFields(request), 'caseKey')) || null;
  return { official, procedure, caseKey, inCase: procedureInCase(procedure, caseKey) };
}

const chosen = ({ official, caseKey, procedure, inCase }: Found): Desk => ({
  official,
  caseKey,
  procedure: inCase.ok ? inCase.value : procedure,
});

/** The first question at the counter: which case is it? A case nobody knows is told. */
async function drawCases(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { procedure, caseKey, inCase }: Found,
) {
  const shell = await web.shellOf(request, reply);
  const { hoi } = request.query as Static<typeof IntakeQuery>;
  if (caseKey === null && request.method === 'GET' && !hoi)
    return sendPage(reply, caseChoicePage(shell, procedure, undefined));
  const told = inCase.ok ? null : web.book.tell(inCase.problem, shell.lang);
  return sendPage(reply.code(told?.status ?? 200), caseChoicePage(shell, procedure, told?.errors[0]?.detail));
}

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
  const { procedure, caseKey, official } = desk;
  const shell = await web.shellOf(request, reply);
  const form = intakePresenter({ procedure, caseKey, ...drawn }, shell.lang);
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
