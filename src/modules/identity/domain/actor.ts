import type { LedgerActor } from '../../ledger/index.ts';
import { type Permission, permissionsOf, type Role } from './roles.ts';
import { type PostalTask, permissionsOfTasks, rolesThatCount } from './tasks.ts';

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

/** A signed-in person with the permissions of their roles; from the post, with those of the tasks granted today. */
export function actorOf(account: {
  id: number;
  kind: 'staff' | 'citizen';
  displayName: string;
  roles: readonly Role[];
  tasks?: readonly PostalTask[];
}): Actor & { readonly accountId: number; readonly kind: 'staff' | 'citizen' } {
  const roles = rolesThatCount(account.roles);
  const isPostal = roles.includes('postal');
  return {
    accountId: account.id,
    kind: account.kind,
    name: account.displayName,
    roles,
    permissions: isPostal ? permissionsOf(roles).union(permissionsOfTasks(account.tasks ?? [])) : permissionsOf(roles),
  };
}

/**
 * How somebody stands in the ledger: in the capacity they act in, or, where they act by their office and at no desk, in all
 * their roles.
 */
export const actingAs = <A extends Pick<Actor, 'accountId' | 'name' | 'roles'>>(
  { accountId, name, roles }: A,
  capacity = roles.join(' '),
): LedgerActor & Pick<A, 'accountId'> => ({ accountId, name, capacity });

/** The one question about a person and a permission. */
export const may = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission);
