import type { PdfDict, PdfObject, PdfRef } from '@libpdf/core';

/** What a PDF could do beside being read; links to other pages and to web sites are not among them. */
export type PdfActivity = 'script' | 'launch' | 'submit' | 'attachment' | 'media' | 'xfa';

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
export function activeContent(dict: PdfDict, resolve: (ref: PdfRef) => PdfObject | null): PdfActivity | undefined {
  const name = (key: string) => dict.getName(key, resolve)?.value;
  if (dict.has('JS')) return 'script';
  if (dict.has('XFA')) return 'xfa';
  if (dict.has('EF') || name('Type') === 'EmbeddedFile') return 'attachment';
  const [action, subtype] = [name('S'), name('Subtype')];
  return (action && ownOf(ACTIONS, action)) || (subtype && ownOf(ANNOTATIONS, subtype)) || undefined;
}

const ownOf = (table: Readonly<Record<string, PdfActivity>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;
