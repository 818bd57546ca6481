import { legalEn, legalFieldsEn, legalProblemsEn } from './legal.en.ts';
import { ruleLabels } from './rule-labels.ts';
import { rulesEn } from './rules.en.ts';
import type { vi } from './vi.ts';

export const en: typeof vi = {
  problems: {
    'decision-required': 'The list of units changes only by a decision. Please enter its number.',
    'rule-set-not-found': 'There are no such rules.',
    'rule-set-not-draft': 'These rules were approved or given up and cannot be changed. Draft a new version.',
    'rule-set-not-approved': 'A new version is drafted from approved rules.',
    'rule-draft-exists': 'There is a draft already. Go on with it, or give it up first.',
    'rule-set-exists': 'The Center has rules of its own. Draft a new version of them.',
    'rule-draft-stale': ({ by }) =>
      `The draft was changed ${by ? `by ${by}` : 'in another window'} after you opened this page. Please look at it again and repeat this if it is still needed.`,
    'rule-set-national':
      'The rules of the nation come with the software and are neither drafted nor approved here. The Center drafts its own rules only.',
    'rules-out-of-range': ({ names }) => `Out of the permitted range: ${ruleLabels(rulesEn, names)}.`,
    'rules-incomplete': ({ missing }) => `No value yet for: ${ruleLabels(rulesEn, missing)}.`,
    'rules-decision-required': 'Enter the number of the decision that sets the rules',
    'legal-basis-required': 'The draft names no legal basis. Please name at least one document.',
    'effective-too-early': 'Tomorrow is the earliest day',
    'period-taken': ({ name }) => `“${name}” is in force in that time. Choose another day.`,
    ...legalProblemsEn,
  },
  fields: {
    'unit-named-twice': 'This unit is named twice',
    'rule-number-expected': ({ from, to }) => rulesEn.edit.numberWanted({ from: from ?? 0, to: to ?? 0 }),
    'rule-time-expected': 'Enter an hour, for example 16:00',
    'rule-times-expected': 'Enter hours with commas between them, for example 10:30, 16:00',
    'rule-choice-expected': 'Choose a value',
    'rule-list-empty': 'Name at least one value',
    'rule-list-repeats': 'A value is there twice',
    'rule-times-in-order': 'Hours go from early to late',
    'rule-max-below-min': 'The longest time must not be shorter than the shortest',
    ...legalFieldsEn,
  },
  about: {
    title: 'About the Center',
    basis: 'Basis',
    facts: 'In general',
    founded: 'Founded',
    foundedBy: ({ no, date }) => `by Decision ${no} of ${date} of the Chairman of the provincial People’s Committee`,
    since: 'At work since',
    planned: ({ month }) => `planned for the end of ${month}`,
    status: 'Position',
    statuses: {
      SPECIAL_ADMIN_UNIT:
        'Special administrative unit of the Office of the provincial People’s Committee, with its own seal',
      PUBLIC_SERVICE_UNIT: 'Public service unit of the Office of the provincial People’s Committee',
      UNKNOWN: 'Part of the Office of the provincial People’s Committee',
    },
    directed: {
      UBND_OFFICE: 'Directed by the Office of the provincial People’s Committee',
      UBND_CHAIRMAN: 'Directed personally by the Chairman of the provincial People’s Committee',
    },
    seat: 'Seat',
    hours: 'Working hours',
    hoursOf: ({ days, hours }) => `${days}: ${hours}`,
    holidays: 'Closed on public holidays and compensatory days off',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    dayRun: ({ first, last }) => `${first} to ${last}`,
    phone: 'Telephone',
    hotline: 'Hotline',
    email: 'E-mail',
    leadership: 'Leadership',
    director: 'Director',
    deputies: 'Deputy directors',
    deputiesText: ({ max }) => `At most ${max}.`,
    deputyKinds: ({ fullTime, concurrent }) =>
      concurrent === 0 ? 'Full time.' : `${fullTime} full time, ${concurrent} beside another post.`,
    appointed: 'Appointment',
    appointedBy: 'Appointed and dismissed by the Chairman of the provincial People’s Committee',
    units: 'Units',
    decision: 'Decision No.',
    agencies: 'Agencies with procedures at the Center',
    regulation: 'Regulation',
    rules: 'The rules the Center goes by: limits, supplements, extensions …',
    successor: 'Reorganisation',
    successorText: ({ date, basis, note }) => `From ${date}, by ${basis}. ${note}`,
  },
  rules: rulesEn,
  legal: legalEn,
};
