export {
  type Absence,
  absencesAfter,
  absencesToRelease,
  insertAbsence,
  lockAbsence,
  saveAbsenceEnd,
  saveDeparture,
  saveReleased,
} from './absences-store.ts';
export { type Counter, CounterFileSchema, combinedIsRight } from './domain/counter.ts';
export { type DemoAccount, DemoAccountFileSchema } from './domain/demo-account.ts';
export { ABSENCE_KINDS, type AbsenceKind, awayAt, isThere, type Person } from './domain/person.ts';
export { peopleAt } from './people-store.ts';
export { type Station, stationOf } from './store.ts';
