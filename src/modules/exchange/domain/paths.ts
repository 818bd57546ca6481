type Thing = Record<string, unknown>;

/** The value at a dotted path of a thing; undefined where the way ends before. */
export const valueAt = (thing: object, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Thing | undefined)?.[key], thing);

/** Puts a value at a dotted path, making what is missing on the way. */
export function putAt(thing: object, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() as string;
  let at = thing as Thing;
  for (const key of keys) {
    at[key] ??= {};
    at = at[key] as Thing;
  }
  at[last] = value;
}
