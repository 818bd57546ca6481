import type { Lang } from '../../../../web/i18n.ts';
import { CENTER } from '../../../center/index.ts';
import type { ProcedureCase, TimeLimit } from '../../domain/procedure-content.ts';
import { processGraph } from '../../domain/process/graph.ts';
import { limitMinutes } from '../../domain/process/limit-minutes.ts';
import { longestOfAll } from '../../domain/process/longest-way.ts';
import { ordinaryWay } from '../../domain/process/ordinary-way.ts';
import { type ProcessStep, quotaMinutes } from '../../domain/process/process.ts';
import { words } from '../../messages/index.ts';
import { processWords } from '../../messages/process.ts';
import { limitText, quotaText } from '../wording.ts';
import { type ChartView, hasBranches, presentChart, stepWords } from './process-chart.presenter.ts';

/**
 * The picture of a process: a bar of who holds the dossier how long, or a chart where it has branches; and the steps as a
 * list that says the same.
 */
export type ProcessView = {
  readonly lead: string;
  /** By what it was approved; null for a draft. */
  readonly decision: string | null;
  /** Null for a process without branches: its list is its picture. */
  readonly chart: ChartView | null;
  readonly steps: readonly ProcessStepView[];
  readonly holders: readonly HolderView[];
  /** What the time is for that no step takes; null where the steps take it all. */
  readonly rest: string | null;
};
type ProcessStepView = {
  readonly name: string;
  readonly holder: string;
  /** Which of the holders it is: its place in the list, and so its colour. */
  readonly holderIndex: number;
  readonly time: string;
  /** Share of the whole time in thousandths. */
  readonly share: number;
  readonly note: string | null;
  /** What it waits for, and where it goes on to if not to the next. */
  readonly ways: readonly string[];
};
type HolderView = { readonly name: string; readonly time: string };

export type ProcessFacts = {
  /** Left out for a draft. */
  readonly version?: number;
  readonly decisionNo?: string;
  readonly steps: readonly ProcessStep[];
  /** Names by key; the center has none. */
  readonly agencyNames: ReadonlyMap<string, string>;
  readonly standardDayMinutes: number;
  /** The procedure's cases, where branches may ask for them. */
  readonly cases?: readonly Pick<ProcedureCase, 'key' | 'name'>[] | undefined;
};

/** `limit` is the procedure's: the steps may take less. A draft may have none yet. */
export function presentProcess(
  facts: ProcessFacts & { readonly limit: TimeLimit | undefined },
  lang: Lang,
): ProcessView {
  const texts = words(lang).procedure;
  const minutes = facts.steps.map((step) => quotaMinutes(step.quota, facts.standardDayMinutes));
  const total = minutes.reduce((sum, each) => sum + each, 0);
  const keys = [...new Set(facts.steps.map(({ agency }) => agency))];
  const nameOf = (key: string) => (key === CENTER ? texts.center : (facts.agencyNames.get(key) ?? key));
  const branches = hasBranches(facts.steps);
  const ordinary = branches ? ordinaryWay(facts.steps).map(({ step }) => step) : facts.steps;
  const holders = keys.map((key) => ({
    name: nameOf(key),
    time: timeText(minutesOf(key, ordinary, facts.standardDayMinutes), facts.standardDayMinutes, lang),
  }));
  const cases = new Map(facts.cases?.map(({ key, name }) => [key, name]));
  const ways = stepWords(facts.steps, processGraph(facts.steps), cases, lang);
  const steps = facts.steps.map(
    (step, at): ProcessStepView => ({
      name: step.name,
      holder: nameOf(step.agency),
      holderIndex: keys.indexOf(step.agency),
      time: quotaText(step.quota, lang),
      share: total === 0 ? 0 : Math.round(((minutes[at] ?? 0) * 1000) / total),
      note: step.legalBasis ? texts.applicantMustCome({ basis: step.legalBasis }) : null,
      ways: [ways[at]?.waits ?? '', ...(ways[at]?.lines ?? [])].filter(Boolean),
    }),
  );
  return {
    lead: texts.processLead({
      steps: facts.steps.length,
      agencies: inWords(
        holders.map(({ name }) => name),
        lang,
      ),
    }),
    decision:
      facts.version && facts.decisionNo
        ? texts.processDecision({ version: facts.version, decision: facts.decisionNo })
        : null,
    chart: presentChart(facts.steps, steps, cases, lang),
    holders,
    rest: branches ? restOfLongest(facts, lang) : rest(total, facts, lang),
    steps,
  };
}

const minutesOf = (key: string, steps: readonly ProcessStep[], standardDayMinutes: number): number =>
  steps.reduce((sum, { agency, quota }) => sum + (agency === key ? quotaMinutes(quota, standardDayMinutes) : 0), 0);

type Limited = Pick<ProcessFacts, 'steps' | 'standardDayMinutes' | 'cases'> & { readonly limit: TimeLimit | undefined };

function rest(total: number, { limit, standardDayMinutes }: Limited, lang: Lang): string | null {
  const texts = words(lang).procedure;
  if (!limit) return null;
  const left = limitMinutes(limit, standardDayMinutes) - total;
  const sum = timeText(total, standardDayMinutes, lang);
  if (limit.unit === 'calendar_days') return texts.restOfCalendarLimit({ sum, limit: limitText(limit, lang) });
  return left > 0 ? texts.restOfLimit({ sum, rest: timeText(left, standardDayMinutes, lang) }) : null;
}

/** The same for a process with branches: what counts is the way that takes longest. */
function restOfLongest({ steps, limit, standardDayMinutes, cases = [] }: Limited, lang: Lang): string | null {
  const most = longestOfAll(steps, standardDayMinutes, cases.length > 0 ? cases.map(({ key }) => key) : [null]);
  if (most === null || !limit || limit.unit === 'calendar_days') return null;
  const left = limitMinutes(limit, standardDayMinutes) - most;
  const sum = timeText(most, standardDayMinutes, lang);
  return left > 0 ? processWords(lang).longestWay({ sum, rest: timeText(left, standardDayMinutes, lang) }) : null;
}

/** Whole days as days, else hours: "9 ngày làm việc", "4 giờ làm việc". */
export function timeText(minutes: number, standardDayMinutes: number, lang: Lang): string {
  const days = minutes / standardDayMinutes;
  if (days >= 1 && Number.isInteger(days * 4)) return quotaText({ value: days, unit: 'standard_days' }, lang);
  return quotaText({ value: Math.round((minutes / 60) * 4) / 4, unit: 'hours' }, lang);
}

function inWords(names: readonly string[], lang: Lang): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${words(lang).procedure.andAgency}${last}`;
}
