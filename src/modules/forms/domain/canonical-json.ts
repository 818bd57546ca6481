import { createHash } from 'node:crypto';

/** What a frozen record may hold: no fractions, which print differently elsewhere, and no `undefined` in lists. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue | undefined };

/**
 * One text for one value, whatever order its keys were written in (RFC 8785 for this subset): keys sorted by UTF-16
 * code unit, no white space, absent keys left out. `jsonb` gives keys back in an order of its own.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter((entry): entry is [string, CanonicalValue] => entry[1] !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`Not a whole number: ${value}`);
  return JSON.stringify(value);
}

/** SHA-256 of the canonical text, in base64url (43 characters). */
export const canonicalHash = (value: CanonicalValue): string =>
  createHash('sha256').update(canonicalJson(value)).digest('base64url');
