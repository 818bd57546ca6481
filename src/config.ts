import type pg from 'pg';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/database/database.ts';
import { Environment, type SocketAddress } from './platform/environment.ts';
import type { Log } from './platform/log.ts';
import { keptSecret } from './platform/secrets.ts';
import { StartProblem } from './platform/start-problem.ts';

/** What the person who starts the center decided, read once. Nothing else looks at the environment. */
export type Config = {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** How others reach us, without a slash at the end; links in letters and QR codes begin with it. */
  publicUrl: string;
  /** Everything kept on disk: the embedded database, files, secrets made by ourselves. */
  dataDir: string;
  /** The owner, who migrates. None: the embedded database. Only the supervisor knows it. */
  databaseUrl: string | undefined;
  /** The role the application signs in with. */
  appDatabaseUrl: string | undefined;
  /** Demo accounts, all with this password and without a second factor; none in earnest. */
  demo: { password: string } | undefined;
  clockFixedAt: Temporal.Instant | undefined;
  /** A profile in `data/provinces/`. */
  province: string;
  smtpUrl: string | undefined;
  /** ClamAV's daemon. Where there is one, no file is opened before it found it clean. */
  clamav: SocketAddress | undefined;
  /** PKCS#12 file with the key that signs digitised papers; none: they stay unsigned, and are shown so. */
  digitiserKey: { file: string; password: string } | undefined;
  /** PKCS#12 file with the key that signs results which come without a signature; none: the paper is the result. */
  resultKey: { file: string; password: string } | undefined;
  /** PEM file with the roots whose certificates are believed under a result; none: signatures are shown as not checked. */
  trustedRootsFile: string | undefined;
  signingKeyFile: string | undefined;
  encryptionKeyFile: string | undefined;
  /** The bearer token of `GET /metrics`. */
  metricsToken: string;
};

/** What a process of the center works with; `db` signs in as the application. */
export type Runtime = {
  config: Config;
  clock: Clock;
  log: Log;
  db: Database;
  /** The same connections as `db`, for the few named statements that bypass Kysely. */
  pool: pg.Pool;
  /** Where `db` leads, for whoever needs connections of another kind (the job queue). */
  appDatabaseUrl: string;
};

/**
 * Reads and checks the environment; makes the data folder and the secrets nobody gave. A malformed value is a
 * StartProblem; a variable we do not know is none of our business.
 */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const env = new Environment(variables);
  const host = env.host('HOST') ?? '127.0.0.1';
  const port = env.port('PORT') ?? 3000;
  const databaseUrl = env.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const appDatabaseUrl = env.url('APP_DATABASE_URL', ['postgres:', 'postgresql:']);
  const embedded = databaseUrl === undefined && appDatabaseUrl === undefined;
  const demo = env.flag('DEMO') ?? (embedded && isLoopback(host));
  const clockFixedAt = env.instant('CLOCK_FIXED_AT');
  if (clockFixedAt && !demo)
    throw new StartProblem('CLOCK_FIXED_AT chỉ dùng khi trình diễn: hãy bỏ nó hoặc đặt DEMO=1.');
  const demoPassword = env.secret('DEMO_PASSWORD', 8);
  const metricsToken = env.secret('METRICS_TOKEN', 16);
  const checked = {
    host,
    port,
    publicUrl: env.url('PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? `http://${inUrl(host)}:${port}`,
    databaseUrl,
    appDatabaseUrl,
    clockFixedAt,
    province: env.key('PROVINCE') ?? 'kon-tum',
    smtpUrl: env.url('SMTP_URL', ['smtp:', 'smtps:']),
    clamav: env.socket('CLAMAV_URL'),
    digitiserKey: keyOf(env, 'DIGITISER'),
    resultKey: keyOf(env, 'RESULT'),
    trustedRootsFile: env.file('TRUSTED_ROOTS_FILE'),
    signingKeyFile: env.file('SIGNING_KEY_FILE'),
    encryptionKeyFile: env.file('ENCRYPTION_KEY_FILE'),
  };
  const dataDir = env.folder('DATA_DIR', '.data');
  return {
    ...checked,
    dataDir,
    demo: demo ? { password: demoPassword ?? keptSecret(dataDir, 'demo-password', easyPassword) } : undefined,
    metricsToken: metricsToken ?? keptSecret(dataDir, 'metrics-token'),
  };
}

/** A key file and the password that opens it; one without the other is a slip. */
function keyOf(env: Environment, whose: 'DIGITISER' | 'RESULT'): { file: string; password: string } | undefined {
  const file = env.file(`${whose}_KEY_FILE`);
  const password = env.secret(`${whose}_KEY_PASSWORD`, 1);
  if (file === undefined) return undefined;
  if (password === undefined) throw new StartProblem(`${whose}_KEY_FILE cần mật khẩu trong ${whose}_KEY_PASSWORD.`);
  return { file, password };
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);

/** An IPv6 address stands in brackets in a URL. */
export const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Ten letters and digits one can read from a screen and type: nothing that looks like something else. */
function easyPassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => letters[byte % letters.length]).join('');
}
