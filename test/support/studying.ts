import assert from 'node:assert/strict';
import {
  type CalendarDay,
  type CalendarYear,
  currentEdition,
  insertEdition,
  yearsOf,
} from '../../src/modules/calendar/index.ts';
import { runStudy } from '../../src/modules/recalculation/actions/run-study.ts';
import { askWhatIf, findStudy, type StudySubject } from '../../src/modules/recalculation/index.ts';
import type { TestCenter } from './center.ts';

/** A day off because of a storm. */
export const closure = (date: string): CalendarDay => ({
  date,
  kind: 'LOCAL_CLOSURE',
  label: 'Mưa bão',
  decision: '01/QĐ-UBND',
});

/** Calendars with days added to 2026, and what they would change. */
export async function studying(center: TestCenter) {
  const { services, clock } = center;
  const { db } = services;
  const owner = services.center.profile.calendar;
  const control = await center.actor('kiemsoat');

  /** The year 2026 as it is, with some more days in it. */
  async function withDays(...days: CalendarDay[]): Promise<CalendarYear> {
    const years = await yearsOf(db, (await currentEdition(db, owner)) as number);
    const year = years.find((one) => one.year === 2026)!;
    return { ...year, version: year.version + 1, days: [...year.days, ...days] };
  }

  async function published(...days: CalendarDay[]): Promise<number> {
    const edition = { owner, publishedAt: clock.now(), publishedBy: 'Thử nghiệm', ground: 'Bão' };
    return insertEdition(db, edition, [await withDays(...days)]);
  }

  async function studied(subject: StudySubject) {
    const asked = await askWhatIf(services, control, subject);
    assert.ok(asked.ok, JSON.stringify(asked));
    await runStudy(services, asked.value.id);
    const study = await findStudy(db, asked.value.id);
    assert.ok(study?.finishedAt, JSON.stringify(study));
    return study;
  }

  const publishedAndStudied = async (...days: CalendarDay[]) =>
    studied({ kind: 'calendar_edition', id: await published(...days) });

  return { owner, control, withDays, published, studied, publishedAndStudied };
}
