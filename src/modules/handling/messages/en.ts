import { pagesEn } from './pages.en.ts';
import type { vi } from './vi.ts';

export const en: typeof vi = {
  problems: {
    'step-not-in-turn': 'It is not this step’s turn, it is done, or it is not yours. Look at the dossier again.',
    'step-taken': 'Somebody has taken this step up. The head or the approver of the agency may assign it anew.',
    'assignee-not-fit': 'Whoever is assigned must be of the agency that does this step, have its role, and be there.',
    'hand-back-not-possible':
      'The dossier cannot go back to this step: only to one that was done before, when no step side by side hangs on it.',
    'consulted-agency-unknown':
      'There is no such agency, or it is the one that handles the dossier (no unit is named).',
    'consultation-not-open': 'No such question is put to your agency, or it is answered.',
    'consultation-not-due': 'The time to answer has not passed, so you cannot go on without the opinion yet.',
    'asker-cannot-answer': 'Whoever asked cannot answer.',
    'no-council-step': 'This is no council step.',
    'council-in-future': 'The session has not been held yet.',
    'council-not-held': 'A session of the council must be recorded before this step is completed.',
    'following-not-allowed':
      'Only procedure control, the leaders of the center, or the head of the agency itself let an agency follow a dossier.',
    'not-followed': 'This agency does not follow the dossier.',
    'party-agency-unknown': 'There is no such agency.',
    'agency-not-ended': 'This agency is still there, so it has nothing to hand to a successor.',
    'successor-unknown': 'The directory names no successor. Add it there first.',
    'official-unknown': 'There is no such person, or they are not of your agency.',
    'absence-period-invalid': 'The period is not right: the end must not be before the beginning.',
    'stand-in-not-fit': 'Whoever stands in must be another person of the same agency who is there at that time.',
    'absence-not-open': 'There is no such absence, or it is over.',
  },
  fields: {
    'assignee-not-fit': 'Choose somebody of the agency with this role who is there',
    'hand-back-not-possible': 'Choose a step it may go back to',
    'consulted-agency-unknown': 'Choose the agency to ask',
    'council-in-future': 'The session must have been held before now',
    'time-invalid': 'Give the time as 08:30',
    'party-agency-unknown': 'Choose the agency',
    'official-unknown': 'Choose who is away',
    'absence-period-invalid': 'The end must not be before the beginning',
    'stand-in-not-fit': 'Choose another person of the same agency who is there then',
  },
  ...pagesEn,
};
