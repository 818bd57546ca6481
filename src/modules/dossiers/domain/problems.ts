import type { Action } from './lifecycle.ts';

/** The named ways a verb on a dossier can fail: HTTP status, and the clause that refuses where one does. */
export const DOSSIER_PROBLEMS = {
  /** No such dossier, or none this person needs to know. */
  'dossier-not-found': { status: 404 },
  /** The procedure is not in force on this day. */
  'procedure-not-in-force': { status: 422, clause: 'QC Đ1.1' },
  /** The center does not receive this procedure. */
  'procedure-not-received': { status: 422, clause: 'QC Đ1.1' },
  /** Assigned to the center, so that no agency receives it at its own office. */
  'reception-at-agency-office': { status: 422, clause: 'QC Đ2.3b' },
  /** The procedure has several cases, with papers and limits of their own; say which. */
  'case-required': { status: 422 },
  /** The procedure has no such case. */
  'case-unknown': { status: 422 },
  /** The procedure has no approved process, so it cannot be received yet. */
  'process-missing': { status: 422, clause: 'QC Đ2.1' },
  /** The procedure cannot be filed online; come to the counter. */
  'online-not-offered': { status: 422 },
  /** The procedure is not one that is settled at once. */
  'not-settled-at-once': { status: 422 },
  /** The procedure is settled while the applicant waits: it is not accepted for later. */
  'settled-at-once-only': { status: 422 },
  /** Nothing is to be paid before acceptance, so no receipt number can be right. */
  'prepayment-not-due': { status: 422, clause: 'QC Đ2.2c' },
  /** The official's counter does not serve the agency of this procedure. */
  'not-your-agency': { status: 403, clause: 'QC Đ2.1' },
  /** The dossier is not in a state that allows this; look at it again. */
  'action-not-allowed': { status: 409, clause: 'QC Đ12.1d (1)' },
  /** The process goes on by what the step came to, which was not said. */
  'outcome-required': { status: 422, clause: 'QC Đ13.3' },
  /** The step cannot come to this, or nothing depends on what it comes to. */
  'outcome-unknown': { status: 422, clause: 'QC Đ13.3' },
  /** The next step is a verification: it begins with a written notice, `/verification`. */
  'verification-notice-required': { status: 422, clause: 'QC Đ13.5' },
  /** Somebody changed the dossier since it was read; read it again. */
  'stale-version': { status: 412 },
  /** Papers are missing, unchecked or invalid; each is named. */
  'papers-incomplete': { status: 422, clause: 'QC Đ7.2d (1)' },
  /** What has to be paid before acceptance is not paid. */
  'prepayment-outstanding': { status: 422, clause: 'QC Đ6.2c' },
  /** The profile does not accept outside sessions; come back in working time. */
  'outside-sessions': { status: 422, clause: 'QC Đ4.1' },
  /** No rule set is in force. */
  'rules-missing': { status: 503 },
  /** An upload named in the form is not the sender's or is gone; send the file again. */
  'upload-unknown': { status: 422 },
  /** No intake under way here, or none this counter serves; it may have ended. */
  'intake-not-found': { status: 404 },
  /** A colleague goes on with this intake; what stands on this page is not kept any more. */
  'intake-taken-over': { status: 409 },
  /** What stands in the form is more than a form can hold. */
  'intake-too-large': { status: 413 },
  /** The dossier is finished: its clock has stopped for good. */
  'clock-ended': { status: 409 },
  /** The clock is paused, so that there is no due date to move. */
  'clock-paused': { status: 409 },
  /** The due date is no longer the one that was to be moved, or would not become the one expected. */
  'clock-changed': { status: 409 },
  /** Moved, the dossier would be overdue at once. */
  'overdue-at-once': { status: 409 },
  /** One request of the kind is the most the law allows; only a signed exception goes beyond (the one made is named). */
  'supplement-already-requested': { status: 409, clause: 'QC Đ12.1c' },
  /** A request is under way already. */
  'supplement-open': { status: 409, clause: 'QC Đ12.1c' },
  /** The ordinary request is still to be had; no exception is needed. */
  'supplement-not-needed': { status: 422, clause: 'QC Đ12.1c' },
  /** After acceptance the agency proposes and the center issues; before it the center asks by itself. */
  'supplement-not-proposed': { status: 409, clause: 'QC Đ5.1e' },
  /** The exception has not been signed by a leader. */
  'supplement-exception-unsigned': { status: 409, clause: 'QC Đ12.1c' },
  /** Whoever proposed the exception cannot sign it. */
  'signer-is-proposer': { status: 403, clause: 'QC Đ12.1c' },
  /** The due date has passed: asking now may not cure it. */
  /** A wait cannot cure lateness: the due date has passed. */
  'wait-after-due': { status: 409, clause: 'QC Đ4.2' },
  /** Who stops the clock answers for the provision that allows it: the approver of the competent agency. */
  'wait-needs-approver': { status: 403, clause: 'QC Đ4.2' },
  /** The clock stands still already. */
  'clock-stands-still': { status: 409 },
  /** The clock runs: there is no wait to end. */
  'clock-runs': { status: 409 },
  /** Nothing is owed for this dossier now. */
  'obligation-not-open': { status: 409 },
  'supplement-after-due': { status: 409, clause: 'QC Đ4.2' },
  /** Nothing is being asked of the applicant now. */
  'supplement-not-open': { status: 409 },
  /** The time to hand it in is over. */
  'supplement-window-passed': { status: 409 },
  /** The applicant has handed in nothing yet that could be looked at. */
  'supplement-not-sent': { status: 409 },
  /** As many questions as may be asked at once wait for an answer. */
  'questions-open': { status: 409 },
  /** No such question, or it is answered. */
  'question-not-open': { status: 409, clause: 'QC Đ6.1đ' },
  /** No such agency, or it is this one. */
  'redirect-agency-unknown': { status: 422, clause: 'QC Đ7.2d (4)' },
  /** Nobody asked to have the dossier back. */
  'withdrawal-not-open': { status: 409 },
  /** The legal forms of this time know no such notice. */
  'stop-not-known': { status: 409 },
  /** Staff change the applicant's choice only with their consent, and say how it was given. */
  'consent-missing': { status: 422, clause: 'QC Đ5.1b' },
  /** It is so already. */
  'nothing-to-change': { status: 422 },
  /** Mandatory papers handed in on paper have no digital copy yet; each is named. */
  'papers-not-digitised': { status: 422, clause: 'N3.3a' },
} as const;

/** `procedure-not-found` comes from the catalogue below. */
/** Also those of the modules below: no such procedure, no calendar for a year the deadline falls in. */
export type DossierProblem = keyof typeof DOSSIER_PROBLEMS | 'procedure-not-found' | 'calendar-not-published';

/** Facts of `action-not-allowed`. */
export const notAllowed = (action: Action, status: string) => ({ facts: { action, status } });
