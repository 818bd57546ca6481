/** Where a page of the list ended, as text for an address: milliseconds of an instant, and a violation's number. */
export const CURSOR = '^[0-9]{1,15}-[0-9]{1,15}$';

export const encodeCursor = (at: Temporal.Instant, id: number): string => `${at.epochMilliseconds}-${id}`;

export function decodeCursor(text: string): { readonly at: Temporal.Instant; readonly id: number } {
  const [milliseconds, id] = text.split('-').map(Number) as [number, number];
  return { at: Temporal.Instant.fromEpochMilliseconds(Math.min(milliseconds, LATEST)), id };
}

/** The end of the year 9999, as far as the database counts. */
const LATEST = 253_402_300_799_000;
