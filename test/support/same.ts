import assert from 'node:assert/strict';

/**
 * Compares values that hold Temporal ones, which `deepEqual` takes for equal whatever they say: both sides as text, keys in
 * order, `undefined` left out.
 */
export function same(actual: unknown, expected: unknown): void {
  assert.equal(asText(actual), asText(expected));
}

const asText = (value: unknown): string => JSON.stringify(value, inKeyOrder, 2);

function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
