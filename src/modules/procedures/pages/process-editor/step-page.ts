import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies, listUnits } from '../../../center/index.ts';
import { insertStep, removeStep, replaceStep } from '../../domain/process/changes.ts';
import type { ProcessStep } from '../../domain/process/process.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { processWords } from '../../messages/process.ts';
import { draftOf, revisionAgain } from '../draft/draft-page.ts';
import { type EditorQuery, processHref, saveProcess, writableDraft } from './editor-page.ts';
import { readStepForm, valuesOfStep } from './read-step-form.ts';
import { holderItems } from './step-choices.ts';
import { stepPage } from './step-page.view.ts';

export const StepParams = Type.Object({
  code: Type.String({ pattern: '^\\d\\.\\d{6}$' }),
  step: Type.String({ maxLength: 400 }),
});
/** `sau`: the step behind which a new one is put. */
export const NewStepQuery = Type.Object({ sau: Type.Optional(Type.String({ maxLength: 400 })) });

/** `…/buoc/:step`: one step of the process. */
export const showStep = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await writableDraft(web, request);
  const step = stepIn(draft, (request.params as Static<typeof StepParams>).step);
  return draw(web, request, reply, { draft, step, after: null, values: valuesOfStep(step), problem: null });
};

export const postStep = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await writableDraft(web, request);
  const { steps } = draft.process;
  const step = stepIn(draft, (request.params as Static<typeof StepParams>).step);
  const values = formFields(request);
  const again = (problem: Problem) => draw(web, request, reply, { draft, step, after: null, values, problem });
  const read = readStepForm(values, await contextOf(web, draft, step.key));
  if (!read.ok) return again(read.problem);
  const stays = lastValue(values, 'afterwards') === 'stay';
  const own = `${processHref(draft.code)}/buoc/${step.key}?xong=luu`;
  const path = stays ? own : `${processHref(draft.code)}?xong=luu`;
  const process = { ...draft.process, steps: replaceStep(steps, read.value) };
  const done = await saveProcess(web, request, process, path);
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

/** `…/buoc-moi?sau=`: a new step behind one there is. */
export const showNewStep = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await writableDraft(web, request);
  const after = stepIn(draft, (request.query as Static<typeof NewStepQuery>).sau);
  const holder = draft.content.agency;
  const values = {
    holder,
    kind: 'appraise',
    role: 'handler',
    'quota.unit': 'standard_days',
    way: 'list',
    place: 'none',
  };
  return draw(web, request, reply, { draft, step: null, after, values, problem: null });
};

export const postNewStep = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await writableDraft(web, request);
  const after = stepIn(draft, (request.query as Static<typeof NewStepQuery>).sau);
  const values = formFields(request);
  const again = (problem: Problem) => draw(web, request, reply, { draft, step: null, after, values, problem });
  const read = readStepForm(values, await contextOf(web, draft, null));
  if (!read.ok) return again(read.problem);
  const process = { ...draft.process, steps: insertStep(draft.process.steps, after.key, read.value) };
  const stays = lastValue(values, 'afterwards') === 'stay';
  const path = stays ? `/buoc/${read.value.key}?xong=them` : '?xong=them';
  const done = await saveProcess(web, request, process, `${processHref(draft.code)}${path}`);
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

export const postRemoval = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await writableDraft(web, request);
  const step = stepIn(draft, (request.params as Static<typeof StepParams>).step);
  const process = { ...draft.process, steps: removeStep(draft.process.steps, step.key) };
  const done = await saveProcess(web, request, process, `${processHref(draft.code)}?xong=bo`);
  if (done.ok) return seeOther(reply, done.value.path);
  const values = valuesOfStep(step);
  return draw(web, request, reply, { draft, step, after: null, values, problem: done.problem });
};

/** A step somebody removed meanwhile is gone: the list is where to go on. */
function stepIn({ code, process }: ProcedureDraft, key: string | undefined): ProcessStep {
  const step = process.steps.find((each) => each.key === key);
  if (!step) throw new Refusal({ code: 'process-step-not-found', facts: { code } });
  return step;
}

async function holdersOf({ services: { db, clock } }: Web, { content }: ProcedureDraft, lang: 'vi' | 'en') {
  const today = localDate(clock.now()).toString();
  return holderItems(await listAgencies(db), await listUnits(db), content, today, lang);
}

async function contextOf(web: Web, draft: ProcedureDraft, key: string | null) {
  const holders = (await holdersOf(web, draft, 'vi')).map(({ value }) => value);
  const otherKeys = draft.process.steps.map((step) => step.key).filter((each) => each !== key);
  return { key, otherKeys, holders };
}

type Drawn = {
  readonly draft: ProcedureDraft;
  readonly step: ProcessStep | null;
  readonly after: ProcessStep | null;
  readonly values: FormFields;
  readonly problem: Problem | null;
};

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, drawn: Drawn) {
  const { problem } = drawn;
  const draft = problem ? await draftOf(web, request) : drawn.draft;
  const shell = await web.shellOf(request, reply);
  const { labels, done } = processWords(shell.lang).editor;
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const label = (name: string) => (labels as unknown as Readonly<Record<string, string>>)[name];
  const { xong } = (request.method === 'GET' ? request.query : {}) as Static<typeof EditorQuery>;
  return sendPage(
    reply,
    stepPage(shell, {
      code: draft.code,
      name: draft.content.nameShort ?? draft.content.name ?? draft.code,
      steps: draft.process.steps,
      cases: draft.content.cases ?? [],
      step: drawn.step,
      after: drawn.after,
      values: drawn.values,
      holders: await holdersOf(web, draft, shell.lang),
      faults: told
        ? formFaults(told, (name) => (typeof label(name) === 'string' ? label(name) : undefined))
        : NO_FAULTS,
      revision: revisionAgain(request, draft, problem),
      formKey: newFormKey(),
      done: xong ? done[xong] : null,
    }),
  );
}
