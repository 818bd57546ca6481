/** Plain data as a record keeps it for ever. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text of plain data, whatever order its keys were written in: keys sorted by UTF-16 code unit, no white space,
 * absent keys left out (RFC 8785 for whole numbers). What hashes and signatures are taken over; `jsonb` gives keys back in
 * an order of its own. A fraction throws: it prints differently elsewhere. (The package `canonicalize` does no more.)
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`Not a whole number: ${value}`);
  return JSON.stringify(value);
}
