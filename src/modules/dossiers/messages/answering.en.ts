import type { answering as vi } from './answering.vi.ts';

export const answering: typeof vi = {
  title: 'Filings waiting for the Center’s answer',
  lead: (hours) =>
    `What is filed online or by post is answered within ${hours} working hours: accepted, supplement requested, or refused.`,
  columns: {
    left: 'Time left',
    reference: 'Provisional number',
    procedure: 'Procedure',
    channel: 'Filed',
    counter: 'Counter in charge',
    raised: 'Raised to the heads',
  },
  by: (at) => `before ${at}`,
  left: {
    left: (time) => `${time} of working time left`,
    late: (time) => `${time} of working time late`,
    now: 'Due now',
    unknown: 'Not known',
  },
  hours: (n) => `${n} h`,
  minutes: (n) => `${n} min`,
  noCounter: 'No counter serves it',
  nobody: 'nobody sits there',
  raised: { near: (at) => `Near due, ${at}`, overdue: (at) => `Overdue, ${at}` },
  notRaised: '–',
  open: (reference) => `Check ${reference}`,
  empty: 'No filing is waiting for an answer.',
  emptyText: 'What is filed online or by post will appear here, the most urgent first.',
  counts: {
    title: (from, to) => `From ${from} to ${to}`,
    near: 'filings raised as near due',
    overdue: 'filings raised as overdue',
    waiting: 'filings waiting',
    late: 'of them overdue',
  },
  period: 'Period',
  month: 'Month',
  show: 'Show',
  more: (n) => `Only the ${n} most urgent are shown.`,
  reminder: (n) => `${n} filings without an answer are overdue`,
  reminderNear: (n) => `${n} filings without an answer are near due`,
  escalated: {
    near: '80 % of the time to answer is used; raised to those in charge of reception.',
    overdue: 'The time to answer has passed; raised to those in charge of reception.',
  },
};
