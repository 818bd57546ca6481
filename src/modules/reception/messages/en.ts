import { bypassedEn, bypassedFieldsEn } from './bypassed.en.ts';
import type { vi } from './vi.ts';

export const en: typeof vi = {
  problems: {
    'agency-required': 'Name the agency the visitor was sent to.',
    'agency-not-found': 'There is no such agency in the directory.',
  },
  fields: {
    'visit-kind-required': 'Choose whether the visitor was guided or sent to another agency',
    'agency-required': 'Choose the agency',
    'agency-not-found': 'There is no such agency in the directory',
    ...bypassedFieldsEn,
  },
  bypassed: bypassedEn,
  guidance: {
    title: 'Guidance without a dossier',
    lead: 'Written down to be counted. Nothing is kept about the visitor.',
    labels: {
      kind: 'What was done',
      procedureCode: 'Procedure (if any)',
      agency: 'Agency the visitor was sent to',
      note: 'Note (if any)',
    },
    kinds: { guided: 'Guided', redirected: 'Sent to another agency' },
    choose: '– Choose –',
    procedureHint: 'Type the first digits of the code to choose quickly.',
    noteHint: 'For example: authorisation missing, will come back.',
    submit: 'Record the visit',
    alreadySent:
      'The visit sent with this form is recorded already. If this is another one, press the button once more.',
    done: 'The visit is recorded',
    keys: 'Keyboard: Tab to the next item · Space to choose · Alt+T to record.',
    today: 'Recorded by you today',
    none: 'Nothing yet today. Each visit you record appears here.',
    slipLink: 'slip',
    slip: {
      title: 'The way to the competent agency',
      lead: 'The center does not receive this. Please go to:',
      address: 'Address',
      phone: 'Phone',
      procedure: 'Procedure',
      note: 'Note',
      official: 'Guided by',
      at: 'At',
      notRefusal: 'This slip is no refusal.',
      print: 'Print',
      next: 'Next visitor',
      keys: 'Keyboard: Alt+I prints; Enter goes on to the next visitor.',
    },
    columns: { at: 'At', what: 'What was done', procedure: 'Procedure', note: 'Note' },
  },
};
