/**
 * What a person may do at the center, by role (QC Đ1.2). A role gives permissions; on which dossiers they may be used
 * follows from the person's counter, agency or own filing, and is asked in the dossier's own module.
 */
export type Permission =
  | 'file-dossier'
  | 'receive-dossier'
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
  | 'approve-recalculation';

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

const counter: readonly Permission[] = ['receive-dossier', 'deliver-result', 'record-visit', 'read-dossier'];
/** Prepares what a person with the authority then signs. */
const drafting: readonly Permission[] = ['draft-calendar', 'draft-rules', 'propose-recalculation'];
const deciding: readonly Permission[] = [...drafting, 'publish-calendar', 'approve-rules', 'approve-recalculation'];
const agency: readonly Permission[] = ['read-dossier', 'handle-step'];

export const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  citizen: ['file-dossier'],
  reception: counter,
  backup: counter,
  postal: ['deliver-result', 'record-visit', 'read-dossier'],
  handler: [...agency, 'register-result'],
  agency_head: agency,
  approver: [...agency, 'register-result'],
  clerk: [...agency, 'register-result'],
  cashier: [],
  director: ['read-every-dossier', 'read-dossier', ...deciding],
  deputy: ['read-every-dossier', 'read-dossier', ...deciding],
  procedure_control: ['read-every-dossier', 'read-dossier', ...drafting],
  information: [],
  hotline: ['record-visit'],
  office_chief: ['revise-units', 'read-every-dossier', 'read-dossier', ...deciding],
  ubnd: [...agency, 'register-result'],
  admin: ['revise-units', 'draft-calendar', 'draft-rules'],
  auditor: ['read-every-dossier', 'read-dossier'],
};

export const isRole = (text: string): text is Role => Object.hasOwn(PERMISSIONS, text);

/** Everything the roles together permit. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => PERMISSIONS[role]));
}
