import type { Lang } from '../../../web/i18n.ts';
import { CENTER } from '../../center/index.ts';
import { limitMinutes } from '../domain/limit-minutes.ts';
import type { TimeLimit } from '../domain/procedure-content.ts';
import { type ProcessStep, quotaMinutes } from '../domain/process.ts';
import { words } from '../messages/index.ts';
import { limitText, quotaText } from './wording.ts';

/** The picture of a process: a bar of who holds the dossier how long, and the steps as a list that says the same. */
export type ProcessView = {
  readonly lead: string;
  readonly decision: string;
  readonly steps: readonly ProcessStepView[];
  readonly holders: readonly HolderView[];
  /** What the time is for that no step takes; null where the steps take it all. */
  readonly rest: string | null;
};
export type ProcessStepView = {
  readonly name: string;
  readonly holder: string;
  /** Which of the holders it is: its place in the list, and so its colour. */
  readonly holderIndex: number;
  readonly time: string;
  /** Share of the whole time in thousandths. */
  readonly share: number;
  readonly note: string | null;
};
export type HolderView = { readonly name: string; readonly time: string };

export type ProcessFacts = {
  readonly version: number;
  readonly decisionNo: string;
  readonly steps: readonly ProcessStep[];
  /** Names by key; the center has none. */
  readonly agencyNames: ReadonlyMap<string, string>;
  readonly standardDayMinutes: number;
};

/** `limit` is the procedure's: the steps may take less. */
export function presentProcess(facts: ProcessFacts & { readonly limit: TimeLimit }, lang: Lang): ProcessView {
  const texts = words(lang).procedure;
  const minutes = facts.steps.map((step) => quotaMinutes(step.quota, facts.standardDayMinutes));
  const total = minutes.reduce((sum, each) => sum + each, 0);
  const keys = [...new Set(facts.steps.map(({ agency }) => agency))];
  const nameOf = (key: string) => (key === CENTER ? texts.center : (facts.agencyNames.get(key) ?? key));
  const holders = keys.map((key) => ({
    name: nameOf(key),
    time: timeText(minutesOf(key, facts.steps, minutes), facts.standardDayMinutes, lang),
  }));
  return {
    lead: texts.processLead({
      steps: facts.steps.length,
      agencies: inWords(
        holders.map(({ name }) => name),
        lang,
      ),
    }),
    decision: texts.processDecision({ version: facts.version, decision: facts.decisionNo }),
    holders,
    rest: rest(total, facts, lang),
    steps: facts.steps.map((step, at) => ({
      name: step.name,
      holder: nameOf(step.agency),
      holderIndex: keys.indexOf(step.agency),
      time: quotaText(step.quota, lang),
      share: total === 0 ? 0 : Math.round(((minutes[at] ?? 0) * 1000) / total),
      note: step.legalBasis ? texts.applicantMustCome({ basis: step.legalBasis }) : null,
    })),
  };
}

const minutesOf = (key: string, steps: readonly ProcessStep[], minutes: readonly number[]): number =>
  steps.reduce((sum, { agency }, at) => sum + (agency === key ? (minutes[at] ?? 0) : 0), 0);

function rest(
  total: number,
  { limit, standardDayMinutes }: { limit: TimeLimit; standardDayMinutes: number },
  lang: Lang,
): string | null {
  const texts = words(lang).procedure;
  const left = limitMinutes(limit, standardDayMinutes) - total;
  const sum = timeText(total, standardDayMinutes, lang);
  if (limit.unit === 'calendar_days') return texts.restOfCalendarLimit({ sum, limit: limitText(limit, lang) });
  return left > 0 ? texts.restOfLimit({ sum, rest: timeText(left, standardDayMinutes, lang) }) : null;
}

/** Whole days as days, else hours: "9 ngày làm việc", "4 giờ làm việc". */
function timeText(minutes: number, standardDayMinutes: number, lang: Lang): string {
  const days = minutes / standardDayMinutes;
  if (days >= 1 && Number.isInteger(days * 4)) return quotaText({ value: days, unit: 'standard_days' }, lang);
  return quotaText({ value: Math.round((minutes / 60) * 4) / 4, unit: 'hours' }, lang);
}

function inWords(names: readonly string[], lang: Lang): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${words(lang).procedure.andAgency}${last}`;
}
