import type { TimeLimit } from '../procedure-content.ts';
import { type ProcessGraph, processGraph } from './graph.ts';
import { limitMinutes } from './limit-minutes.ts';
import type { ProcessFinding, ProcessFindingCode, ProcessSubject } from './lint-process.ts';
import { type LongestWay, longestOfCase } from './longest-way.ts';
import type { Process } from './process.ts';

/** One case with what it is allowed; a procedure without cases is one without a name. */
type Allowed = { readonly key: string | null; readonly name: string | null; readonly limit: TimeLimit | undefined };

/**
 * Whether the quotas fit on every way, of each case its own limit (QC Đ13.3), and whether a limit in calendar days says
 * why working time may be set against it. A process with a loop has no sum.
 */
export function lintTime(
  { steps, calendarDayGround }: Pick<Process, 'steps' | 'calendarDayGround'>,
  subject: ProcessSubject,
  standardDayMinutes: number,
): ProcessFinding[] {
  const graph = processGraph(steps);
  const allowances = allowancesOf(subject);
  const tooLong = allowances.flatMap(({ key, name, limit }) => {
    const way = longestOfCase(steps, key, standardDayMinutes);
    const leaves = limit && limitMinutes(limit, standardDayMinutes);
    return way && leaves !== undefined && way.minutes > leaves ? [exceeds(graph, way, leaves, name)] : [];
  });
  const inCalendarDays = allowances.some(({ limit }) => limit?.unit === 'calendar_days');
  return [
    ...(tooLong.length === allowances.length ? withoutCase(tooLong) : tooLong),
    ...(inCalendarDays && !calendarDayGround ? [{ code: 'calendar-limit-without-ground', path: [] } as const] : []),
  ];
}

const allowancesOf = ({ timeLimit, cases = [] }: ProcessSubject): Allowed[] =>
  cases.length === 0
    ? [{ key: null, name: null, limit: timeLimit }]
    : cases.map(({ key, name, timeLimit: own }) => ({ key, name, limit: own ?? timeLimit }));

/** A way is named where there are others, a case where the others are within their limits. */
function exceeds(graph: ProcessGraph, way: LongestWay, limit: number, name: string | null): ProcessFinding {
  const isOnlyWay = [...graph.after.values()].every(({ to }) => to.length < 2);
  const steps = way.keys.map((key) => graph.steps.get(key)?.name ?? key).join(' → ');
  return {
    code: codeOf(isOnlyWay, name !== null),
    path: ['steps'],
    facts: { needed: way.minutes, limit, ...(!isOnlyWay && { way: steps }), ...(name !== null && { case: name }) },
  };
}

const codeOf = (isOnlyWay: boolean, isOfCase: boolean): ProcessFindingCode =>
  isOnlyWay
    ? isOfCase
      ? 'exceeds-limit-of-case'
      : 'exceeds-limit'
    : isOfCase
      ? 'exceeds-limit-on-way-of-case'
      : 'exceeds-limit-on-way';

/** What is wrong in every case alike is told once. */
function withoutCase(findings: readonly ProcessFinding[]): readonly ProcessFinding[] {
  const [first, ...others] = findings;
  if (!first) return findings;
  const told = ({ facts }: ProcessFinding) => `${facts?.needed} ${facts?.limit} ${facts?.way}`;
  if (others.some((other) => told(other) !== told(first))) return findings;
  const { case: _, ...facts } = first.facts ?? {};
  return [{ ...first, code: codeOf(facts.way === undefined, false), facts }];
}
