import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FastifyReply } from 'fastify';
import { formatDay, formatTime, localTime } from '../../kernel/time.ts';
import { asAttachment } from './attachment.ts';

type Rows = Iterable<readonly string[]> | AsyncIterable<readonly string[]>;

/** Sends rows as they come, for people who open them in a spreadsheet: with a byte order mark, and no cell a formula. */
export function sendCsv(
  reply: FastifyReply,
  { file, head, rows }: { file: string; head: readonly string[]; rows: Rows },
) {
  const lines = stringify({ bom: true, escape_formulas: true, header: true, columns: [...head] });
  const source = Readable.from(rows);
  source.on('error', (error) => lines.destroy(error));
  lines.on('close', () => source.destroy());
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', asAttachment(file))
    .type('text/csv; charset=utf-8')
    .send(source.pipe(lines));
}

/** “26/11/2026 17:00”, as spreadsheets understand it. */
export function csvInstant(instant: Temporal.Instant | null): string {
  if (instant === null) return '';
  const local = localTime(instant);
  return `${formatDay(local.toPlainDate())} ${formatTime(local)}`;
}
