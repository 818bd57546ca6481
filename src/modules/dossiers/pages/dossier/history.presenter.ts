import { formatInstant, toRfc3339 } from '../../../../kernel/time.ts';
import { type Lang, listed } from '../../../../web/i18n.ts';
import type { LedgerEntry } from '../../../ledger/index.ts';
import type { WorkflowStep } from '../../../workflow/index.ts';
import { officialWords } from '../../messages/official.ts';
import { movedDue } from '../../queries/timeline.ts';
import { actionLabel } from '../check/check.presenter.ts';
import { movedText } from '../moved-text.ts';

export type HistoryItem = { label: string; who: string; at: string; datetime: string; text: string };

/** One entry of a dossier's history: what was done, by whom, and what matters of it. */
export function historyItem(entry: LedgerEntry, steps: readonly WorkflowStep[], lang: Lang): HistoryItem {
  const { action, actor, at, facts } = entry;
  const moved = movedDue(entry);
  const { dossier: texts } = officialWords(lang);
  const step = steps.find(({ key }) => key === facts.step);
  const kind = action === 'transfer' ? texts.toStep : texts.stepDone;
  return {
    label: actionLabel(action, lang),
    who:
      actor.accountId === null ? actor.name : `${actor.name} (${texts.capacities[actor.capacity] ?? actor.capacity})`,
    at: formatInstant(at, lang),
    datetime: toRfc3339(at),
    text: moved
      ? movedText(moved, lang)
      : step
        ? [`${kind}: ${action === 'transfer' ? step.name : withOutcome(step, lang)}`, ...saidOf(facts)].join(' · ')
        : saidOf(facts).join(' · '),
  };
}

/** Whom it was given to or asked of, and why: what the verbs of handling write down beside the step. */
const saidOf = ({ assignee, agency, question, reason }: LedgerEntry['facts']): string[] =>
  [assignee, agency, question, reason].filter((one) => typeof one === 'string');

/** A step with what it came to, where the process went on by that. */
export function withOutcome({ name, outcomes, outcome }: WorkflowStep, lang: Lang): string {
  const came = outcomes?.find(({ key }) => key === outcome);
  return came ? officialWords(lang).dossier.cameTo(name, came.name) : name;
}

/** What was just done: which step, and to whom the dossier went; to nobody yet where legs beside it are still open. */
export function doneOf(
  { entries, steps }: { readonly entries: readonly LedgerEntry[]; readonly steps: readonly WorkflowStep[] },
  where: (step: WorkflowStep) => string,
  lang: Lang,
) {
  const texts = officialWords(lang).dossier;
  const facts = entries.findLast(({ action }) => action === 'complete-step')?.facts;
  const name = steps.find(({ key }) => key === facts?.step)?.name;
  const begun = steps.filter(({ key }) => [facts?.next].flat().includes(key));
  const went = listed(
    begun.map((step) => texts.stepAt(step.name, where(step))),
    lang,
  );
  return {
    doneTitle: name ? texts.doneStep(name) : texts.done,
    doneText: begun.length > 0 ? texts.wentTo(went) : texts.doneJoins,
  };
}

/** Who proposed the supplement that waits for the center, and when. */
export function proposedText(entries: readonly LedgerEntry[], lang: Lang): string {
  const entry = entries.findLast(({ action }) => action === 'propose-supplement');
  const texts = officialWords(lang).dossier;
  return entry ? texts.proposed(entry.actor.name, formatInstant(entry.at, lang)) : texts.proposedBySomebody;
}
