import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem, Result } from '../../../../kernel/result.ts';
import { lastValue } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { CENTER, listAgencies } from '../../../center/index.ts';
import { saveProcedureDraft } from '../../actions/save-procedure-draft.ts';
import { moveStep } from '../../domain/process/changes.ts';
import type { ProcessStep } from '../../domain/process/process.ts';
import type { DraftProcess, ProcedureDraft } from '../../drafts-store.ts';
import { words } from '../../messages/index.ts';
import { processWords } from '../../messages/process.ts';
import { publicationFacts } from '../../queries/publication-facts.ts';
import { draftOf, once, referenceOf, revisionAgain, sideOf } from '../draft/draft-page.ts';
import { presentEditor } from './editor.presenter.ts';
import { editorPage } from './editor.view.ts';

const DONE = ['luu', 'them', 'bo', 'thu-tu', 'ly-do', 'nhap'] as const;
export const EditorQuery = Type.Object({
  xong: Type.Optional(Type.Union(DONE.map((done) => Type.Literal(done)))),
});

/** Where the process of a draft is written, and its steps. */
export const processHref = (code: string): string => `/can-bo/thu-tuc/${code}/du-thao/quy-trinh`;

/** The draft in the address, for whoever may write it. */
export async function writableDraft(web: Web, request: FastifyRequest): Promise<ProcedureDraft> {
  const draft = await draftOf(web, request);
  if ((await sideOf(web, request, draft)) === null) throw new Refusal({ code: 'not-permitted' });
  return draft;
}

/** Saves what a form makes of the process, once, for the revision it was drawn for. */
export function saveProcess(
  web: Web,
  request: FastifyRequest,
  process: DraftProcess,
  path: string,
): Promise<Result<{ readonly path: string }>> {
  const reference = referenceOf(request);
  return once(web, request, path, (services, actor) => saveProcedureDraft(services, actor, reference, { process }));
}

export const showEditor = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  drawEditor(web, request, reply, await writableDraft(web, request), null);

/** Moves a step up or down: the button that was pressed says which. */
export const postArrangement = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await writableDraft(web, request);
  const [direction, key = ''] = lastValue(formFields(request), 'move').split(':');
  const steps = moveStep(draft.process.steps, key, direction === 'up' ? -1 : 1);
  const done = await saveProcess(
    web,
    request,
    { ...draft.process, steps },
    `${processHref(draft.code)}?xong=thu-tu#cac-buoc`,
  );
  return done.ok ? seeOther(reply, done.value.path) : drawEditor(web, request, reply, draft, done.problem);
};

const LONGEST_GROUND = 500;

/** Why working time is set against calendar days. */
export const postGround = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await writableDraft(web, request);
  const ground = lastValue(formFields(request), 'calendarDayGround').normalize('NFC').trim();
  const tooLong = { pointer: '/calendarDayGround', code: 'too-long', facts: { limit: LONGEST_GROUND } };
  if (ground.length > LONGEST_GROUND)
    return drawEditor(web, request, reply, draft, { code: 'invalid-input', errors: [tooLong] }, ground);
  const { steps } = draft.process;
  const process = ground === '' ? { steps } : { steps, calendarDayGround: ground };
  const done = await saveProcess(web, request, process, `${processHref(draft.code)}?xong=ly-do`);
  return done.ok ? seeOther(reply, done.value.path) : drawEditor(web, request, reply, draft, done.problem, ground);
};

/** Writes the steps no process is without. */
export const postBeginning = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await writableDraft(web, request);
  if (draft.process.steps.length > 0) return seeOther(reply, processHref(draft.code));
  const steps =
    draft.content.settlement === 'IMMEDIATE' ? [ownStep('settle')] : [ownStep('receive'), ownStep('return')];
  const done = await saveProcess(web, request, { ...draft.process, steps }, `${processHref(draft.code)}?xong=them`);
  return done.ok ? seeOther(reply, done.value.path) : drawEditor(web, request, reply, draft, done.problem);
};

/** Names of steps are Vietnamese, whatever the language of the page. */
function ownStep(kind: 'receive' | 'return' | 'settle'): ProcessStep {
  const name = processWords('vi').editor.firstSteps[kind];
  const key = { receive: 'tiep-nhan', return: 'tra-ket-qua', settle: 'giai-quyet' }[kind];
  const quota = { value: kind === 'settle' ? 1 : 0, unit: 'hours' } as const;
  return { key, name, kind, agency: CENTER, role: 'reception', quota };
}

async function drawEditor(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  before: ProcedureDraft,
  problem: Problem | null,
  ground?: string,
) {
  const { db, calendars } = web.services;
  const draft = problem ? await draftOf(web, request) : before;
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const facts = await publicationFacts(db, calendars);
  const agencyNames = new Map((await listAgencies(db)).map(({ key, name }) => [key, name]));
  agencyNames.set(CENTER, words(shell.lang).procedure.center);
  const { xong } = (request.method === 'GET' ? request.query : {}) as Static<typeof EditorQuery>;
  return sendPage(
    reply,
    editorPage(shell, {
      ...presentEditor(draft, { ...facts, agencyNames }, shell.lang),
      revision: revisionAgain(request, draft, problem),
      formKey: newFormKey(),
      done: xong ? processWords(shell.lang).editor.done[xong] : null,
      faults: told ? formFaults(told) : NO_FAULTS,
      ground: ground ?? draft.process.calendarDayGround ?? '',
    }),
  );
}
