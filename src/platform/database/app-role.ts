import pg from 'pg';
import { StartProblem } from '../start-problem.ts';

/** The group whose members may do what each migration grants it; the first migration makes it. */
export const APP_GROUP = 'mot_cua_app';

/**
 * Makes the role the application signs in with, `<database>_login`, a member of the group, or gives it this password
 * again. Returns its address. Several machines on one database must be given one APP_DATABASE_URL instead.
 */
export async function ensureAppLogin(owner: pg.ClientBase, ownerUrl: string, password: string): Promise<string> {
  const { rows } = await owner.query<{ database: string }>('select current_database() as database');
  const database = rows[0]!.database;
  const login = loginName(database);
  const address = new URL(ownerUrl);
  address.pathname = `/${encodeURIComponent(database)}`;
  address.username = login;
  address.password = password;
  if (await canSignIn(address.href)) return address.href;
  try {
    await owner.query(ensureLogin(login, password));
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new StartProblem(
      `Tài khoản trong DATABASE_URL không được phép tạo vai trò ${login}: hãy tạo một vai trò thuộc nhóm ${APP_GROUP} và đặt APP_DATABASE_URL.`,
    );
  }
  return address.href;
}

const INSUFFICIENT_PRIVILEGE = '42501';
/** PostgreSQL cuts names at 63 bytes. */
const loginName = (database: string) => `${Buffer.from(database).subarray(0, 50).toString()}_login`;

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Limits sit on the role, not on the connection, so that they hold behind a connection pooler too. */
function ensureLogin(login: string, password: string): string {
  const [name, text, secret] = [pg.escapeIdentifier(login), pg.escapeLiteral(login), pg.escapeLiteral(password)];
  return `
    do $$
    begin
      if not exists (select from pg_roles where rolname = ${text}) then
        create role ${name} login in role ${APP_GROUP};
      end if;
      alter role ${name} login password ${secret};
      alter role ${name} set statement_timeout = '30s';
      alter role ${name} set lock_timeout = '10s';
      alter role ${name} set idle_in_transaction_session_timeout = '60s';
      grant ${APP_GROUP} to ${name};
    end $$`;
}
