import { requestsEn } from './requests.en.ts';
import { threadsEn } from './threads.en.ts';
import { urgingEn } from './urging.en.ts';
import type { vi } from './vi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const en: typeof vi = {
  problems: {
    'urging-not-found': 'There is no such letter, or it was sent to another agency.',
    'urging-nothing-overdue': 'This agency has no overdue dossier that was not urged yet.',
    'urging-too-early': ({ reference }: Facts) =>
      `Dossier ${reference} is in time and not near its due date: it cannot be urged yet.`,
    'urging-under-way': ({ reference }: Facts) =>
      `A letter about dossier ${reference} waits for its answer or judgement. Deal with that one first.`,
    'urging-level-not-reached': ({ number }: Facts) =>
      `The next level is not reached: letter ${number} may still be answered, or its answer was not found insufficient.`,
    'urging-at-the-top': 'The report to the Chairman is the last level.',
    'urging-already-raised': 'This letter was taken to the next level already.',
    'urging-settled': 'No dossier of this letter waits at the agency any more.',
    'urging-answered': 'This letter was answered already.',
    'urging-not-answered': 'There is no answer to judge yet.',
    'urging-judged': 'This answer was judged already.',
    'nobody-to-report-to': 'The list of agencies has no provincial People’s Committee to report to.',
    'information-request-not-found': 'There is no such request, or it was sent to another agency.',
    'information-request-answered': 'This request was answered already.',
    'thread-not-found': 'There is no such exchange, or you take no part in it.',
    'thread-closed': 'The exchange is closed. Open another if needed.',
  },
  fields: {
    'urging-agency-required': 'Choose an agency',
    'urging-dossiers-required': 'Choose at least one dossier',
    'urging-dossier-elsewhere': ({ reference }: Facts) => `Dossier ${reference} does not wait at this agency`,
    'urging-dossier-unknown': 'There is no such dossier, or you may not read it',
    'urging-procedure-unknown': 'There is no procedure with this code',
    'answer-days-wrong': 'Enter 1 to 60 working days',
    'promised-day-required': 'Choose the day it will be done',
    'promised-day-past': 'The day it will be done cannot be past',
    'judgement-required': 'Choose your judgement',
    'judgement-reason-required': 'Say why it is insufficient',
    'thread-kind-required': 'Choose a kind of exchange',
    'thread-parties-required': 'Choose at least one agency or unit to take part',
    'thread-party-unknown': 'An agency or unit is no longer on the list',
  },
  sections: {
    label: 'Urging and coordination',
    urging: 'Urging',
    requests: 'Requests for information',
    threads: 'Exchanges',
  },
  urging: urgingEn,
  requests: requestsEn,
  threads: threadsEn,
};
