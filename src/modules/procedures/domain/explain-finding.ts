import type { ProcessFinding, ProcessFindingCode } from './lint-process.ts';

const SENTENCES: Readonly<Record<ProcessFindingCode, string>> = {
  'step-count': 'must have three to seven steps',
  'duplicate-step': 'is used by an earlier step already',
  'first-step-not-receive': 'must be the reception at CENTER (kind receive)',
  'last-step-not-return': 'must be the return at CENTER (kind return)',
  'misplaced-step': 'does not belong at this place of the process',
  'result-not-registered': 'must be approver, clerk or handler: the step before the return registers the result',
  'not-one-settling-step': 'must be a single step of kind settle at CENTER, as the procedure is settled at once',
  'unknown-agency': 'names no agency there is: {agency}',
  'step-without-actor': 'is nobody who works at {agency}',
  'step-without-quota': 'must be more than zero',
  'quota-at-hand-over': 'must be zero: receiving is done by acceptance, returning begins when the result is ready',
  'exceeds-limit': 'take {needed} worked minutes together, the limit leaves {limit}',
  'calendar-limit-without-ground': 'needs calendarDayGround: its limit is in calendar days, its steps in working time',
  'applicant-elsewhere-without-basis': 'sends the applicant away from the center without a legalBasis',
  'leaves-the-center': 'leaves the center, though the procedure is settled on site',
};

/** A finding as the end of a sentence whose subject is the place it was found at. */
export const explainFinding = ({ code, facts = {} }: ProcessFinding): string =>
  SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));
