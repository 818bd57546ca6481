// The process beside the web process that sets PDF files; it ends with the one that started it.

import { renderPdf } from './pdf.ts';
import type { AsideAnswer, AsideRequest } from './pdf-aside.ts';

const answer = (message: AsideAnswer) => process.send?.(message);

process.on('disconnect', () => process.exit());
process.on('message', ({ id, template, data, at }: AsideRequest) => {
  try {
    const pdf = renderPdf(template, JSON.parse(data), Temporal.Instant.fromEpochMilliseconds(at));
    answer({ id, pdf });
  } catch (error) {
    answer({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});
