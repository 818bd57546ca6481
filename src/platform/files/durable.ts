import { open } from 'node:fs/promises';

/** Forces a directory's entries to disk: without it a renamed or new file may be gone after a power cut. */
export async function syncDirectory(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // directories cannot be opened there, nor need it
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
