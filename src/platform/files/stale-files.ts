import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Removes files of a folder that were last written so many hours ago. The time is the disk's own, which wrote theirs: a
 * center that is shown at another date must not lose what is just arriving.
 */
export async function removeStale(folder: string, hours: number): Promise<void> {
  const mark = path.join(folder, '.now');
  const isThere = await writeFile(mark, '').then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  const { mtimeMs: now } = await stat(mark);
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const written = await stat(file).catch(() => undefined);
    if (written && now - written.mtimeMs >= hours * 3_600_000) await rm(file, { force: true });
  }
}
