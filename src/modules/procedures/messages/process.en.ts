import type { processVi } from './process.vi.ts';

export const processEn: typeof processVi = {
  title: 'Picture of the process',
  longestWay: ({ sum = '', rest = '' }) =>
    `The longest way takes ${sum}. ${rest} of the limit are left for carrying dossier and result, and in reserve.`,
  inWords: 'Each step in words',
  goesTo: ({ step = '' }) => `Next: ${step}`,
  ifTo: ({ condition = '', step = '' }) => `If ${condition}: ${step}`,
  otherwiseTo: ({ step = '' }) => `Otherwise: ${step}`,
  sideBySide: ({ steps = '' }) => `At the same time: ${steps}`,
  alsoIf: ({ condition = '', step = '' }) => `Also if ${condition}: ${step}`,
  waitsFor: ({ steps = '' }) => `Waits for: ${steps}`,
  stepNumber: (number) => `step ${number}`,
  or: ' or ',
  conditions: {
    case: ({ values = '' }) => `the case is ${values}`,
    applicant: ({ values = '' }) => `the applicant is ${values}`,
    channel: ({ values = '' }) => `it was filed ${values}`,
    outcome: ({ values = '' }) => `the outcome is ${values}`,
  },
  applicant: { person: 'a person', business: 'an organisation or business' },
  channel: { counter: 'at the counter', online: 'online', post: 'by post' },
  quoted: (name) => `“${name}”`,
  legend: {
    solid: 'Solid line: always taken',
    dashed: 'Dashed line: taken on a condition',
    bar: 'Bar across: worked at the same time, or waited for',
  },
};
