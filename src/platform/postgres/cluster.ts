import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './binaries.ts';

/** The superuser of an embedded server, who owns the center's database. */
export const OWNER = 'mot_cua_owner';

/**
 * Makes the data folder of a new server, once: texts are UTF-8 and sort the Vietnamese way, everybody signs in with a
 * password. It is made under another name and then renamed, so a folder of this name is always whole.
 */
export function initCluster(native: string, dataFolder: string, password: string, account: Account): void {
  if (existsSync(dataFolder)) return;
  const draft = `${dataFolder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(draft, 'password');
  const cluster = path.join(draft, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  for (const made of [draft, passwordFile, cluster]) giveTo(account, made);
  const result = spawnSync(
    path.join(native, 'bin', 'initdb'),
    ['-D', cluster, '-U', OWNER, '--pwfile', passwordFile, '-A', 'scram-sha-256', ...TEXT],
    { ...account, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' }, encoding: 'utf8' },
  );
  if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
  renameSync(cluster, dataFolder);
  rmSync(draft, { recursive: true });
}

const TEXT = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=vi', '--locale=C.UTF-8'];

function giveTo({ uid, gid }: Account, file: string) {
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}
