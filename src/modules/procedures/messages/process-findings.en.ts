import type { processFindingsVi } from './process-findings.vi.ts';

export const processFindingsEn: typeof processFindingsVi = {
  'step-count': () => 'must have 3 to 40 steps',
  'duplicate-step': () => 'is the same as a step before it',
  'first-step-not-receive': () => 'the first step must be the reception at the Center',
  'last-step-not-return': () => 'the last step must be the return of the result at the Center',
  'misplaced-step': () =>
    'a step of this kind cannot stand here: reception comes first, return last, settling at once only where a procedure is settled at once',
  'verification-at-acceptance': () =>
    'verification cannot follow reception directly: somebody who handles the dossier has to give notice of it first',
  'result-not-registered': () =>
    'the step just before the return must be a handler’s, an approver’s or a clerk’s, for they register the result',
  'not-one-settling-step': () => 'a procedure settled at once has the one step “settled at once” at the Center',
  'unknown-agency': ({ agency = '' }) => `the agency “${agency}” is not in the directory`,
  'step-without-actor': ({ agency = '' }) => `nobody is charged with it: there is no such role at ${agency}`,
  'step-without-quota': () => 'has no time yet',
  'quota-at-hand-over': () => 'reception and return have no time of their own; enter 0',
  'exceeds-limit': ({ needed = '', limit = '' }) => `the steps take ${needed} together, more than the limit (${limit})`,
  'exceeds-limit-of-case': (facts) =>
    `the steps take ${facts.needed} together, more than the limit of the case “${facts.case}” (${facts.limit})`,
  'exceeds-limit-on-way': ({ needed = '', limit = '', way = '' }) =>
    `the way ${way} takes ${needed}, more than the limit (${limit})`,
  'exceeds-limit-on-way-of-case': (facts) =>
    `the way ${facts.way} takes ${facts.needed}, more than the limit of the case “${facts.case}” (${facts.limit})`,
  'calendar-limit-without-ground': () =>
    'the limit counts days off while the steps are in working hours: say on what ground',
  'applicant-elsewhere-without-basis': () => 'sends the applicant away from the Center without a legal basis',
  'leaves-the-center': () => 'a procedure settled on site must not leave the Center',
  loop: ({ way = '' }) => `the steps go round in a circle: ${way}`,
  'unreachable-step': () => 'no step leads to this one',
  'dead-end': () => 'leads nowhere; dossiers would stop here',
  'goes-on-after-return': () => 'nothing comes after the return of the result',
  'leg-open-at-return': () =>
    'leads straight to the return while another leg may still be open; let the legs meet before it',
  'unknown-step': () => 'leads to a step the process does not have',
  'no-otherwise': () => 'has no branch for everything else: the last one must have no condition',
  'branch-never-taken': () => 'has a branch that is never taken, for the one before it has no condition',
  'one-leg-only': () => 'working side by side needs two legs or more',
  'no-leg-may-hold': () =>
    'all legs have a condition, so some dossiers could take none; leave at least one without a condition',
  'empty-condition': () => 'has a branch whose condition is not chosen',
  'unknown-case': () => 'has a branch for a case the procedure does not have',
  'unknown-outcome': () => 'has a branch for an outcome this step does not have',
  'unknown-value': () => 'has a branch for a condition there is not',
  'outcome-unused': () => 'has outcomes that no branch uses',
};
