import type { findingsVi, placesVi } from './findings.vi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const findingsEn: typeof findingsVi = {
  'missing-part': 'is mandatory and still empty',
  'malformed-part': 'is not of the right form; open this part and save it again',
  'duplicate-component': 'has the key of another paper',
  'mandatory-without-piece': 'is mandatory, but says of no piece to hand in',
  'component-without-basis': 'has no legal basis; nobody may be asked for a paper without one',
  'unknown-form': 'names an electronic form that the procedure does not have',
  'limit-mode-mismatch': 'is counted by hours, which only limits in working days are',
  'statutory-below-committed': ({ committed, statutory }: Facts) =>
    `promises a longer limit (${committed}) than the law allows (${statutory})`,
  'ends-before-begin': 'ends before it begins',
  'lonely-case': 'is one alone; there must be two cases or more, or none',
  'duplicate-case': 'has the key of another case',
  'exemption-above-amount': ({ who }: Facts) => `lets “${who}” pay more than everybody else`,
  'duplicate-form': 'has the key of another form',
  'agency-not-named': ({ agency, step }: Facts) => `${agency} has the step “${step}” but is not named as coordinating`,
  'unknown-unit': ({ agency, unit }: Facts) => `${agency} has no unit “${unit}”`,
};

export const placesEn: typeof placesVi = {
  inCase: (name: string) => `Case “${name}”`,
  component: (name: string) => `Paper “${name}”`,
  charge: (name: string) => `Charge “${name}”`,
  form: (title: string) => `Electronic form “${title}”`,
  step: ({ number, name }: Facts) => `Step ${number} “${name}”`,
  process: 'Internal process',
};
