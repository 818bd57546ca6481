import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type Account, COMMON_FOLDER, canPass } from './binaries.ts';

/**
 * Where the server's data lie: `<folder>/postgres`. When root runs us below a closed home, the server's account cannot
 * walk there; then `postgres` is a link to a folder of the common place, named after this one.
 */
export function clusterFolder(folder: string, account: Account): string {
  const place = path.join(folder, 'postgres');
  const link = lstatSync(place, { throwIfNoEntry: false });
  if (link?.isSymbolicLink()) return readlinkSync(place);
  if (link) return place;
  return canHold(folder, account) ? place : elsewhere(folder, place);
}

/** The folder is ours, so opening it for passing through is ours to do; the folders above it are not. */
function canHold(folder: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  if (!canPass(account, path.dirname(folder))) return false;
  chmodSync(folder, 0o711);
  return true;
}

function elsewhere(folder: string, place: string): string {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 12);
  const to = path.join(COMMON_FOLDER, name);
  mkdirSync(COMMON_FOLDER, { recursive: true, mode: 0o755 });
  symlinkSync(to, place);
  return to;
}
