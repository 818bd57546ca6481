/** What a scan meets. Names are without their prefix; `attributes` is their text, read by `attribute`. */
export type XmlHandler = {
  readonly open?: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  /** Text with its entities resolved; one element's may come in several pieces. */
  readonly text?: (text: string) => void;
};

/** XML that is not well formed, or has a document type, which no workbook has and attackers like. */
export class XmlFault extends Error {}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/<>!?]+)((?:\s+[^\s=/<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

/** Goes through the XML of a workbook from its beginning to its end; entities are only those XML itself has. */
export function scanXml(xml: string, { open, close, text }: XmlHandler): void {
  TOKEN.lastIndex = xml.startsWith('\uFEFF') ? 1 : 0;
  const path: string[] = [];
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = tokenAt(xml);
    if (!token) throw new XmlFault(`not XML at ${at}`);
    const [, cdata, slash, fullName, attributes = '', empty, plain] = token;
    if (plain !== undefined) text?.(resolve(plain));
    else if (cdata !== undefined) text?.(cdata);
    else if (fullName !== undefined) {
      const name = fullName.slice(fullName.indexOf(':') + 1);
      const next = TOKEN.lastIndex;
      if (slash) {
        if (path.pop() !== name) throw new XmlFault(`a stray end of ${name} at ${at}`);
        close?.(name);
      } else {
        open?.(name, attributes);
        if (empty) close?.(name);
        else path.push(name);
      }
      TOKEN.lastIndex = next;
    }
  }
  if (path.length > 0) throw new XmlFault(`${path.at(-1)} has no end`);
}

/** Attributes without end are more than the engine can look at: that is no workbook either. */
function tokenAt(xml: string): RegExpExecArray | null {
  try {
    return TOKEN.exec(xml);
  } catch (error) {
    if (error instanceof RangeError) throw new XmlFault('a tag without end');
    throw error;
  }
}

/** The value of an attribute by its name, its prefix left aside; null where there is none. */
export function attribute(attributes: string, name: string): string | null {
  const match = patternOf(name).exec(attributes);
  return match ? resolve(match[1] ?? match[2] ?? '') : null;
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const made = new RegExp(`\\s(?:[^\\s=:]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, made);
  return made;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const resolve = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      })
    : text;
