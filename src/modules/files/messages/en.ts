import type { vi } from './vi.ts';

const active: Readonly<Record<string, string>> = {
  script: 'contains a script (JavaScript)',
  launch: 'would start another program',
  submit: 'would send or import data',
  attachment: 'has another file attached inside',
  media: 'contains sound, film or moving content',
  xfa: 'is a dynamic form (XFA)',
  remote: 'opens an address or a file elsewhere by itself',
};

const file = ({ name }: Readonly<Record<string, string | number>>) =>
  name === undefined ? 'The file' : `The file “${name}”`;

export const en: typeof vi = {
  problems: {
    'file-empty': (facts) => `${file(facts)} is empty. Please choose it again.`,
    'file-too-large': (facts) => `${file(facts)} is larger than ${facts.maxMegabytes} MB. Please choose a smaller one.`,
    'file-type-not-allowed': (facts) => `${file(facts)} is not a PDF, JPEG or PNG.`,
    'file-type-mismatch': (facts) =>
      `${file(facts)} is really a ${facts.type}, which its ending does not say. Please correct the ending and send it again.`,
    'file-name-invalid':
      'The name of the file has characters that are not allowed. Please rename it and send it again.',
    'file-name-too-long': ({ limit }) =>
      `The name of the file is longer than ${limit} characters. Please shorten it and send it again.`,
    'file-damaged': (facts) => `${file(facts)} is damaged or incomplete. Please send it again.`,
    'file-encrypted': (facts) =>
      `${file(facts)} is protected by a password or restricted. Please send one that is not protected.`,
    'file-active': (facts) =>
      `${file(facts)} ${active[String(facts.what)] ?? 'does things by itself'} and cannot be taken. Please print it to a plain PDF, or scan the paper.`,
    'file-too-many-pages': (facts) =>
      `${file(facts)} has ${facts.pages} pages; a file may have ${facts.maxPages}. Please divide it.`,
    'file-too-many-pixels': (facts) =>
      `The picture${facts.name === undefined ? '' : ` “${facts.name}”`} has ${facts.width} × ${facts.height} pixels, more than ${facts.maxMegapixels} million. Please lower its resolution.`,
    'file-too-complex': (facts) =>
      `${file(facts)} is built in an unusual way and cannot be read safely. Please print it to another PDF, or scan the paper.`,
    'file-infected': (facts) =>
      `${file(facts)} contains malware (${facts.malware}): it is not taken, and nobody may open it. Please check your device and send another file.`,
    'file-not-scanned': (facts) =>
      `${file(facts)} has not been scanned for viruses yet and cannot be opened. Please try again in a few minutes.`,
    'too-many-unfinished': ({ limit }) =>
      `There are ${limit} files whose upload is not finished. Please finish them, or try again tomorrow.`,
    'upload-gone': 'The file being uploaded is no longer there. Please choose it again.',
  },
};
