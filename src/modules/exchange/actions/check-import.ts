import { buffer } from 'node:stream/consumers';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { listAgencies } from '../../center/index.ts';
import { isToBeChecked } from '../domain/catalogue-import.ts';
import {
  findImport,
  lockImport,
  saveChecking,
  saveImportChecked,
  saveImportFailed,
  saveImportProgress,
} from '../imports-store.ts';
import { clearItems, insertItems } from '../items-store.ts';
import { type StudiedFile, type StudyCapabilities, studyFile } from './study-file.ts';

export type CheckCapabilities = StudyCapabilities & { readonly clock: Clock; readonly files: FileStore };

const AT_A_TIME = 100;

/**
 * Looks through the file of an import: what it would change, and everything that is wrong with it. Run again after a
 * worker was killed it begins from the start; an import that is further stays as it is.
 */
export async function checkImport(capabilities: CheckCapabilities, id: number): Promise<void> {
  const { db, clock, files } = capabilities;
  const asked = await findImport(db, id);
  if (!asked || !isToBeChecked(asked)) return;
  await saveChecking(db, id);
  try {
    const bytes = await buffer(await files.open(asked.fileSha256));
    const studied = await studyFile(
      capabilities,
      { bytes, format: asked.format },
      { today: localDate(clock.now()), progress: (looked, total) => saveImportProgress(db, id, looked, total) },
    );
    if (studied.ok) await save(capabilities, id, studied.value);
    else await saveImportFailed(db, id, { at: clock.now(), ...studied.problem });
  } catch (error) {
    // People are told at once. With the database gone nothing is kept, and the queue tries again.
    await saveImportFailed(db, id, { at: clock.now(), code: 'import-broken' });
    throw error;
  }
}

async function save(
  { db, clock }: CheckCapabilities,
  id: number,
  { total, items, faults }: StudiedFile,
): Promise<void> {
  const toChange = items.filter(({ kind }) => kind !== 'unchanged');
  await transaction(db, async (tx) => {
    if ((await lockImport(tx, id))?.status !== 'checking') return; // given up meanwhile
    const agencies = new Map((await listAgencies(tx)).map((agency) => [agency.key, agency.id]));
    await clearItems(tx, id);
    for (let at = 0; at < toChange.length; at += AT_A_TIME)
      await insertItems(tx, id, toChange.slice(at, at + AT_A_TIME), agencies);
    const count = (kind: string) => items.filter((item) => item.kind === kind).length;
    await saveImportChecked(tx, id, {
      at: clock.now(),
      total,
      newCount: count('new'),
      changedCount: count('changed'),
      unchangedCount: count('unchanged'),
      faultCount: faults.count,
      faults: faults.faults,
    });
  });
}
