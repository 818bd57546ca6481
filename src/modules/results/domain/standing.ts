import type { Ending } from '../endings-store.ts';

/** How a result stands on a day. */
export type Standing = 'valid' | 'not-yet-valid' | 'expired' | Ending['kind'];

/** What was taken back, replaced or revoked stays so; else the days between which it holds decide, both included. */
export function standingOf(
  result: { readonly validFrom: string; readonly validUntil: string | null },
  ending: Pick<Ending, 'kind'> | null | undefined,
  today: Temporal.PlainDate,
): Standing {
  if (ending) return ending.kind;
  const day = today.toString();
  if (day < result.validFrom) return 'not-yet-valid';
  return result.validUntil !== null && day > result.validUntil ? 'expired' : 'valid';
}
