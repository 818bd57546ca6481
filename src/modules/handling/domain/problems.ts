/** The named ways a verb of handling can fail: HTTP status, and the clause that refuses where one does. */
export const HANDLING_PROBLEMS = {
  /** It is not this step's turn, or not one of this person's; look at the dossier again. */
  'step-not-in-turn': { status: 409, clause: 'QC Đ13.3' },
  /** A colleague has taken it up; their agency may appoint somebody else. */
  'step-taken': { status: 409 },
  /** Whoever is to do a step must be of its agency, have its role, and be there. */
  'assignee-not-fit': { status: 422, clause: 'QC Đ13.3' },
  /** A dossier goes back only to a step that was done before this one; `to` names it. */
  'hand-back-not-possible': { status: 409, clause: 'QC Đ5.1g' },
  /** No such agency, or none that could be asked. */
  'consulted-agency-unknown': { status: 422 },
  /** No question of that number, or it is answered. */
  'consultation-not-open': { status: 409 },
  /** Going on without an answer is lawful only after its limit has passed. */
  'consultation-not-due': { status: 409 },
  /** Whoever asked does not answer. */
  'asker-cannot-answer': { status: 403 },
  /** Only a step of the kind council has sessions. */
  'no-council-step': { status: 409 },
  /** A session that has not been held yet cannot be recorded. */
  'council-in-future': { status: 422 },
  /** A council step is completed only after its session was recorded. */
  'council-not-held': { status: 409 },
  /** Control and heads of agencies follow dossiers, for an agency that exists. */
  'following-not-allowed': { status: 403 },
  /** The agency does not follow this dossier. */
  'not-followed': { status: 409 },
  /** No such agency. */
  'party-agency-unknown': { status: 404 },
  /** The agency is still there on this day; it has nothing to hand to a successor. */
  'agency-not-ended': { status: 409 },
  /** The directory names no successor that could carry its duties on. */
  'successor-unknown': { status: 409 },
  /** No such official, or none this person may write down. */
  'official-unknown': { status: 422 },
  /** The end is not later than the beginning. */
  'absence-period-invalid': { status: 422, clause: 'QC Đ13.8a' },
  /** Who stands in must be another one, of the same agency, and there at that time. */
  'stand-in-not-fit': { status: 422, clause: 'QC Đ13.8a' },
  /** No such absence, or it is over. */
  'absence-not-open': { status: 409 },
} as const;

export type HandlingProblem = keyof typeof HANDLING_PROBLEMS;
