import type { problemsVi } from './problems.vi.ts';

type Facts = Readonly<Record<string, string | number>>;

const day = (date: string | number = ''): string => String(date).split('-').reverse().join('/');
const KINDS: Readonly<Record<string, string>> = {
  HOLIDAY: 'public holiday',
  COMPENSATORY: 'day off in lieu',
  SWAP_OFF: 'swapped day off',
  SWAP_WORK: 'swapped working day',
  LOCAL_CLOSURE: 'closure',
  HALF_DAY: 'half day',
};
const kind = (of: string | number = ''): string => KINDS[of] ?? String(of);
const place = ({ line, date }: Facts): string => (line ? `Row ${line}: ` : date ? `${day(date)}: ` : '');
/** A sentence behind the place it is about, or by itself. */
const at = (facts: Facts, sentence: string): string =>
  place(facts) ? place(facts) + sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
const or = ({ instead, orInstead }: Facts): string => `${instead}${orInstead ? ` or ${orInstead}` : ''}`;

export const problemsEn: typeof problemsVi = {
  problems: {
    'calendar-not-published': ({ year }) =>
      `The working calendar of ${year} is not published, so no date in it is known.`,
    'calendar-year-invalid': 'This year is not right yet. Correct what is listed below.',
    'holidays-csv-invalid': 'The list cannot be read. Nothing has been put into the draft.',
    'calendar-not-found': 'There is no such working calendar.',
    'calendar-year-out-of-reach': ({ year }) =>
      `${year} cannot be drafted: only this year, the five after it, and years that already have a calendar.`,
    'calendar-draft-not-found': 'This draft is gone: it was published or given up.',
    'calendar-draft-changed':
      'Somebody else has just changed the draft. This page shows it as it is now; look again, then repeat what you still need.',
    'calendar-superseded': ({ year }) =>
      `A newer edition of ${year} was published since this draft was begun. Give the draft up and begin from the new edition.`,
    'calendar-unchanged': 'The draft is the same as the calendar in force: there is nothing to publish.',
    'calendar-holidays-missing': ({ year, holidays }) =>
      `${year} cannot be published as final yet: it has ${holidays} public holidays, where the Labour Code 2019 (Art. 112) gives 11. Usually missing: Tết (5 days), the Hùng Kings' Commemoration (1 day), the day beside 2 September. Enter them from the Government's notice, or publish the year as provisional.`,
    'calendar-already-official': ({ year }) =>
      `${year} is in force as final and cannot be published as provisional again. Choose “Final”.`,
  },
  fields: {
    shape: ({ sentence }) => `Not in the right form (${sentence})`,
    'calendar-owner-unknown': 'Choose an agency from the list',
    'day-kind-required': 'Choose what kind of day it is',
    'day-required': 'Enter the day',
    'day-invalid': 'There is no such day; write day/month, such as 5/2 or 5/2/2027',
    'swap-off-required': 'Enter the swapped day off',
    'swap-work-required': 'Enter the swapped working day',
    'day-year-short': 'Write the year with four figures, such as 2/6/2027',
    'label-required': 'Enter a name, such as “Tết Nguyên đán”',
    'days-reversed': 'The last day must not be before the first',
    'days-too-many': ({ limit }) => `At most ${limit} days at once`,
    'hours-malformed': (facts) =>
      at(facts, `the working hours “${facts.value}” cannot be read; write 07:00-11:00, 13:00-17:00`),
    'decision-no-required': 'Enter the number of the decision',
    'publication-ground-required': 'Enter the ground',
    'year-status-required': 'Choose final or provisional',
    'list-file-required': 'Choose the file with the list',
    'version-required': 'The version of the draft is missing; load the page again',
    'other-year': (facts) => at(facts, `not in ${facts.year}, the year being drafted`),
    'date-twice': (facts) =>
      facts.kind === facts.otherKind
        ? at(facts, 'this day is already listed')
        : at(
            facts,
            `this day is already there as another kind (${kind(facts.otherKind)}), now it is a ${kind(facts.kind)}`,
          ),
    'sessions-on-day-off': (facts) => at(facts, `a ${kind(facts.kind)} has no working hours`),
    'sessions-missing': (facts) => at(facts, `a half day needs its working hours, such as 07:00-11:00`),
    'swap-without-pair-date': (facts) => at(facts, `a ${kind(facts.kind)} needs its pair (column pair_date)`),
    'swap-without-other-half': (facts) =>
      at(
        facts,
        `the other half of the swap is missing: ${day(facts.pairDate)} must be the ${facts.kind === 'SWAP_OFF' ? 'swapped working day' : 'swapped day off'} paired with ${day(facts.date)}`,
      ),
    'pair-not-in-other-year': (facts) =>
      `${day(facts.date)} is swapped with ${day(facts.pairDate)}, but the calendar of ${facts.year} lacks the other half. Draft ${facts.year} as well before publishing`,
    'pair-of-other-year-missing': (facts) =>
      `The calendar of ${facts.year} has ${day(facts.date)} (${kind(facts.kind)}) paired with ${day(facts.pairDate)}, but this year lacks the other half`,
    'decision-missing': (facts) => at(facts, `a closure of your own needs the number of its decision`),
    'session-empty': (facts) => at(facts, `the session ${facts.from}–${facts.to} has no minute in it`),
    'session-over-midnight': (facts) =>
      at(facts, `the session ${facts.from}–${facts.to} goes over midnight; a session must end on its day`),
    'sessions-overlap': (facts) =>
      at(facts, `the session ${facts.from}–${facts.to} overlaps ${facts.otherFrom}–${facts.otherTo}`),
    'swap-work-on-workday': (facts) =>
      at(facts, 'this weekday is worked anyway, so it cannot be a swapped working day; choose a weekly day off'),
    'swap-off-on-day-off': (facts) =>
      at(facts, 'this is a weekly day off anyway, so it cannot be swapped off; choose a working day'),
    'half-day-on-day-off': (facts) => at(facts, 'this is a weekly day off, so it cannot be a half day'),
    'half-day-not-shorter': (facts) => at(facts, 'a half day must have fewer working hours than its weekday has'),
    'no-ordinary-weekday': 'At least one day from Monday to Friday must be worked',
    'csv-not-text':
      'The file is not CSV (perhaps a workbook, a PDF or a picture). In Excel choose Save as → “CSV UTF-8”',
    'csv-too-large': ({ value }) => `The file is too large, at most ${value} KB`,
    'csv-empty': 'The file has no rows',
    'csv-too-long': ({ value }) => `The list has more than ${value} rows`,
    'csv-not-utf8': ({ line }) => `Row ${line}: letters cannot be read. In Excel choose Save as → “CSV UTF-8”`,
    'csv-quotes': ({ line }) => `Row ${line}: a double quote is opened and not closed, or stands in the wrong place`,
    'csv-of-other-year': ({ year }) => `The list has no day of ${year}`,
    'column-unknown': ({ line, value, known }) => `Row ${line}: there is no column “${value}”. Columns: ${known}`,
    'column-missing': ({ line, value }) => `Row ${line}: the column “${value}” is missing`,
    'column-twice': ({ line, value }) => `Row ${line}: the column “${value}” stands there twice`,
    'too-many-columns': ({ line, value }) =>
      `Row ${line}: has ${value} cells, more than the heading. Text with a comma belongs in double quotes`,
    'date-ambiguous': (facts) =>
      `Row ${facts.line}: “${facts.value}” is a date as Excel writes it, read differently elsewhere. Write ${or(facts)}`,
    'date-rewritten': (facts) => `Row ${facts.line}: “${facts.value}” must be written ${or(facts)}`,
    'date-serial': (facts) => `Row ${facts.line}: “${facts.value}” is Excel's number of a day. Write ${or(facts)}`,
    'csv-year-short': ({ line, value }) => `Row ${line}: “${value}”: write the year with four figures, as 2027-02-05`,
    'csv-date-invalid': (facts) =>
      facts.line ? `Row ${facts.line}: “${facts.value}” is no date there is; write 2027-02-05` : 'Not a valid date',
    'kind-unknown': ({ line, value }) =>
      `Row ${line}: there is no kind “${value}”. Write: HOLIDAY, COMPENSATORY, SWAP_OFF, SWAP_WORK, HALF_DAY, LOCAL_CLOSURE`,
    'label-missing': ({ line }) => `Row ${line}: the name of the day is missing`,
    'pair-date-without-swap': ({ line }) => `Row ${line}: only the two days of a swap have a pair`,
    'year-status-unknown': ({ line, value }) =>
      `Row ${line}: there is no year status “${value}”; only published and provisional`,
    'year-status-differs': ({ line }) => `Row ${line}: another status than the rows above have for the same year`,
    'confidence-unknown': ({ line, value }) => `Row ${line}: there is no confidence “${value}”`,
  },
};
