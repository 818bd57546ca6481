import { defineDailyJob, defineJob } from '../../platform/queue.ts';
import { type PrintBoardCapabilities, printBoard } from './actions/print-board.ts';
import { PrintBoard } from './job-payloads.ts';
import { currentBoards } from './queries/current-boards.ts';

export const jobs = [
  defineJob(PrintBoard.name, PrintBoard.payload, async (capabilities: PrintBoardCapabilities, { agencyKey }) => {
    await printBoard(capabilities, agencyKey);
  }),
  // Versions take effect at midnight: in the morning every board that became another lies ready.
  defineDailyJob('print-notice-boards', '00:20', async (capabilities: PrintBoardCapabilities) => {
    for (const { agencyKey } of await currentBoards(capabilities)) await printBoard(capabilities, agencyKey);
  }),
];
