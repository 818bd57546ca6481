import type { bypassedFieldsVi, bypassedVi } from './bypassed.vi.ts';

type Facts = Readonly<Record<string, string | number>>;

const at = ({ line }: Facts, text: string): string =>
  line === undefined ? text : `Line ${line}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export const bypassedFieldsEn: typeof bypassedFieldsVi = {
  'agency-number-missing': (facts) => at(facts, 'The number of the agency is missing'),
  'agency-named-wrong': (facts) =>
    at(facts, `There is no agency “${facts.value}”; give its key such as SKHDT or its identification code`),
  'procedure-named-wrong': (facts) => at(facts, `There is no procedure “${facts.value}”; codes look like 1.234567`),
  'received-at-malformed': (facts) =>
    at(facts, `“${facts.value}” cannot be read as a time; write 2026-11-20 09:05 or 20/11/2026 09:05`),
  'received-in-future': (facts) => at(facts, `“${facts.value}” has not come yet`),
  'receipts-not-text': 'The file is no CSV in UTF-8. Save the list as “CSV UTF-8”',
  'receipts-too-large': ({ limit }) => `The file is too large, at most ${limit} KB`,
  'receipts-too-many': ({ limit }) => `The list is too long, at most ${limit} rows at a time`,
  'receipts-empty': 'The list has no rows',
  'receipts-columns': ({ missing }) => `The first line lacks the columns: ${missing}`,
  'receipts-quotes': ({ line }) => `Line ${line}: a double quote is not closed or stands in the wrong place`,
  'source-missing': 'Say where the list comes from',
  'period-reversed': 'The last day must not be before the first',
};

export const bypassedEn: typeof bypassedVi = {
  title: 'Dossiers received past the center',
  lead: 'Dossiers an agency took in at its own office although the procedure is received at the center (Article 2.3 of the regulation), by the lists exported from agencies’ systems.',
  import: 'Import a list from an agency',
  period: 'Period',
  from: 'From',
  to: 'To',
  agency: 'Agency',
  all: 'All agencies',
  show: 'Show',
  download: 'Download the list (CSV)',
  file: ({ from, to }) => `bypassed-${from}-${to}.csv`,
  byAgency: 'By agency',
  list: 'List',
  total: ({ count }) => `${count} dossiers`,
  none: 'No dossier was received past the center in this period. Lists imported from agencies are compared and appear here.',
  more: 'Earlier ones',
  first: 'Back to the beginning',
  columns: {
    agency: 'Agency',
    count: 'Dossiers',
    number: 'The agency’s number',
    code: 'Procedure code',
    procedure: 'Procedure',
    receivedAt: 'Received at',
    source: 'Source',
    imported: 'Imported',
  },
  form: {
    title: 'Import dossiers agencies took in themselves',
    lead: 'Each row is compared with the catalogue of the very day it was received. Only dossiers of procedures assigned to the center are kept; importing the same list again changes no figure.',
    columns:
      'The first line names the columns: number, agency, procedure (code), received_at. Nothing about the applicants.',
    sample: 'Example',
    source: 'Where the list comes from',
    sourceHint: 'For example: one-stop software of the Department of Planning and Investment, exported on 20/11/2026.',
    file: 'CSV file',
    submit: 'Compare and import',
    moreFaults: ({ count }) => `And ${count} more.`,
  },
  done: ({ bypassed, known, ordinary }) =>
    `Compared: ${bypassed} new dossiers received past the center, ${known} imported before, ${ordinary} of the agencies’ own.`,
};
