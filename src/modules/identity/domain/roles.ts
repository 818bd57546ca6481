/**
 * What a person may do at the center, by role (QC Đ1.2). A role gives permissions; on which dossiers they may be used
 * follows from the person's counter, agency or own filing, and is asked in the dossier's own module.
 */
export type Permission =
  | 'file-dossier'
  | 'receive-dossier'
  /** Scans papers and writes down what they are; an employee of the post where the task is granted (N3.4). */
  | 'digitise-paper'
  | 'deliver-result'
  | 'record-visit'
  | 'read-dossier'
  | 'read-every-dossier'
  | 'handle-step'
  | 'register-result'
  | 'revise-units'
  | 'draft-calendar'
  | 'publish-calendar'
  | 'draft-rules'
  | 'approve-rules'
  | 'propose-recalculation'
  | 'approve-recalculation'
  | 'draft-procedure'
  | 'draft-own-procedure'
  | 'approve-procedure'
  | 'propose-change'
  | 'decide-proposal'
  /** Signs a further supplement request as an exception to “once” (QC Đ12.1c). */
  | 'sign-supplement-exception'
  /** Appoints who of an agency does a step. */
  | 'assign-step'
  /** Takes what an applicant owes and writes down the receipt. */
  | 'settle-obligation'
  /** Writes down who is away and who stands in. */
  | 'record-absence'
  /** Sees how the dossiers of one's own agency, or of the whole center, stand (QC Đ8.5 (1)). */
  | 'read-board'
  /** Reminds agencies, prepares letters, asks them for information (QC Đ7.2đ, QC Đ8.2). */
  | 'urge-agency'
  /** Signs what goes out in the center's name to an agency or to the Chairman (QC Đ7.2đ). */
  | 'sign-letter'
  /** Answers what the center asks an agency. */
  | 'answer-urging'
  /** Lets a result be handed over without the receipt (QC Đ6.2b). */
  | 'approve-lost-receipt'
  /** Hands post over to the center and signs for it; no task of the center. */
  | 'hand-over-post'
  /** Gives employees of the post tasks of the center (N3.4). */
  | 'grant-postal-task';

export type Role =
  | 'citizen'
  | 'reception'
  | 'backup'
  | 'postal'
  | 'handler'
  | 'agency_head'
  | 'approver'
  | 'clerk'
  | 'cashier'
  | 'director'
  | 'deputy'
  | 'procedure_control'
  | 'information'
  | 'hotline'
  | 'office_chief'
  | 'ubnd'
  | 'admin'
  | 'auditor';

/** Every official may say what could be better (QC Đ12.1đ, QC Đ18). */
const official: readonly Permission[] = ['propose-change'];
const counter: readonly Permission[] = [
  ...official,
  'receive-dossier',
  'digitise-paper',
  'deliver-result',
  'record-visit',
  'read-dossier',
];
/** Prepares what a person with the authority then signs. */
const drafting: readonly Permission[] = [
  ...official,
  'draft-calendar',
  'draft-rules',
  'propose-recalculation',
  'draft-procedure',
  'read-board',
  'urge-agency',
];
const deciding: readonly Permission[] = [
  ...drafting,
  'publish-calendar',
  'approve-rules',
  'approve-recalculation',
  'approve-procedure',
  'decide-proposal',
  'sign-supplement-exception',
  'sign-letter',
  'approve-lost-receipt',
];
const agency: readonly Permission[] = [...official, 'read-dossier', 'handle-step', 'read-board', 'answer-urging'];

export const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  citizen: ['file-dossier'],
  reception: counter,
  backup: counter,
  /** Hands over what they bring: what else is theirs to do follows from the tasks granted to them (`domain/tasks.ts`, N3.4). */
  postal: ['hand-over-post'],
  handler: [...agency, 'register-result'],
  agency_head: [...agency, 'draft-own-procedure', 'assign-step', 'record-absence'],
  approver: [...agency, 'register-result', 'assign-step'],
  clerk: [...agency, 'register-result'],
  cashier: [...official, 'settle-obligation'],
  director: ['read-every-dossier', 'read-dossier', 'grant-postal-task', 'record-absence', ...deciding],
  deputy: ['read-every-dossier', 'read-dossier', 'record-absence', ...deciding],
  procedure_control: ['read-every-dossier', 'read-dossier', ...drafting],
  information: official,
  hotline: [...official, 'record-visit'],
  office_chief: ['revise-units', 'read-every-dossier', 'read-dossier', ...deciding],
  ubnd: [...agency, 'register-result', 'assign-step'],
  admin: [...official, 'grant-postal-task', 'revise-units', 'draft-calendar', 'draft-rules', 'draft-procedure'],
  auditor: ['read-every-dossier', 'read-dossier', 'read-board'],
};

export const isRole = (text: string): text is Role => Object.hasOwn(PERMISSIONS, text);

/** Everything the roles together permit. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => PERMISSIONS[role]));
}
