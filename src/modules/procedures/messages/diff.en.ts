import type { Diff } from './diff.vi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const diffEn: Diff = {
  title: 'What changes',
  nothing: 'The two versions say the same.',
  count: (count: number) => (count === 1 ? '1 difference.' : `${count} differences.`),
  columns: { what: 'What', before: 'Before', after: 'After' },
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  field: ({ label, field }: Facts) => `${label}, ${field}`,
  inCase: ({ part, name }: Facts) => `${part} of the case “${name}”`,
  asProcedure: 'as the procedure',
  mode: ({ limit, mode }: Facts) => `${limit}, ${String(mode).toLowerCase()}`,
  statutory: ({ limit, statutory }: Facts) => `${limit} (${statutory} by law)`,
  edited: 'changed',
  pieces: { originals: 'originals', certifiedCopies: 'certified copies', copies: 'copies' },
  mandatory: 'mandatory',
  optional: 'only where it applies',
  pays: ({ who, amount }: Facts) => `${who}: ${amount}`,
  branch: ({ step, when }: Facts) => `“${step}” if ${when}`,
  otherwise: (step: string) => `“${step}” otherwise`,
  always: (step: string) => `“${step}”`,
  one: 'One of: ',
  all: 'Side by side: ',
  facts: { case: 'the case', applicant: 'the applicant', channel: 'the channel', outcome: 'the outcome' },
  factIn: ({ fact, values }: Facts) => `${fact} is ${values}`,
};
