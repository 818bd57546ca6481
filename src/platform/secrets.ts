import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A secret this installation made for itself: the text of `<folder>/<name>`, made on first use and kept readable by
 * its owner alone. Two processes asking at once get the same one.
 */
export function keptSecret(folder: string, name: string, make = () => randomBytes(24).toString('base64url')): string {
  const file = path.join(folder, name);
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const kept = read(file);
  if (kept !== undefined) return kept;
  writeFileSync(draft, `${make()}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
