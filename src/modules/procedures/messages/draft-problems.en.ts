import type { draftProblemsVi } from './draft-problems.vi.ts';
import { findingsEn } from './findings.en.ts';

type Facts = Readonly<Record<string, string | number>>;

export const draftProblemsEn: typeof draftProblemsVi = {
  problems: {
    'procedure-exists': ({ code }: Facts) =>
      `There is a procedure ${code} already. Open it and draft its next version.`,
    'draft-not-found': 'There is no draft of this procedure: it was approved or given up.',
    'draft-exists': ({ code }: Facts) => `Procedure ${code} has a draft already. Go on with that one.`,
    'draft-stale': ({ by }: Facts) =>
      `The draft was changed ${by ? `by ${by}` : 'in another window'} after you opened it. What you typed is still below and not saved yet; look at it and save again.`,
    'draft-not-agreed': 'Agency and center have not both agreed to what the draft says now, so it cannot be approved.',
    'draft-incomplete':
      'Something is missing or wrong, so the draft cannot be published. Please look at each item named.',
    'draft-unchanged': 'The draft says nothing that the newest version does not say; there is nothing to approve.',
    'draft-outdated':
      'Since this draft was begun, the procedure got another version, or one to come was withdrawn. Give this draft up and begin from the newest version.',
    'approver-is-drafter':
      'Whoever changed the draft last does not approve it. Somebody else with the authority has to.',
    'version-to-come': ({ version, from }: Facts) =>
      `Version ${version} was approved and takes effect on ${day(from)}. The new one must take effect later, or withdraw version ${version} first.`,
    'version-in-force': 'This version is in force and cannot be withdrawn any more. Draft a new one.',
    'procedure-over': ({ to }: Facts) => `It was decided that the procedure ends on ${day(to)}.`,
    'procedure-has-open-dossiers': ({ count }: Facts) =>
      `There are ${count} open dossiers. Look at them and confirm exactly this number: they go on under the version they were accepted under.`,
  },
  fields: {
    ...findingsEn,
    'retirement-too-early': 'This must be tomorrow or later, and after the day the present version took effect',
    'code-of-procedure': 'The code is one digit, a full stop and six digits, such as 1.009974',
    'whole-number': 'Enter a whole number, 0 or more',
    'positive-number': 'Enter a whole number, 1 or more',
  },
};

const day = (iso: string | number | undefined): string => String(iso).split('-').reverse().join('/');
