import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../../platform/clock.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { keepBytes } from '../../files/index.ts';
import { queryOf, readFilter } from '../domain/board-filter.ts';
import { type BoardExport, exportById, saveFailed, saveProgress, saveReady } from '../exports-store.ts';
import { boardList, countListed, type ListCursor, type ListedDossier } from '../queries/board-list.ts';
import type { BoardCapabilities } from '../queries/scope.ts';

export type ExportCapabilities = BoardCapabilities & { readonly clock: Clock; readonly files: FileStore };

/** Takes dossiers as they come and gives the bytes of the file at the end. */
export type ExportWriter = (format: BoardExport['format']) => {
  add(dossier: ListedDossier): void;
  end(): Promise<Buffer> | Buffer;
};

const AT_A_TIME = 5_000;

/**
 * Writes a list into its file, some thousand dossiers at a time, and says how far it is after each; what is held in memory is
 * the packed file. Run again it begins anew, one that is done is left alone; one that fails says so and is not tried for ever.
 */
export async function makeExport(capabilities: ExportCapabilities, writerOf: ExportWriter, id: number): Promise<void> {
  const { db, clock, files } = capabilities;
  const asked = await exportById(db, id);
  if (!asked || !(asked.status === 'waiting' || asked.status === 'running')) return;
  try {
    const { bytes, done } = await write(capabilities, writerOf, asked);
    await keepBytes({ db, files }, bytes, (tx, { sha256, size }) =>
      saveReady(tx, id, { at: clock.now(), done, sha256, size }),
    );
  } catch (error) {
    await saveFailed(db, id, clock.now());
    throw error;
  }
}

async function write(
  capabilities: ExportCapabilities,
  writerOf: ExportWriter,
  { id, query, format, agencyId }: BoardExport,
) {
  const { db, clock } = capabilities;
  const now = clock.now();
  const filter = readFilter(queryOf(query));
  const scope = { agencyId };
  const total = await countListed(capabilities, scope, filter, now);
  const writer = writerOf(format);
  let done = 0;
  for (let after: ListCursor | undefined; ; ) {
    await saveProgress(db, id, { done, total });
    const found = await boardList(capabilities, scope, filter, { now, limit: AT_A_TIME, after });
    for (const dossier of found) writer.add(dossier);
    done += found.length;
    after = found.at(-1);
    if (found.length < AT_A_TIME) return { bytes: await writer.end(), done };
    await nextTurn();
  }
}
