const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>|[^<]+/g;
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;
const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', ctdot: '⋯', nbsp: ' ' };

/**
 * Markup as a list of tags and texts that two equal pages share: attributes and classes sorted, entities decoded,
 * white space collapsed, comments dropped.
 */
export function normalise(markup: string): string[] {
  const tokens: string[] = [];
  for (const [token, slash = '', name, attributes = ''] of markup.matchAll(TAG)) {
    if (name) tokens.push(`<${slash}${name.toLowerCase()}${sortedAttributes(attributes)}>`);
    else if (!token.startsWith('<!--') && token.trim()) tokens.push(decode(collapse(token)));
  }
  return tokens;
}

/** What a page says, without its markup; character references stay. */
export const textOf = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

function sortedAttributes(text: string): string {
  const attributes = [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => {
    const value = collapse(decode(double ?? single ?? ''));
    return ` ${name}="${name === 'class' ? value.split(' ').sort().join(' ') : value}"`;
  });
  return attributes.sort().join('');
}

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Text with its character references read. */
export const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (NAMED[name ?? ''] ?? entity),
  );
