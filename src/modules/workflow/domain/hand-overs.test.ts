import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aCalendarYear } from '../../calendar/calendar.builder.ts';
import { compileCalendar, workedMinutesBetween } from '../../calendar/index.ts';
import { shares } from '../../deadlines/index.ts';
import { aConsultation, anyForwardProcess, aProcess, aStep } from '../../procedures/process.builder.ts';
import { Walk } from '../workflow.builder.ts';
import { handOversOf } from './hand-overs.ts';

const START = Temporal.Instant.from('2026-11-23T01:00:00Z');
const held = (walk: Walk) =>
  handOversOf(walk.steps).map(({ agencyId, at }) => `${agencyId ?? 'center'} ${at.since(START).total('minutes')}`);

test('one after the other: whoever’s turn it is', () => {
  const walk = new Walk(aProcess(aStep('a'), aStep('b', { agency: 'SXD' })))
    .complete('a', null, 30)
    .complete('b', null, 60);
  assert.deepEqual(held(walk), ['center 0', '1 0', '3 30', 'center 90']);
});

test('side by side: the leg named first holds the dossier until it is done, then the one still open', () => {
  const slowSecond = new Walk(aConsultation())
    .complete('tham-dinh', null, 10)
    .complete('hoi-dat-dai', null, 20)
    .complete('hoi-xay-dung', null, 70);
  assert.deepEqual(held(slowSecond), ['center 0', '1 0', '2 10', '3 30', '1 100']);

  const slowFirst = new Walk(aConsultation())
    .complete('tham-dinh', null, 10)
    .complete('hoi-xay-dung', null, 20)
    .complete('hoi-dat-dai', null, 70);
  assert.deepEqual(held(slowFirst), ['center 0', '1 0', '2 10', '1 100']);
});

test('whatever runs side by side, the shares add up to the elapsed worked minutes, and what is past stays as it was', () => {
  const calendar = compileCalendar([aCalendarYear({ year: 2026 }), aCalendarYear({ year: 2027 })]);
  fc.assert(
    fc.property(anyForwardProcess(), fc.infiniteStream(fc.integer({ min: 0, max: 900 })), (process, choices) => {
      const next = () => choices.next().value as number;
      const walk = new Walk(process);
      let before: readonly string[] = [];
      for (let turn = 0; turn < 30 && !walk.active.includes('tra-ket-qua'); turn++) {
        const key = walk.active[next() % walk.active.length] as string;
        const outcomes = walk.steps.find((step) => step.key === key)?.outcomes;
        walk.complete(key, outcomes?.[next() % outcomes.length]?.key ?? null, next());
        const handOvers = handOversOf(walk.steps).map(({ agencyId, at }) => ({ holder: String(agencyId), at }));
        const counted = shares(calendar, { acceptedAt: START }, handOvers, walk.now);
        assert.ok(counted.ok);
        const elapsed = workedMinutesBetween(calendar, START, walk.now);
        assert.ok(elapsed.ok);
        assert.equal(
          counted.value.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0),
          elapsed.value,
        );
        const now = held(walk);
        assert.deepEqual(now.slice(0, before.length), before);
        before = now;
      }
    }),
  );
});
