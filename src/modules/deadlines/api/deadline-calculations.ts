import type { FastifyRequest } from 'fastify';
import { fail } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { apiLanguage, orRefuse, Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { explainDeadline } from '../domain/explain-deadline.ts';
import { type CalculationInput, pointed, termsOf } from '../input.ts';
import { explanationJson } from './explanation-json.ts';

/** Calculates a due date on the center's calendar and says why, for anybody. */
export const calculate = (web: Web) => async (request: FastifyRequest) => {
  const { db, calendars, center, clock } = web.services;
  const terms = orRefuse(termsOf(request.body as CalculationInput));
  const current = await calendars.current(db, center.profile.calendar);
  if (!current)
    throw new Refusal(fail('calendar-not-published', { facts: { year: clock.now().toString().slice(0, 4) } }).problem);
  const explained = explainDeadline(current.calendar, terms);
  const { deadline, lines } = orRefuse(
    explained.ok ? explained : fail(explained.problem.code, pointed(explained.problem)),
  );
  return {
    effectiveStart: toRfc3339(deadline.effectiveStart),
    dueAt: deadline.dueAt && toRfc3339(deadline.dueAt),
    workingMinutes: deadline.workingMinutes,
    provisional: deadline.provisional,
    explanation: explanationJson(lines, apiLanguage(request)),
  };
};
