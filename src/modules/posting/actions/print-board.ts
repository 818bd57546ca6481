import { localDate } from '../../../kernel/time.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { listAgencies } from '../../center/index.ts';
import { proceduresInForce } from '../../procedures/index.ts';
import { findBoard, keepBoard, saveBoardPdf } from '../board-store.ts';
import { boardView } from '../domain/board-view.ts';
import { type BoardCapabilities, type CurrentBoard, currentBoards } from '../queries/current-boards.ts';
import { renderBoard } from '../render-board.ts';

export type PrintBoardCapabilities = BoardCapabilities & { readonly files: FileStore; readonly publicUrl: string };

/**
 * Makes the notice board of an agency as it should hang today (QC Đ7.2b) once, and keeps the bytes; the same board is never
 * set twice. Answers their SHA-256, or null where the agency has nothing to post.
 */
export async function printBoard(
  capabilities: PrintBoardCapabilities,
  agencyKey: string,
): Promise<{ readonly sha256: string; readonly board: CurrentBoard } | null> {
  const { db, clock, files } = capabilities;
  const [board] = await currentBoards(capabilities, agencyKey);
  if (!board) return null;
  const known = await findBoard(db, board.agencyId, board.stamp);
  if (known?.pdfSha256) return { sha256: known.pdfSha256, board };
  const { sha256 } = await files.put(await setBoard(capabilities, board));
  const kept = await keepBoard(db, { ...board, madeAt: clock.now() });
  await saveBoardPdf(db, kept.id, sha256);
  return { sha256, board };
}

async function setBoard({ db, clock, center, publicUrl }: PrintBoardCapabilities, board: CurrentBoard) {
  const day = localDate(clock.now());
  const [procedures, agencies] = await Promise.all([
    Array.fromAsync(proceduresInForce(db, day, { agencyKey: board.agencyKey })),
    listAgencies(db),
  ]);
  const agencyNames = new Map(agencies.map(({ key, name }) => [key, name]));
  const { provinceName } = center.profile;
  const view = boardView({ board: board.head, provinceName, demo: center.demo, day, procedures, agencyNames });
  return renderBoard(view, `${publicUrl}/thu-tuc/co-quan/${board.agencyKey}`, day);
}
