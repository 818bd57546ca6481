import type { Permission, Role } from './roles.ts';

/** What an employee of the public postal enterprise may be given to do: guide, receive, digitise, return (N3.4). */
export const POSTAL_TASKS = ['GUIDE', 'RECEIVE', 'DIGITISE', 'RETURN'] as const;
export type PostalTask = (typeof POSTAL_TASKS)[number];

export const isPostalTask = (text: string): text is PostalTask => POSTAL_TASKS.some((task) => task === text);

/** What each task opens. None of them leads to appraising or approving anything. */
const OPENED: Readonly<Record<PostalTask, readonly Permission[]>> = {
  GUIDE: ['record-visit'],
  RECEIVE: ['receive-dossier', 'read-dossier'],
  DIGITISE: ['digitise-paper', 'read-dossier'],
  RETURN: ['deliver-result', 'read-dossier'],
};

/** Deny first: without a grant that holds today there is nothing. */
export const permissionsOfTasks = (tasks: readonly PostalTask[]): ReadonlySet<Permission> =>
  new Set(tasks.flatMap((task) => OPENED[task]));

/** Whoever comes from the post is nothing else at the center, whatever roles an account was given besides (N3.4). */
export const rolesThatCount = (roles: readonly Role[]): readonly Role[] =>
  roles.includes('postal') ? ['postal'] : roles;
