import { formatDay, formatInstant, toRfc3339 } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { CompiledCalendar } from '../../../calendar/index.ts';
import type { OpenClass } from '../../../deadlines/index.ts';
import type { CounterOfAgency, EscalationCount, Unanswered } from '../../answering/store.ts';
import { workingMinutesLeft } from '../../answering/time-left.ts';
import { filingWords } from '../../messages/filing.ts';
import { officialWords } from '../../messages/official.ts';

/** So many are shown; whoever has more to answer begins above. */
export const SHOWN = 100;

export type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

export type AnsweringFacts = {
  /** One more than is shown, where there are more. */
  readonly found: readonly Unanswered[];
  readonly urgency: ReadonlyMap<number, OpenClass>;
  readonly now: Temporal.Instant;
  readonly calendar: CompiledCalendar | null;
  readonly counters: readonly CounterOfAgency[];
  readonly counts:
    | (EscalationCount & { readonly waiting: number; readonly late: number; readonly period: Period })
    | null;
  readonly hours: number;
  readonly mayCheck: boolean;
};

export type AnsweringRow = {
  readonly reference: string;
  readonly href: string;
  readonly urgency: OpenClass | null;
  readonly left: string;
  readonly by: string;
  readonly datetime: string;
  readonly procedure: string;
  readonly channel: string;
  readonly counters: readonly string[];
  readonly raised: readonly string[];
};

export type AnsweringView = {
  readonly lead: string;
  readonly rows: readonly AnsweringRow[];
  readonly more: boolean;
  readonly counts: {
    readonly title: string;
    readonly month: string;
    readonly items: readonly { readonly text: string; readonly n: number }[];
  } | null;
};

export function answeringPresenter(facts: AnsweringFacts, lang: Lang): AnsweringView {
  const texts = filingWords(lang).answering;
  const { counts } = facts;
  return {
    lead: texts.lead(facts.hours),
    rows: facts.found.slice(0, SHOWN).map((one) => rowOf(one, facts, lang)),
    more: facts.found.length > SHOWN,
    counts: counts && {
      title: texts.counts.title(formatDay(counts.period.from), formatDay(counts.period.to)),
      month: counts.period.from.toPlainYearMonth().toString(),
      items: (['waiting', 'late', 'near', 'overdue'] as const).map((key) => ({
        text: texts.counts[key],
        n: counts[key],
      })),
    },
  };
}

function rowOf(one: Unanswered, facts: AnsweringFacts, lang: Lang): AnsweringRow {
  const texts = filingWords(lang).answering;
  const counters = facts.counters.filter(({ agencyId }) => agencyId === one.agencyId);
  const raised = (level: 'near' | 'overdue', at: Temporal.Instant | null) =>
    at ? [texts.raised[level](formatInstant(at, lang))] : [];
  const dossier = `/can-bo/ho-so/${one.reference}`;
  return {
    reference: one.reference,
    href: facts.mayCheck ? `${dossier}/tiep-nhan` : dossier,
    urgency: facts.urgency.get(one.id) ?? null,
    left: leftText(workingMinutesLeft(facts.calendar, facts.now, one.checkDueAt), lang),
    by: texts.by(formatInstant(one.checkDueAt, lang)),
    datetime: toRfc3339(one.checkDueAt),
    procedure: one.procedureName,
    channel: officialWords(lang).channel[one.channel],
    counters: counters.map(({ counter, officials }) => `${counter}: ${officials || texts.nobody}`),
    raised: [...raised('overdue', one.overdueAt), ...raised('near', one.nearAt)],
  };
}

/** “Còn 3 giờ 20 phút làm việc”, “Chậm 45 phút làm việc” */
export function leftText(minutes: number | null, lang: Lang): string {
  const texts = filingWords(lang).answering;
  if (minutes === null) return texts.left.unknown;
  if (minutes === 0) return texts.left.now;
  const length = Math.abs(minutes);
  const [hours, rest] = [Math.floor(length / 60), length % 60];
  const time = [hours > 0 && texts.hours(hours), rest > 0 && texts.minutes(rest)].filter(Boolean).join(' ');
  return minutes < 0 ? texts.left.late(time) : texts.left.left(time);
}

/** The month asked for, or the one of today up to today. */
export function monthOf(text: string | undefined, today: Temporal.PlainDate): Period {
  const month = text ? Temporal.PlainYearMonth.from(text) : today.toPlainYearMonth();
  const from = month.toPlainDate({ day: 1 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  return { from, to: Temporal.PlainDate.compare(last, today) > 0 && !text ? today : last };
}
