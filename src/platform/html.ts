/** Markup that is safe to print: made by `html` or, in few listed places, by `raw`. A plain string never is. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

export type HtmlValue = Html | string | number | bigint | boolean | null | undefined | readonly HtmlValue[];

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function print(value: HtmlValue): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(print).join('');
  return escaped(String(value));
}

/**
 * Markup with every value escaped; nothing, `true` and `false` print nothing; lists print one after the other.
 * Attributes are always quoted. `ghtml` was read and not taken: `!` before `${}` turns its escaping off.
 */
export function html(literals: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let markup = literals[0] ?? '';
  for (let i = 0; i < values.length; i++) markup += print(values[i]) + literals[i + 1];
  return new Html(markup);
}

/** Markup taken as it is. Only for markup of our own making; an architecture test lists who may. */
export const raw = (markup: string): Html => new Html(markup);
