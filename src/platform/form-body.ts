/** Values of a form as a browser sends them: one text per name, or several for names that repeat. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** The last value sent under a name, as it was typed; empty when nothing was. */
export const lastValue = (fields: FormFields, name: string): string => [fields[name] ?? ''].flat().at(-1) ?? '';

/**
 * Form fields as the nested input that the API takes: `applicant.name` becomes `{ applicant: { name } }`,
 * `documents.0.copies` an element of a list, `uploads[]` always a list. Empty fields are left out: nothing was said.
 */
export function nestFields(fields: FormFields): Record<string, unknown> {
  const top: Record<string, unknown> = Object.create(null);
  for (const [name, sent] of Object.entries(fields)) {
    const many = name.endsWith('[]');
    const path = (many ? name.slice(0, -2) : name).split('.');
    const value = many ? [sent].flat().filter((text) => text !== '') : tidy([sent].flat().at(-1));
    if (value === undefined || path.length > 8) continue;
    place(top, path, value);
  }
  return withLists(top) as Record<string, unknown>;
}

function place(top: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let node = top;
  for (const key of path.slice(0, -1)) {
    const next = node[key];
    if (typeof next === 'object' && next !== null && !Array.isArray(next)) node = next as Record<string, unknown>;
    else {
      const made: Record<string, unknown> = Object.create(null);
      node[key] = made;
      node = made;
    }
  }
  node[path.at(-1) as string] = value;
}

/** A map whose keys are all numbers is a list, in the order of the numbers and without holes. */
function withLists(node: unknown): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
  const pairs = Object.entries(node).map(([key, value]) => [key, withLists(value)] as const);
  if (pairs.length > 0 && pairs.every(([key]) => /^\d{1,4}$/.test(key)))
    return pairs.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
  return Object.fromEntries(pairs);
}

const tidy = (text: string | undefined): string | undefined => {
  const trimmed = text?.normalize('NFC').trim();
  return trimmed === '' ? undefined : trimmed;
};
