import assert from 'node:assert/strict';
import path from 'node:path';
import { readCalendar } from '../../src/demo-center/read-calendar.ts';
import { type CalendarDay, type CalendarYear, compileCalendar } from '../../src/modules/calendar/index.ts';
import { at, limit, rows, said } from '../../src/modules/deadlines/deadline.builder.ts';
import type { Deadline, DeadlineTerms } from '../../src/modules/deadlines/domain/calculate-deadline.ts';
import { type Foretold, oracle, oracleAfter } from '../../src/modules/deadlines/domain/deadline.oracle.ts';
import { explainDeadline } from '../../src/modules/deadlines/domain/explain-deadline.ts';
import {
  type CompletedSupplement,
  type SupplementClock,
  supplementDeadline,
} from '../../src/modules/deadlines/domain/supplement-deadline.ts';

/** The calendar of Kon Tum as it is shipped, 2019 to 2027. */
export const konTum: readonly CalendarYear[] = (() => {
  const years = readCalendar(path.resolve(import.meta.dirname, '../../data'), 'kon-tum');
  if (!years.ok) throw new Error(years.problem.join('\n'));
  return years.value;
})();

/** The same with some days as told, whatever they were. */
export const konTumWith = (...days: CalendarDay[]): readonly CalendarYear[] =>
  konTum.map((year) => {
    const changed = days.filter(({ date }) => date.startsWith(`${year.year}-`));
    const kept = year.days.filter(({ date }) => !changed.some((day) => day.date === date));
    return { ...year, days: [...kept, ...changed] };
  });

/**
 * Asks each row of a table, `accepted | limit; what happens | due | the days counted, for the reader`, of the calculator
 * and of the oracle, and the lines of the explanation for the same sum. What happens, with dates of the year of acceptance:
 *
 *     pause Tue 24/10 09:00 – Wed 25/10 10:30        pause Tue 24/10 09:00 – open
 *     extend 3 asked Tue 24/10 09:00                 RESTART Tue 24/10 09:00 – Sat 28/10 10:00 (or RESUME)
 */
export function vectors(years: readonly CalendarYear[], table: string): void {
  const calendar = compileCalendar(years);
  for (const [accepted = '', story = '', expected, counted] of rows(table)) {
    assert.ok(counted, `${accepted} | ${story}: the days counted are missing`);
    const { terms, supplement } = read(accepted, story);
    const after = supplement && supplementDeadline(calendar, terms, supplement, supplement.clock);
    const found = after && !after.ok ? after : explainDeadline(calendar, after?.value.terms ?? terms);
    const foretold = supplement ? oracleAfter(years, terms, supplement, supplement.clock) : oracle(years, terms);
    assert.equal(toldBy(foretold), expected, `the oracle: ${accepted} | ${story}`);
    assert.equal(found.ok ? told(found.value.deadline) : found.problem.code, expected, `${accepted} | ${story}`);
    if (!found.ok || 'problem' in foretold) continue;
    const { deadline, lines } = found.value;
    assert.equal(deadline.effectiveStart.toString(), foretold.effectiveStart, `start: ${accepted} | ${story}`);
    assert.equal(deadline.workingMinutes, foretold.workingMinutes, `minutes: ${accepted} | ${story}`);
    if (deadline.dueAt)
      assert.equal(
        lines.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0),
        foretold.workingMinutes,
        `explained: ${accepted} | ${story}`,
      );
  }
}

const told = ({ dueAt, workingMinutes }: Deadline) => (dueAt ? said(dueAt) : `paused, ${workingMinutes} minutes left`);

function toldBy(foretold: Foretold): string {
  if ('problem' in foretold) return foretold.problem;
  const { dueAt, workingMinutes } = foretold;
  return dueAt ? said(Temporal.Instant.from(dueAt)) : `paused, ${workingMinutes} minutes left`;
}

type Story = { terms: DeadlineTerms; supplement?: CompletedSupplement & { clock: SupplementClock } };

function read(accepted: string, story: string): Story {
  const year = /\/(\d{4})/.exec(accepted)![1]!;
  const moment = (text: string) => at(text.replace(/(\d\d\/\d\d) /, `$1/${year} `));
  const [limited = '', ...events] = story.split(';').map((part) => part.trim());
  const ground = 'theo hồ sơ';
  const pauses: { from: Temporal.Instant; to: Temporal.Instant | null; ground: string }[] = [];
  const extensions: { value: number; askedAt: Temporal.Instant; ground: string }[] = [];
  let supplement: Story['supplement'];
  for (const event of events) {
    const [, word, value, first = '', , second = ''] =
      /^(pause|extend|RESTART|RESUME) (?:(\d+) asked )?(.+?)( – (.+))?$/.exec(event) ?? [];
    if (word === 'pause') pauses.push({ from: moment(first), to: second === 'open' ? null : moment(second), ground });
    else if (word === 'extend') extensions.push({ value: Number(value), askedAt: moment(first), ground });
    else if (word === 'RESTART' || word === 'RESUME')
      supplement = { requestedAt: moment(first), completedAt: moment(second), ground, clock: word };
    else throw new Error(`nobody understands "${event}"`);
  }
  const terms = { acceptedAt: at(accepted), limit: limit(limited), pauses, extensions };
  return supplement ? { terms, supplement } : { terms };
}
