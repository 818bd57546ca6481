import { type Permission, permissionsOf, type Role } from './roles.ts';

/** Who acts: passed into every verb, never ambient. */
export type Actor = {
  /** None for the system itself. */
  readonly accountId: number | null;
  readonly kind: 'staff' | 'citizen' | 'system';
  readonly name: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
};

export const SYSTEM: Actor = {
  accountId: null,
  kind: 'system',
  name: 'Hệ thống',
  roles: [],
  permissions: new Set(),
};

/** A signed-in person with the permissions of their roles. */
export function actorOf(account: {
  id: number;
  kind: 'staff' | 'citizen';
  displayName: string;
  roles: readonly Role[];
}): Actor & { readonly accountId: number; readonly kind: 'staff' | 'citizen' } {
  return {
    accountId: account.id,
    kind: account.kind,
    name: account.displayName,
    roles: account.roles,
    permissions: permissionsOf(account.roles),
  };
}

/** The one question about a person and a permission. */
export const may = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission);
