import type { counterFieldsVi, counterProblemsVi, counterVi } from './counter.vi.ts';

export const counterEn: typeof counterVi = {
  visitor: {
    label: 'ID number or name',
    find: 'Find the visitor',
    choose: (name) => `Visitors called “${name}” who were here before. Compare the identity paper, then choose:`,
    idEnding: (digits) => `number …${digits}`,
    more: 'There are more of this name: please enter the ID number.',
    noNamesake: (name) => `No dossier of “${name}” at your counters. Please enter the ID number.`,
  },

  acting: {
    legend: 'Handed in by',
    choices: { self: 'The applicant', organisation: 'For an organisation', authorised: 'By authorisation' },
    ownerIs: 'The applicant is',
    organisationName: 'Representative’s full name',
    organisationId: 'Representative’s ID number',
    position: 'Position (if any)',
    withoutCode: 'The organisation has no code yet: use the representative’s ID number',
    authorisedName: 'Authorised person’s full name',
    authorisedId: 'Authorised person’s ID number',
    documentNumber: 'Number of the authorisation',
    documentDate: 'Date (05/11/2026)',
    file: 'Scan of the authorisation',
    see: 'see it',
    withDocument: (number, date) => `authorisation no. ${number} of ${date}`,
  },

  papers: {
    allValid: 'All complete and valid',
    electronic: 'electronic',
    reason: 'Why it is not valid',
    preview: (name) => `See file ${name}`,
    drop: 'Remove',
    dropFile: (name) => `Remove file ${name}`,
    scans: 'Scan or attach files',
    held: 'Held',
    holds: (paper) => `The center holds: ${paper}. Choose “Held” if the applicant agrees to its use.`,
    heldSince: (on) => `digitised on ${on}`,
    heldUntil: (on) => `valid until ${on}`,
    consent: 'Người nộp đồng ý tại quầy',
  },

  channel: 'Handed in at the counter',
  choiceIsTheirs: 'ask the applicant',

  ways: {
    title: 'Not ready to be accepted?',
    supplement: 'Request a supplement',
    refuse: 'Refuse',
    guide: 'Guide only',
    elsewhere: 'Send to another agency',
    keys: 'Enter: find the visitor · Tab: next item · Space: choose. In Firefox press Alt+Shift instead of Alt.',
  },

  intake: {
    save: 'Save for now',
    saved: (at) => `Saved at ${at}`,
    willBeSaved: 'What you enter is saved by itself.',
    takenOver: 'A colleague goes on with this',
    takenOverText: (name) =>
      `${name} has it now. What you entered is still on this page but is saved no more. To go on yourself, take it back under “Unfinished work”.`,
    toList: 'To the unfinished work',
    underWay: 'Unfinished work',
    none: 'Nothing is unfinished. A form that was not accepted yet appears here, even after a power cut.',
    noName: 'No name yet',
    mine: 'Yours',
    of: (name, counter) => (counter === '' ? name : `${name}, counter ${counter}`),
    savedAt: (at) => `saved at ${at}`,
    resume: 'Go on',
    takeOver: 'Take over',
    giveUp: 'Give up',
    about: (visitor) => ` – ${visitor}`,
    kept: (days) => `Unfinished work is kept for ${days} days, then deleted.`,
    givenUp: 'Given up; what was entered is deleted.',
    tookOver: 'You took this over. Please go through it once more with the visitor.',
  },

  confirmed: { channel: 'Handed in', returnMethod: 'Result is received', submitter: 'Handed in by' },

  check: { supplement: 'Request a supplement', refuse: 'Refuse' },
};

export const counterProblemsEn: typeof counterProblemsVi = {
  'intake-not-found': 'This unfinished work is gone, or is not of your counters.',
  'intake-taken-over': ({ name }) => `${name} goes on with this.`,
  'intake-too-large': 'The form holds too much to be saved. Please shorten it.',
};

export const counterFieldsEn: typeof counterFieldsVi = {
  'acting-needs-organisation': 'The applicant is a person and has no representative of an organisation; choose again',
  'representative-id-expected': 'An organisation without a code goes by its representative’s ID number',
  'authorisation-date-invalid': 'This is not the date of an authorisation; enter day/month/year, not after today',
  'authorisation-file-missing': 'The authorisation has to be scanned and kept with the dossier',
  'return-method-required': 'Ask the applicant how they want to receive the result',
};
