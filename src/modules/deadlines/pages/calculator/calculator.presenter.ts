import { formatDay, formatInstant, formatTime, localTime } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { type OrdinaryStep, quotaMinutes } from '../../../procedures/index.ts';
import type { Deadline } from '../../domain/calculate-deadline.ts';
import type { ExplanationLine } from '../../domain/explanation.ts';
import type { Leg, PlannedLeg } from '../../domain/plan-legs.ts';
import { words } from '../../messages/index.ts';
import { type ExplainedLine, presentExplanation } from '../explanation.presenter.ts';

export type AnswerView = {
  /** "Trước 17:00 ngày 30/11/2026" */
  readonly due: string;
  readonly notices: readonly string[];
  readonly worked: string;
  readonly lines: readonly ExplainedLine[];
};

/** The calculated date in words; `from` is the moment that was asked about. */
export function presentAnswer(
  { deadline, lines }: { readonly deadline: Deadline; readonly lines: readonly ExplanationLine[] },
  from: Temporal.Instant,
  lang: Lang,
): AnswerView | null {
  if (deadline.dueAt === null) return null;
  const texts = words(lang).calculator;
  const due = localTime(deadline.dueAt);
  const waits = Temporal.Instant.compare(deadline.effectiveStart, from) > 0;
  return {
    due: texts.by(formatTime(due), formatDay(due.toPlainDate())),
    notices: [
      ...(waits ? [texts.startsLater(formatInstant(deadline.effectiveStart, lang))] : []),
      ...(deadline.provisional ? [texts.provisional] : []),
    ],
    worked: texts.worked(durationText(deadline.workingMinutes, lang)),
    lines: presentExplanation(lines, lang),
  };
}

/** "38 giờ 20 phút" */
function durationText(minutes: number, lang: Lang): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const texts = words(lang).calculator;
  return [...(hours > 0 ? [texts.hours(hours)] : []), ...(rest > 0 || hours === 0 ? [texts.minutes(rest)] : [])].join(
    ' ',
  );
}

export type LegView = {
  readonly step: string;
  readonly holder: string;
  readonly until: string;
  /** A limit in calendar days can end before the working days of its steps do: somebody must be quicker. */
  readonly isPastDue: boolean;
};

/** The steps of a process's ordinary way as legs to plan: nothing is known yet that a branch could depend on. */
export const legsOf = (way: readonly OrdinaryStep[], standardDayMinutes: number): Leg[] =>
  way.map(({ step: { agency, quota }, after }) => ({
    holder: agency,
    quotaMinutes: quotaMinutes(quota, standardDayMinutes),
    after,
  }));

/** What each step would have to be done by; steps without a quota of their own are done with the one before. */
export const presentLegs = (
  legs: readonly PlannedLeg[],
  way: readonly OrdinaryStep[],
  { dueAt, nameOf, lang }: { dueAt: Temporal.Instant | null; nameOf: (agency: string) => string; lang: Lang },
): LegView[] =>
  legs
    .map((leg, at) => ({ leg, step: way[at]?.step.name ?? '' }))
    .filter(({ leg }) => leg.quotaMinutes > 0)
    .map(({ leg, step }) => ({
      step,
      holder: nameOf(leg.holder),
      until: formatInstant(leg.dueAt, lang),
      isPastDue: dueAt !== null && Temporal.Instant.compare(leg.dueAt, dueAt) > 0,
    }));
