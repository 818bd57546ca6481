import { StartProblem } from '../start-problem.ts';
import { APP_GROUP } from './app-role.ts';
import { connectOrExplain } from './connect.ts';

/** The application must sign in as a member of its group and no more: an owner could rewrite the ledger. */
export async function checkAppLogin(appUrl: string): Promise<void> {
  const client = await connectOrExplain('APP_DATABASE_URL', appUrl);
  try {
    const { rows } = await client.query<{ member: boolean; owner: boolean }>(CAPACITY);
    if (!rows[0]?.member) throw new StartProblem(`Vai trò trong APP_DATABASE_URL phải thuộc nhóm ${APP_GROUP}.`);
    if (rows[0].owner) {
      throw new StartProblem('Vai trò trong APP_DATABASE_URL không được là chủ sở hữu hay quản trị cơ sở dữ liệu.');
    }
  } finally {
    await client.end();
  }
}

const CAPACITY = `
  select pg_has_role(current_user, '${APP_GROUP}', 'member') as member,
    pg_has_role(current_user, relowner, 'member') as owner
  from pg_class where oid = 'schema_migrations'::regclass`;
