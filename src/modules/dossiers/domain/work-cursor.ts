/**
 * Where a page of a work list ended, as text for an address: milliseconds of the due date, the dossier's number, and the
 * step's where the row was a step.
 */
export type WorkCursor = { readonly dueAt: Temporal.Instant; readonly id: number; readonly stepId: number };

/** What an address may carry. */
export const WORK_CURSOR = '^[0-9]{1,16}-[0-9]{1,16}(-[0-9]{1,16})?$';

/** The end of the year 9999, as far as the database counts. */
const LATEST = 253_402_300_799_000;

export const encodeWorkCursor = ({ dueAt, id, stepId }: WorkCursor): string =>
  [dueAt.epochMilliseconds, id, ...(stepId > 0 ? [stepId] : [])].join('-');

export function decodeWorkCursor(text: string): WorkCursor {
  const [milliseconds, id, stepId = 0] = text.split('-').map(Number) as [number, number, number?];
  return { dueAt: Temporal.Instant.fromEpochMilliseconds(Math.min(milliseconds, LATEST)), id, stepId };
}
