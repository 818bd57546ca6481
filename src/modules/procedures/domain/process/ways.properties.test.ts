import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aCase, anyForwardProcess, aProcess, aStep, CASES } from '../../process.builder.ts';
import { branchesTaken, processGraph } from './graph.ts';
import { lintProcess, type ProcessSubject } from './lint-process.ts';
import { longestWay } from './longest-way.ts';
import { type ProcessStep, quotaMinutes } from './process.ts';
import { type Situation, situationsOf } from './situations.ts';

const minutesIn = (steps: readonly ProcessStep[]) => (key: string) =>
  quotaMinutes(steps.find((step) => step.key === key)!.quota, 480);

test('the longest way takes as long as the slowest of all runs, whatever the outcomes', () => {
  fc.assert(
    fc.property(anyForwardProcess(), (steps) => {
      const graph = processGraph(steps);
      for (const situation of ['cap-moi', 'cap-lai'].flatMap(situationsOf)) {
        const way = longestWay(graph, 'tiep-nhan', situation, minutesIn(steps))!;
        assert.equal(way.minutes, Math.max(...allRuns(steps, situation).map(({ minutes }) => minutes)));
        assert.equal(
          way.minutes,
          way.keys.map(minutesIn(steps)).reduce((sum, each) => sum + each, 0),
        );
        assert.deepEqual([way.keys[0], way.keys.at(-1)], ['tiep-nhan', 'tra-ket-qua']);
      }
    }),
    { numRuns: 150 },
  );
});

test('a leg is told to be open at the return exactly where some run comes to the return twice', () => {
  const subject: ProcessSubject = { agency: 'SKHDT', settlement: 'STANDARD', cases: CASES };
  const facts = { agencies: new Set(['SKHDT', 'STNMT', 'SXD']), standardDayMinutes: 480 };
  fc.assert(
    fc.property(anyForwardProcess(), (steps) => {
      const told = lintProcess({ steps }, subject, facts).some(({ code }) => code === 'leg-open-at-return');
      const happens = ['cap-moi', 'cap-lai']
        .flatMap(situationsOf)
        .some((situation) => allRuns(steps, situation).some(({ arrivals }) => arrivals > 1));
      assert.equal(told, happens);
    }),
    { numRuns: 150 },
  );
});

test('whatever fits the schema is judged without an accident: loops, unknown steps, doubles, no steps at all', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'tiep-nhan', 'tra-ket-qua');
  const condition = fc.record({
    fact: fc.constantFrom('case', 'applicant', 'channel', 'outcome' as const),
    in: fc.array(fc.constantFrom('person', 'x', 'dat'), { maxLength: 2 }),
  });
  const next = fc.record({
    mode: fc.constantFrom('one' as const, 'all' as const),
    to: fc.array(
      fc.record({ step: key, when: condition }, { requiredKeys: ['step'] }).map((branch) => branch),
      { maxLength: 3 },
    ),
  });
  const step = fc
    .record({ key, kind: fc.constantFrom('receive', 'appraise', 'return', 'settle' as const), next: fc.option(next) })
    .map(({ key, kind, next }) =>
      aStep(key, { kind, ...(next && { next: next as NonNullable<ProcessStep['next']> }) }),
    );
  const steps = fc.oneof(
    fc.array(step, { maxLength: 8 }),
    fc.array(step, { maxLength: 4 }).map((middle) => aProcess(...middle)),
  );
  fc.assert(
    fc.property(steps, fc.constantFrom('STANDARD', 'ON_SITE', 'IMMEDIATE' as const), (steps, settlement) => {
      const timeLimit = { value: 1, unit: 'calendar_days' as const };
      const subject = { agency: 'SKHDT', settlement, timeLimit, cases: [aCase('x')] };
      const found = lintProcess({ steps }, subject, { agencies: new Set(['SKHDT']), standardDayMinutes: 480 });
      assert.ok(Array.isArray(found));
    }),
    { numRuns: 500 },
  );
});

type Run = { readonly minutes: number; readonly arrivals: number };

/** Every run there can be in a situation, one for each choice of outcomes, walked step by step. */
function allRuns(steps: readonly ProcessStep[], situation: Situation): Run[] {
  const deciding = steps.filter(({ outcomes }) => outcomes !== undefined);
  const choices = deciding.reduce<Record<string, string>[]>(
    (all, { key, outcomes = [] }) => all.flatMap((one) => outcomes.map((outcome) => ({ ...one, [key]: outcome.key }))),
    [{}],
  );
  return choices.map((chosen) => run(steps, situation, chosen));
}

/** Steps stand in the order they can be worked in, for all ways lead on to later ones. */
function run(steps: readonly ProcessStep[], situation: Situation, chosen: Readonly<Record<string, string>>): Run {
  const { after } = processGraph(steps);
  const endOf = new Map<string, number>();
  const startOf = new Map<string, number>([['tiep-nhan', 0]]);
  let arrivals = 0;
  for (const { key } of steps) {
    const start = startOf.get(key);
    if (start === undefined) continue;
    const end = start + minutesIn(steps)(key);
    endOf.set(key, end);
    for (const next of branchesTaken(after.get(key)!, { ...situation, outcome: chosen[key] ?? null })) {
      startOf.set(next, Math.max(startOf.get(next) ?? 0, end));
      if (next === 'tra-ket-qua') arrivals += 1;
    }
  }
  return { minutes: Math.max(...endOf.values()), arrivals };
}
