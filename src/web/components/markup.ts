import { Html, html } from '../../platform/html.ts';

/** What a component may be given to say: a string is escaped, `Html` is printed as it is. */
export type Text = string | Html;

export const isText = (value: unknown): value is Text => typeof value === 'string' || value instanceof Html;

/** Attributes by name: nothing and `false` are left out, `true` prints the bare name. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export function attributes(values: Attributes | undefined): Html {
  const printed = Object.entries(values ?? {}).map(([name, value]) => {
    if (value === undefined || value === null || value === false) return null;
    return value === true ? html` ${name}` : html` ${name}="${value}"`;
  });
  return html`${printed}`;
}

/** Class names, or the ids an element is described by, joined by spaces; nothing when none is left. */
export function spaced(...names: readonly (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
