import type { Lang } from '../../../../web/i18n.ts';
import type { TimeLimit } from '../../domain/procedure-content.ts';
import { limitMinutes } from '../../domain/process/limit-minutes.ts';
import { longestOfCase } from '../../domain/process/longest-way.ts';
import {
  type PublicationFacts,
  type PublicationFinding,
  publicationFindings,
} from '../../domain/publication/publication-findings.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { words } from '../../messages/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { processWords } from '../../messages/process.ts';
import { type ProcessView, presentProcess, timeText } from '../picture/process.presenter.ts';
import { limitText } from '../wording.ts';

export type EditorView = {
  readonly code: string;
  readonly name: string;
  readonly picture: ProcessView | null;
  readonly steps: readonly EditedStep[];
  readonly totals: readonly TotalView[];
  /** What is wrong with the process as a whole. */
  readonly findings: readonly string[];
  readonly findingCount: number;
  /** Asked for where a limit is in calendar days. */
  readonly asksForGround: boolean;
};
export type EditedStep = {
  readonly key: string;
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  readonly holder: string;
  readonly role: string;
  readonly time: string;
  readonly ways: readonly string[];
  readonly findings: readonly string[];
  readonly mayMoveUp: boolean;
  readonly mayMoveDown: boolean;
  readonly mayBeFollowed: boolean;
};
export type TotalView = {
  readonly name: string;
  readonly limit: string;
  readonly longest: string;
  readonly left: string;
  readonly isOver: boolean;
};

type Facts = PublicationFacts & { readonly agencyNames: ReadonlyMap<string, string> };

/** A process being written: its steps with what is wrong at each, its sums against the limit of each case, its picture. */
export function presentEditor({ code, content, process }: ProcedureDraft, facts: Facts, lang: Lang): EditorView {
  const found = publicationFindings(content, process, facts).filter(({ path }) => path[0] === 'process');
  const at = (index: number) => found.filter(({ path }) => path[1] === 'steps' && path[2] === index);
  const told = (findings: readonly PublicationFinding[]) =>
    findings.map((finding) => findingText(finding, facts, lang));
  const isWhole = ({ path }: PublicationFinding) => path[2] === undefined;
  const { steps } = process;
  const picture =
    steps.length === 0
      ? null
      : presentProcess({ ...facts, steps, cases: content.cases, limit: content.timeLimit }, lang);
  const { choices } = manageWords(lang);
  return {
    code,
    name: content.nameShort ?? content.name ?? code,
    picture,
    steps: steps.map((step, index) => ({
      key: step.key,
      number: index + 1,
      name: step.name,
      kind: choices.stepKind[step.kind],
      holder: picture?.steps[index]?.holder ?? step.agency,
      role: choices.role[step.role],
      time: picture?.steps[index]?.time ?? '',
      ways: picture?.steps[index]?.ways ?? [],
      findings: told(at(index)),
      mayMoveUp: index > 1 && index < steps.length - 1,
      mayMoveDown: index > 0 && index < steps.length - 2,
      mayBeFollowed: index < steps.length - 1,
    })),
    totals: totalsOf(content, steps, facts.standardDayMinutes, lang),
    findings: told(found.filter(isWhole)),
    findingCount: found.length,
    asksForGround: limitsOf(content).some(({ limit }) => limit?.unit === 'calendar_days'),
  };
}

/** What is wrong, with agencies by name and times as people say them. */
function findingText({ code, facts = {} }: PublicationFinding, { agencyNames, standardDayMinutes }: Facts, lang: Lang) {
  const time = (minutes: unknown) => (typeof minutes === 'number' ? timeText(minutes, standardDayMinutes, lang) : '');
  const agency = agencyNames.get(String(facts.agency)) ?? String(facts.agency ?? '');
  const readable = { ...facts, agency, needed: time(facts.needed), limit: time(facts.limit) };
  const own = processWords(lang).findings;
  if (code in own) return own[code as keyof typeof own](readable);
  const text = (manageWords(lang).findings as Readonly<Record<string, string | ((facts: object) => string)>>)[code];
  return typeof text === 'function' ? text(readable) : (text ?? code);
}

type Limited = { readonly key: string | null; readonly name: string | null; readonly limit: TimeLimit | undefined };

const limitsOf = ({ timeLimit, cases = [] }: ProcedureDraft['content']): Limited[] =>
  cases.length === 0
    ? [{ key: null, name: null, limit: timeLimit }]
    : cases.map(({ key, name, timeLimit: own }) => ({ key, name, limit: own ?? timeLimit }));

function totalsOf(
  content: ProcedureDraft['content'],
  steps: ProcedureDraft['process']['steps'],
  standardDayMinutes: number,
  lang: Lang,
): TotalView[] {
  const texts = processWords(lang).editor;
  const time = (minutes: number) =>
    minutes === 0 ? words(lang).procedure.hours('0') : timeText(minutes, standardDayMinutes, lang);
  return limitsOf(content).map(({ key, name, limit }) => {
    const longest = longestOfCase(steps, key, standardDayMinutes)?.minutes ?? (steps.length === 0 ? 0 : null);
    const allowed = limit && limitMinutes(limit, standardDayMinutes);
    const left = longest !== null && allowed !== undefined ? allowed - longest : null;
    return {
      name: name ?? texts.everyCase,
      limit: limit ? limitText(limit, lang) : texts.noLimit,
      longest: longest === null ? texts.noSum : time(longest),
      left: left === null ? '–' : left < 0 ? texts.over({ time: time(-left) }) : time(left),
      isOver: left !== null && left < 0,
    };
  });
}
