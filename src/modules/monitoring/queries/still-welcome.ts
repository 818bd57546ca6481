import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import { PERMISSIONS, type Role } from '../../identity/index.ts';

/**
 * Of these sessions those that may go on looking at the board: not ended, not revoked, their account in use and still with the
 * right. One question for all of them, which counts as no use of the session: an open page alone does not keep it alive.
 */
export async function stillWelcome(
  db: Db,
  tokens: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const byHash = new Map(tokens.map((token) => [createHash('sha256').update(token).digest('hex'), token]));
  const { rows } = await sql<{ hash: string }>`
    select encode(s.token_hash, 'hex') as hash from sessions s join accounts a on a.id = s.account_id
    where s.token_hash = any(${[...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'))}::bytea[])
      and s.revoked_at is null and s.expires_at > ${now.toString()}::timestamptz and a.active
      and exists (select from account_roles r where r.account_id = a.id and r.role = any(${VIEWERS}))`.execute(db);
  return new Set(rows.flatMap(({ hash }) => byHash.get(hash) ?? []));
}

const VIEWERS = (Object.keys(PERMISSIONS) as Role[]).filter((role) => PERMISSIONS[role].includes('read-board'));
