/** The three boxes of a `dateInput` as one day, `YYYY-MM-DD`; null when there is no such day. */
export function dayFromParts(parts: {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}): string | null {
  const [year, month, day] = [parts.year, parts.month, parts.day].map(Number) as [number, number, number];
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
