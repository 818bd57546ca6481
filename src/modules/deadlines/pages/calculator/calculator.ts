import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import type { CompiledCalendar } from '../../../calendar/index.ts';
import { CENTER, listAgencies } from '../../../center/index.ts';
import {
  findProcedures,
  limitOf,
  limitText,
  ordinaryWay,
  type ProcedureContent,
  processOn,
} from '../../../procedures/index.ts';
import type { Deadline } from '../../domain/calculate-deadline.ts';
import { explainDeadline } from '../../domain/explain-deadline.ts';
import type { ExplanationLine } from '../../domain/explanation.ts';
import { planLegs } from '../../domain/plan-legs.ts';
import { pointed } from '../../input.ts';
import { words } from '../../messages/index.ts';
import { type LegView, legsOf, presentAnswer, presentLegs } from './calculator.presenter.ts';
import { calculatorPage } from './calculator.view.ts';
import { type CalculatorForm, readForm, termsOfForm } from './calculator-form.ts';

const CHOICES = 8;

/** `/tinh-ngay-tra`: the whole question stands in the address, so that an answer can be sent on. */
export const showCalculator = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, calendars, center } = web.services;
  const form = readForm(request.query as FormFields, clock.now());
  const shell = await web.shellOf(request, reply);
  const found = await search(web, form.words);
  const chosen = found.find(({ code }) => code === form.words) ?? (found.length === 1 ? found[0] : undefined);
  const drawn = {
    form,
    faults: NO_FAULTS,
    procedure: chosen
      ? { code: chosen.code, name: chosen.name, limit: limitText(chosen.content.timeLimit, shell.lang) }
      : null,
    choices: chosen ? [] : found.map((each) => choice(each, form, shell.lang)),
    nothingFound: form.words !== '' && found.length === 0,
    answer: null,
    legs: [],
  };
  if (!chosen && form.value === '') {
    const askedNothing = Object.keys(request.query as FormFields).length > 0 && form.words === '';
    const { nothingAsked } = words(shell.lang).calculator;
    const faults = askedNothing
      ? formFaults({ detail: '', errors: [{ pointer: '/thu-tuc', code: 'missing', detail: nothingAsked }] })
      : NO_FAULTS;
    return sendPage(reply.code(askedNothing ? 422 : 200), calculatorPage(shell, { ...drawn, faults }));
  }

  const edition = await calendars.current(db, center.profile.calendar);
  const answered = edition
    ? answer(edition.calendar, form, chosen?.content ?? null)
    : fail('calendar-not-published', { facts: { year: localDate(clock.now()).year } });
  if (!answered.ok) {
    const told = web.book.tell(answered.problem as Problem, shell.lang);
    return sendPage(reply.code(told.status), calculatorPage(shell, { ...drawn, faults: formFaults(told) }));
  }
  const legs = chosen ? await legsOfProcedure(web, shell, chosen.code, answered.value) : [];
  const view = presentAnswer(answered.value.explained, answered.value.acceptedAt, shell.lang);
  return sendPage(reply, calculatorPage(shell, { ...drawn, choices: [], answer: view, legs }));
};

type Answered = {
  readonly calendar: CompiledCalendar;
  readonly acceptedAt: Temporal.Instant;
  readonly explained: { readonly deadline: Deadline; readonly lines: readonly ExplanationLine[] };
};

function answer(
  calendar: CompiledCalendar,
  form: CalculatorForm,
  procedure: ProcedureContent | null,
): Result<Answered> {
  const terms = termsOfForm(form, procedure && limitOf(procedure));
  if (!terms.ok) return terms;
  const explained = explainDeadline(calendar, terms.value);
  if (!explained.ok) return fail(explained.problem.code, pointed(explained.problem));
  return ok({ calendar, acceptedAt: terms.value.acceptedAt, explained: explained.value });
}

/** By when each step of the procedure would have to be done; none where they reach beyond the published years. */
async function legsOfProcedure(
  { services: { db, clock } }: Web,
  { centerName, lang }: PageShell,
  code: string,
  { calendar, acceptedAt, explained }: Answered,
): Promise<LegView[]> {
  const { steps = [] } = (await processOn(db, code, localDate(clock.now()))) ?? {};
  const way = ordinaryWay(steps);
  const planned = planLegs(calendar, acceptedAt, legsOf(way, calendar.standardDayMinutes));
  if (!planned.ok) return [];
  const names = new Map((await listAgencies(db)).map(({ key, name }) => [key, name]));
  const nameOf = (key: string) => (key === CENTER ? centerName : (names.get(key) ?? key));
  return presentLegs(planned.value, way, { dueAt: explained.deadline.dueAt, nameOf, lang });
}

async function search({ services: { db, clock } }: Web, typed: string) {
  return typed === '' ? [] : findProcedures(db, { words: typed, day: localDate(clock.now()), limit: CHOICES });
}

function choice(
  { code, name, content }: { code: string; name: string; content: ProcedureContent },
  form: CalculatorForm,
  lang: Lang,
) {
  const query = new URLSearchParams({ 'thu-tuc': code, acceptedAt: form.acceptedAt });
  const { limit } = words(lang).calculator;
  return { name, href: `/tinh-ngay-tra?${query}`, limit: `${limit}: ${limitText(content.timeLimit, lang)}` };
}
