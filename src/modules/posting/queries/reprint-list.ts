import { type NoticeBoard, postedBoards } from '../board-store.ts';
import { type BoardChange, boardChanges } from '../domain/board.ts';
import { type BoardCapabilities, type CurrentBoard, currentBoards } from './current-boards.ts';

/** The board an agency should have, and what hangs there. */
export type ReprintItem = {
  readonly board: CurrentBoard;
  readonly state: 'never' | 'changed' | 'current';
  readonly posted: NoticeBoard['posted'];
  /** What became of it since it was put up. */
  readonly changes: readonly BoardChange[];
};

/** Every board, those to be printed again first (QC Đ13.6). */
export async function reprintList(capabilities: BoardCapabilities): Promise<readonly ReprintItem[]> {
  const [boards, hanging] = await Promise.all([currentBoards(capabilities), postedBoards(capabilities.db)]);
  return boards
    .map((board): ReprintItem => {
      const hangs = hanging.get(board.agencyId);
      if (!hangs) return { board, state: 'never', posted: null, changes: [] };
      const state = hangs.stamp === board.stamp ? 'current' : 'changed';
      return { board, state, posted: hangs.posted, changes: boardChanges(hangs.lines, board.lines) };
    })
    .sort((one, other) => URGENCY.indexOf(one.state) - URGENCY.indexOf(other.state));
}

const URGENCY: readonly ReprintItem['state'][] = ['changed', 'never', 'current'];
