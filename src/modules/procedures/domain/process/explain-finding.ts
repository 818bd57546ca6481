import type { ProcessFinding, ProcessFindingCode } from './lint-process.ts';

const SENTENCES: Readonly<Record<ProcessFindingCode, string>> = {
  'step-count': 'must have three to forty steps',
  'duplicate-step': 'is used by an earlier step already',
  'first-step-not-receive': 'must be the reception at CENTER (kind receive)',
  'last-step-not-return': 'must be the return at CENTER (kind return)',
  'misplaced-step': 'does not belong at this place of the process',
  'verification-at-acceptance':
    'cannot be verify right after receive: a step before it has to give notice of the verification',
  'result-not-registered': 'must be approver, clerk or handler: the step before the return registers the result',
  'not-one-settling-step': 'must be a single step of kind settle at CENTER, as the procedure is settled at once',
  'unknown-agency': 'names no agency there is: {agency}',
  'step-without-actor': 'is nobody who works at {agency}',
  'step-without-quota': 'must be more than zero',
  'quota-at-hand-over': 'must be zero: receiving is done by acceptance, returning begins when the result is ready',
  'exceeds-limit': 'take {needed} worked minutes together, the limit leaves {limit}',
  'exceeds-limit-of-case': 'take {needed} worked minutes together, the limit of the case "{case}" leaves {limit}',
  'exceeds-limit-on-way': 'take {needed} worked minutes on the way {way}, the limit leaves {limit}',
  'exceeds-limit-on-way-of-case':
    'take {needed} worked minutes on the way {way}, the limit of the case "{case}" leaves {limit}',
  'calendar-limit-without-ground': 'needs calendarDayGround: its limit is in calendar days, its steps in working time',
  'applicant-elsewhere-without-basis': 'sends the applicant away from the center without a legalBasis',
  'leaves-the-center': 'leaves the center, though the procedure is settled on site',
  loop: 'leads back to where it came from: {way}',
  'unreachable-step': 'is reached on no way',
  'dead-end': 'leads nowhere, though it is not the return',
  'goes-on-after-return': 'must not be there: the return is the end',
  'leg-open-at-return':
    'leads to the return while another leg may still be open: legs meet before the result is registered',
  'unknown-step': 'names no step there is: {next}',
  'no-otherwise': 'must not be there: the last branch is for everything else',
  'branch-never-taken': 'is never taken: the branch before it has no condition',
  'one-leg-only': 'must be two or more legs',
  'no-leg-may-hold': 'may all be untaken, as each has a condition: let one have none',
  'empty-condition': 'must have a value',
  'unknown-case': 'names no case of the procedure: {value}',
  'unknown-outcome': 'names no outcome of this step: {value}',
  'unknown-value': 'is no value of this fact: {value}',
  'outcome-unused': 'decide nothing: no branch of this step asks for its outcome',
};

/** A finding as the end of a sentence whose subject is the place it was found at. */
export const explainFinding = ({ code, facts = {} }: ProcessFinding): string =>
  SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));
