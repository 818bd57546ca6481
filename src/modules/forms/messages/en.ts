import type { vi } from './vi.ts';

export const en: typeof vi = {
  problems: {
    'receipt-not-found': 'This dossier has no receipt: it is not accepted yet, or was settled at the counter.',
    'form-not-found': 'There is no such paper, or it is none of your work.',
    'control-slip-not-found': 'The dossier is not accepted yet, so it has no control slip.',
    'register-not-yours': 'You have no agency whose dossiers you follow.',
    'register-too-long': ({ count, most }) =>
      `The period has ${count} dossiers; on paper there are at most ${most}. Choose a shorter one or take the workbook.`,
  },
  fields: {
    'period-reversed': 'The last day must not be before the first',
    'period-too-long': 'At most one year at a time',
    'agency-not-yours': 'Choose an agency from the list',
  },
  papers: {
    title: 'Papers issued',
    back: 'Back to the dossier',
    lead: 'They can be printed again at any time exactly as they were issued. Of a receipt issued again, the last one is valid.',
    none: 'No paper has been issued for this dossier.',
    columns: ['Paper', 'Number', 'Issued at', 'Print'],
    valid: 'Valid',
    replaced: 'Replaced',
    again: (count, reason) => `Issued again (${count}): ${reason}`,
    drawnNow: 'Drawn from the log when printed',
    print: 'Open PDF',
  },
  register: {
    title: 'Register of dossiers',
    lead: 'One line for each accepted dossier; supplement requests, refusals, redirections and stop notices are in the annex of the paper and the workbook.',
    fields: { 'tu-ngay': 'From', 'den-ngay': 'To', 'co-quan': 'Handling agency' },
    everyAgency: 'All',
    show: 'Show',
    none: 'No dossier was accepted in this period.',
    count: (count) => (count === 1 ? 'One dossier.' : `${count} dossiers.`),
    shown: (count) => `This page shows the first ${count}; the downloads have all of them.`,
    pdf: 'To print (PDF)',
    xlsx: 'Workbook (XLSX)',
    columns: ['No.', 'Dossier', 'Procedure', 'Applicant', 'Agency', 'Accepted', 'Due', 'Result', 'Returned', 'Remarks'],
  },
};
