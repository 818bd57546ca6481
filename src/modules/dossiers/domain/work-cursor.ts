/** Where a page of a work list ended, as text for an address: milliseconds of the due date, and the id. */
export type WorkCursor = { readonly dueAt: Temporal.Instant; readonly id: number };

/** The end of the year 9999, as far as the database counts. */
const LATEST = 253_402_300_799_000;

export const encodeWorkCursor = ({ dueAt, id }: WorkCursor): string => `${dueAt.epochMilliseconds}-${id}`;

export function decodeWorkCursor(text: string): WorkCursor {
  const [milliseconds, id] = text.split('-').map(Number) as [number, number];
  return { dueAt: Temporal.Instant.fromEpochMilliseconds(Math.min(milliseconds, LATEST)), id };
}
