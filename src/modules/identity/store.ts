import type { Db } from '../../platform/database/database.ts';
import { isRole, type Role } from './domain/roles.ts';
import { isPostalTask, type PostalTask } from './domain/tasks.ts';
import { holdsOn } from './task-grants-store.ts';

export type Account = {
  readonly id: number;
  readonly username: string;
  readonly kind: 'staff' | 'citizen';
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** Of an employee of the post: what is granted to them today. */
  readonly tasks: readonly PostalTask[];
};

export type Contact = {
  readonly party: 'person' | 'business';
  readonly idNumber: string;
  readonly phone: string;
  readonly email: string | null;
  readonly address: string;
};

const account = (db: Db, today: Temporal.PlainDate) =>
  db
    .selectFrom('accounts')
    .select((one) => [
      'accounts.id',
      'username',
      'kind',
      'display_name',
      one
        .selectFrom('account_roles')
        .select((role) => role.fn.agg<string[]>('array_agg', ['role']).as('roles'))
        .whereRef('account_id', '=', 'accounts.id')
        .as('roles'),
      one
        .selectFrom('task_grants')
        .select((task) => task.fn.agg<string[]>('array_agg', ['task']).as('tasks'))
        .whereRef('account_id', '=', 'accounts.id')
        .where(holdsOn(today))
        .as('tasks'),
    ])
    .where('active', '=', true);

const toAccount = (row: {
  id: number;
  username: string;
  kind: string;
  display_name: string;
  roles: string[] | null;
  tasks: string[] | null;
}): Account => ({
  id: row.id,
  username: row.username,
  kind: row.kind as Account['kind'],
  displayName: row.display_name,
  roles: (row.roles ?? []).filter(isRole),
  tasks: (row.tasks ?? []).filter(isPostalTask),
});

/** An active account by the name people type, whatever its case, with its password hash. */
export async function accountByUsername(db: Db, username: string, today: Temporal.PlainDate) {
  const row = await account(db, today)
    .select('password_hash')
    .where((where) => where(where.fn('lower', ['username']), '=', username.toLowerCase()))
    .executeTakeFirst();
  return row ? { account: toAccount(row), passwordHash: row.password_hash } : null;
}

/** The account behind a session token, with the session's own facts; ended sessions included. */
export async function sessionByHash(db: Db, tokenHash: Buffer, today: Temporal.PlainDate) {
  const row = await account(db, today)
    .innerJoin('sessions', 'sessions.account_id', 'accounts.id')
    .select(['sessions.created_at', 'last_seen_at', 'expires_at', 'revoked_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return null;
  const { created_at: createdAt, last_seen_at: lastSeenAt, expires_at: expiresAt, revoked_at: revokedAt } = row;
  return { account: toAccount(row), createdAt, lastSeenAt, expiresAt, revokedAt };
}

export async function insertSession(
  db: Db,
  session: { tokenHash: Buffer; accountId: number; createdAt: Temporal.Instant; expiresAt: Temporal.Instant },
): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function touchSession(db: Db, tokenHash: Buffer, now: Temporal.Instant, expiresAt: Temporal.Instant) {
  await db
    .updateTable('sessions')
    .set({ last_seen_at: now, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function revokeSession(db: Db, tokenHash: Buffer, now: Temporal.Instant): Promise<void> {
  await db.updateTable('sessions').set({ revoked_at: now }).where('token_hash', '=', tokenHash).execute();
}

export async function deleteSessionsEndedBefore(db: Db, instant: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('expires_at', '<=', instant).executeTakeFirst();
  return Number(numDeletedRows);
}

export async function deleteAttemptsBefore(db: Db, instant: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('attempts').where('window_start', '<=', instant).executeTakeFirst();
  return Number(numDeletedRows);
}

export async function insertAccount(
  db: Db,
  given: {
    username: string;
    passwordHash: string;
    kind: 'staff' | 'citizen';
    displayName: string;
    roles: readonly Role[];
    contact: Contact | null;
    createdAt: Temporal.Instant;
  },
): Promise<number> {
  const { id } = await db
    .insertInto('accounts')
    .values({
      username: given.username,
      password_hash: given.passwordHash,
      kind: given.kind,
      display_name: given.displayName,
      created_at: given.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const roles = given.roles.map((role) => ({ account_id: id, role }));
  if (roles.length > 0) await db.insertInto('account_roles').values(roles).execute();
  if (given.contact) {
    const { idNumber, ...rest } = given.contact;
    await db
      .insertInto('account_contacts')
      .values({ account_id: id, id_number: idNumber, ...rest })
      .execute();
  }
  return id;
}

/** What a citizen or business gave once, to fill their next form. */
export async function contactOf(db: Db, accountId: number): Promise<Contact | null> {
  const row = await db
    .selectFrom('account_contacts')
    .select(['party', 'id_number as idNumber', 'phone', 'email', 'address'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row ? { ...row, party: row.party as Contact['party'] } : null;
}

export async function anyAccount(db: Db): Promise<boolean> {
  return (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined;
}
