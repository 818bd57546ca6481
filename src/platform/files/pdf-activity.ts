import { PdfArray, PdfDict, type PdfObject, type PdfRef } from '@libpdf/core';

/** What a PDF could do beside being read; links a reader may click, to other pages and to web sites, are not among them. */
export type PdfActivity = 'script' | 'launch' | 'submit' | 'attachment' | 'media' | 'xfa' | 'remote';

/** Actions (`/S`) that a reader carries out when the file is opened or touched. */
const ACTIONS: Readonly<Record<string, PdfActivity>> = {
  JavaScript: 'script',
  Launch: 'launch',
  ImportData: 'submit',
  SubmitForm: 'submit',
  GoToE: 'attachment',
  Rendition: 'media',
  RichMediaExecute: 'media',
};

/**
 * Actions that may happen without a click: they stay inside the file. Any other asks the network for something, and a
 * path such as `\\\\server\\share` even hands that server the official's password hash.
 */
const QUIET = new Set(['GoTo', 'Named', 'Hide', 'SetOCGState', 'Trans', 'GoTo3DView', 'Thread']);

/** Annotations (`/Subtype`) that carry a file or something that plays. */
const ANNOTATIONS: Readonly<Record<string, PdfActivity>> = {
  FileAttachment: 'attachment',
  RichMedia: 'media',
  Screen: 'media',
  Movie: 'media',
  Sound: 'media',
  '3D': 'media',
};

/** What this dictionary would have a reader do, wherever in the file it stands; undefined for nearly all. */
export function activeContent(dict: PdfDict, resolve: Resolve): PdfActivity | undefined {
  const name = (key: string) => dict.getName(key, resolve)?.value;
  if (dict.has('JS')) return 'script';
  if (dict.has('XFA')) return 'xfa';
  if (dict.has('EF') || name('Type') === 'EmbeddedFile') return 'attachment';
  const [action, subtype] = [name('S'), name('Subtype')];
  return (action && ownOf(ACTIONS, action)) || (subtype && ownOf(ANNOTATIONS, subtype)) || onItsOwn(dict, resolve);
}

type Resolve = (ref: PdfRef) => PdfObject | null;

/** What happens when the file is opened (`OpenAction`), or a page shown, a field entered and the like (`AA`). */
function onItsOwn(dict: PdfDict, resolve: Resolve): PdfActivity | undefined {
  const triggers = dict.getDict('AA', resolve);
  const waiting = [dict.get('OpenAction', resolve)];
  for (const [trigger] of triggers ?? []) waiting.push(triggers?.get(trigger, resolve));
  const seen = new Set<PdfObject>();
  while (waiting.length > 0) {
    const action = waiting.pop();
    if (!(action instanceof PdfDict) || seen.has(action)) continue;
    seen.add(action);
    const kind = action.getName('S', resolve)?.value;
    if (kind !== undefined && (!QUIET.has(kind) || action.has('F'))) return ownOf(ACTIONS, kind) || 'remote';
    const next = action.get('Next', resolve);
    if (next instanceof PdfArray) for (let at = 0; at < next.length; at++) waiting.push(next.at(at, resolve));
    else waiting.push(next);
  }
  return undefined;
}

const ownOf = (table: Readonly<Record<string, PdfActivity>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;
