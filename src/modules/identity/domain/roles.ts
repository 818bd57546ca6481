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
  | 'read-history';

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
  director: ['read-every-dossier', 'read-dossier'],
  deputy: ['read-every-dossier', 'read-dossier'],
  procedure_control: ['read-every-dossier', 'read-dossier'],
  information: [],
  hotline: ['record-visit'],
  office_chief: ['revise-units', 'read-every-dossier', 'read-dossier'],
  ubnd: [...agency, 'register-result'],
  admin: ['revise-units'],
  auditor: ['read-every-dossier', 'read-dossier', 'read-history'],
};

export const isRole = (text: string): text is Role => Object.hasOwn(PERMISSIONS, text);

/** Everything the roles together permit. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => PERMISSIONS[role]));
}
