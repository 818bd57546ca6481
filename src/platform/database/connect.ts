import pg from 'pg';
import { StartProblem } from '../start-problem.ts';

const OLDEST_VERSION = 15;

/** A single connection, for the start: what stands in its way is said in one sentence naming the variable. */
export async function connectOrExplain(variable: string, url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'mot-cua start',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    throw new StartProblem(`${variable}: ${explain(error as NodeJS.ErrnoException)}.`);
  }
  const { rows } = await client.query<{ number: string }>(`select current_setting('server_version_num') as number`);
  const version = Math.floor(Number(rows[0]?.number) / 10_000);
  if (version >= OLDEST_VERSION) return client;
  await client.end();
  throw new StartProblem(`${variable}: máy chủ là PostgreSQL ${version}, cần từ bản ${OLDEST_VERSION} trở lên.`);
}

function explain(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case '28P01':
    case '28000':
      return 'máy chủ từ chối tài khoản hoặc mật khẩu';
    case '3D000':
      return 'cơ sở dữ liệu này không có trên máy chủ';
    default:
      return `không kết nối được tới máy chủ (${error.code ?? error.message})`;
  }
}
