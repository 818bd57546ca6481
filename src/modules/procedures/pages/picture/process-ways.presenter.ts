import type { Lang } from '../../../../web/i18n.ts';
import type { Branch, ProcessGraph, Way } from '../../domain/process/graph.ts';
import type { BranchCondition, ProcessStep } from '../../domain/process/process.ts';
import { processWords } from '../../messages/process.ts';

/** Names of a procedure's cases by key. */
export type CaseNames = ReadonlyMap<string, string>;

/** Where a dossier goes on after a step, a line for each branch; none where it just goes on to the next of the list. */
export function wayLines(
  step: ProcessStep,
  graph: ProcessGraph,
  { numberOf, cases }: { readonly numberOf: (key: string) => number; readonly cases: CaseNames },
  lang: Lang,
): string[] {
  const texts = processWords(lang);
  const { mode, to } = graph.after.get(step.key) as Way;
  const called = (key: string) => texts.stepNumber(numberOf(key));
  if (to.length === 1 && !to[0]?.when) {
    const next = to[0]?.step ?? '';
    return numberOf(next) === numberOf(step.key) + 1 ? [] : [texts.goesTo({ step: called(next) })];
  }
  const condition = (when: BranchCondition) => conditionText(when, step, cases, lang);
  if (mode === 'one')
    return to.map(({ step: next, when }) =>
      when ? texts.ifTo({ condition: condition(when), step: called(next) }) : texts.otherwiseTo({ step: called(next) }),
    );
  const always = to.filter(({ when }) => !when);
  const legs = always.map((branch) => called(branch.step)).join(', ');
  return [
    ...(legs === '' ? [] : [texts.sideBySide({ steps: legs })]),
    ...to.flatMap(({ step: next, when }: Branch) =>
      when ? [texts.alsoIf({ condition: condition(when), step: called(next) })] : [],
    ),
  ];
}

/** "kết quả là “Không đạt”"; a value nobody knows is said as it is written. */
export function conditionText({ fact, in: values }: BranchCondition, step: ProcessStep, cases: CaseNames, lang: Lang) {
  const texts = processWords(lang);
  const named = (value: string): string => {
    switch (fact) {
      case 'case':
        return texts.quoted(cases.get(value) ?? value);
      case 'outcome':
        return texts.quoted(step.outcomes?.find(({ key }) => key === value)?.name ?? value);
      case 'applicant':
        return texts.applicant[value as keyof typeof texts.applicant] ?? value;
      case 'channel':
        return texts.channel[value as keyof typeof texts.channel] ?? value;
    }
  };
  return texts.conditions[fact]({ values: values.map(named).join(texts.or) });
}

/**
 * The steps a step waits for, by number: those that may have been worked side by side before it. Where branches only come
 * together again there is nobody to wait for.
 */
export function waitsLine(
  key: string,
  meets: boolean,
  graph: ProcessGraph,
  numberOf: (key: string) => number,
  lang: Lang,
): string | null {
  const before = graph.before.get(key) ?? [];
  if (!meets || before.length < 2) return null;
  const texts = processWords(lang);
  return texts.waitsFor({ steps: before.map((source) => texts.stepNumber(numberOf(source))).join(', ') });
}
