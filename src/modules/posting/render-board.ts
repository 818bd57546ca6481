import { startOfDay } from '../../kernel/time.ts';
import { renderPdf } from '../../platform/pdf.ts';
import { qrCode } from '../../platform/qr.ts';
import type { BoardView } from './domain/board-view.ts';

/** The notice board as PDF; its QR code leads to the agency's page. The same view, address and day give the same bytes. */
export function renderBoard(view: BoardView, address: string, day: Temporal.PlainDate): Uint8Array {
  const { svg, widthMm } = qrCode(address);
  return renderPdf('notice-board/board', { ...view, qr: { svg, widthMm }, address }, startOfDay(day));
}
