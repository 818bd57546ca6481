import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { formFields } from '../../../../web/server/forms.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { findIntake } from '../../intake/intake-store.ts';
import { counterWords } from '../../messages/counter.ts';
import { chosen, type Desk, deskFor, drawCases, type IntakeQuery, inItsCase } from './desk.ts';
import { asOpened, clockText, type Drawn, drawIntake, drawProblem } from './draw-intake.ts';
import { dueBox, dueIfAccepted, duePresenter } from './due.ts';
import { allValid, intakeDefaults, withoutFile } from './form-values.ts';
import { intakeToken, keepIntake } from './keep-intake.ts';
import { savedText } from './saved.view.ts';
import { findVisitor } from './visitor.ts';
import { endVisit, wayOf } from './ways-out.ts';

/** `/can-bo/quay/{code}`: which case it is, where there are several; then the counter's form, as the procedure asks or as it was left. */
export const showIntake = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await deskFor(web, request);
  if (!found.inCase.ok) return drawCases(web, request, reply, found);
  const desk = chosen(found);
  return drawIntake(web, request, reply, desk, await asLeft(web, request, reply, desk));
};

/** The due date alone, as of now. */
export const showDue = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await deskFor(web, request);
  const procedure = inItsCase(found);
  const { lang } = await web.shellOf(request, reply);
  const deadline = await dueIfAccepted(web.services, procedure, found.official.now);
  return sendPage(
    reply,
    dueBox(
      { code: procedure.code, caseKey: found.caseKey },
      duePresenter(procedure, deadline, found.official.now, lang),
      lang,
    ),
  );
};

/**
 * Finds the visitor, judges or counts papers, takes a file away, saves, or ends the visit — by the button that was pressed.
 * Whatever it is, what was typed is kept on the server first.
 */
export const postIntake = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await deskFor(web, request);
  if (!found.inCase.ok) return drawCases(web, request, reply, found);
  const desk = chosen(found);
  const pressed = (request.body ?? {}) as Record<string, unknown>;
  const opened = asOpened(formFields(request), intakeToken(request));
  const changed = wayOf(pressed) ? opened : await afterPress(web, request, reply, { desk, pressed, opened });
  const { saved, problem } = await keepIntake(web.services, desk, opened.saved.token, changed.values);
  const drawn = { ...changed, saved };
  if (problem) return drawProblem(web, request, reply, { desk, drawn, problem });
  const way = wayOf(pressed);
  if (way) return endVisit(web, request, reply, { desk, drawn, way });
  return drawIntake(web, request, reply, desk, drawn);
};

/** `/can-bo/quay/{code}/luu`: the same from a form nobody sent yet; answers the line that says when. */
export const postSave = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await deskFor(web, request);
  inItsCase(found);
  const { saved, problem } = await keepIntake(web.services, chosen(found), intakeToken(request), formFields(request));
  const shell = await web.shellOf(request, reply);
  if (problem) reply.code(web.book.tell(problem, shell.lang).status);
  return sendPage(reply, savedText(shell, saved));
};

type Turn = { readonly desk: Desk; readonly pressed: Record<string, unknown>; readonly opened: Drawn };

async function afterPress(web: Web, request: FastifyRequest, reply: FastifyReply, turn: Turn): Promise<Drawn> {
  const { desk, pressed, opened } = turn;
  const { values } = opened;
  if ('_allKinds' in pressed) return { ...opened, allKinds: true };
  if ('_allValid' in pressed) return { ...opened, values: allValid(values, desk.procedure) };
  if ('_drop' in pressed) return { ...opened, values: withoutFile(values, String(pressed._drop)) };
  if ('_save' in pressed) return opened;
  const { lang } = await web.shellOf(request, reply);
  const named = typeof pressed._visitor === 'string' ? pressed._visitor : undefined;
  const found = await findVisitor(web.services.db, desk.official, { values, chosen: named }, lang);
  return { ...opened, values: found.values, visitor: found.notice };
}

/** As this official left it, or a new form. Somebody else's is taken over first, never looked into. */
async function asLeft(web: Web, request: FastifyRequest, reply: FastifyReply, desk: Desk): Promise<Drawn> {
  const { 'do-dang': token, 'nhan-tu': takenOver } = request.query as Static<typeof IntakeQuery>;
  const intake = token === undefined ? null : await findIntake(web.services.db, token);
  const isTheirs =
    intake?.officialId === desk.official.actor.accountId &&
    intake.endedAt === null &&
    intake.procedureCode === desk.procedure.code;
  if (!intake || !isTheirs) return asOpened(intakeDefaults(desk.procedure), newFormKey());
  const { lang } = await web.shellOf(request, reply);
  const opened = asOpened(intake.fields, intake.token);
  const text = counterWords(lang).intake.tookOver;
  return {
    ...opened,
    saved: { ...opened.saved, at: clockText(intake.savedAt) },
    visitor: takenOver ? { known: true, text, choices: [], more: null } : null,
  };
}
