import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartProblem } from '../start-problem.ts';

/**
 * Takes the data folder for this process alone, until it releases it or ends, however it ends: the lock is the
 * operating system's, held through SQLite because Node has no file locks of its own. A second instance gets a problem.
 */
export function lockDataFolder(folder: string): { release(): void } {
  const lock = new DatabaseSync(path.join(folder, 'lock'));
  try {
    // A database of zero pages: the lock is all we want of it.
    lock.exec('pragma journal_mode = off; begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new StartProblem(`Thư mục dữ liệu ${folder} đang được một tiến trình Một Cửa khác sử dụng.`);
  }
  return { release: () => lock.close() };
}

const SQLITE_BUSY = 5;
