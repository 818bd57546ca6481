import type { Db } from '../../platform/database/database.ts';
import { hashToken } from './domain/session.ts';
import { revokeSession } from './store.ts';

export { type SignedIn, signIn } from './actions/sign-in.ts';
export { type AttemptLimit, checkAttempts, countAttempt } from './attempts.ts';
export { type Actor, actingAs, actorOf, may, SYSTEM } from './domain/actor.ts';
export { hashPassword } from './domain/password.ts';
export { IDENTITY_PROBLEMS } from './domain/problems.ts';
export { isRole, PERMISSIONS, type Permission, type Role } from './domain/roles.ts';
export { isPostalTask, POSTAL_TASKS, type PostalTask } from './domain/tasks.ts';
export { readSession, type SessionState } from './queries/session.ts';
export { type Account, anyAccount, type Contact, contactOf, insertAccount } from './store.ts';
export {
  insertTaskGrant,
  listTaskGrants,
  lockTaskGrant,
  postalAccounts,
  saveTaskGrantEnd,
  type TaskGrant,
  tasksOf,
} from './task-grants-store.ts';

/** Ends a session at once. */
export const signOut = (db: Db, token: string, now: Temporal.Instant): Promise<void> =>
  revokeSession(db, hashToken(token), now);
