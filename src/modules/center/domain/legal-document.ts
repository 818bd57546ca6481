import Type, { type Static } from 'typebox';
import { fold } from '../../../kernel/vietnamese.ts';
import { certaintyTag, closed, dayOrNull, like, list, oneOf, text } from '../../../platform/data-schema.ts';

export const DOCUMENT_KINDS = ['LAW', 'RESOLUTION', 'DECREE', 'DECISION', 'CIRCULAR', 'REGULATION', 'OTHER'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A legal document procedures and rules rest on (văn bản pháp luật), as `data/legal-documents.yaml` lists it. */
const LegalDocumentRecord = closed({
  number: like('^\\S+$', '61/2018/NĐ-CP'),
  title: text,
  kind: oneOf(...DOCUMENT_KINDS),
  issuer: text,
  issuedOn: dayOrNull,
  effectiveFrom: dayOrNull,
  /** First day it no longer holds. */
  effectiveTo: dayOrNull,
  note: Type.Optional(text),
  /** How sure these facts are. */
  tag: certaintyTag,
});
export type LegalDocumentRecord = Static<typeof LegalDocumentRecord>;
export const LegalDocumentFileSchema = closed({ documents: list(LegalDocumentRecord) });

/** `CHECKED`: an official compared it with the document itself. */
export type DocumentTag = LegalDocumentRecord['tag'] | 'CHECKED';
export const isDocumentVerified = (tag: DocumentTag): boolean => ['CHECKED', 'SEED', 'CORPUS'].includes(tag);

/** "61/2018/NĐ-CP" in an address: `61-2018-nd-cp`. */
export const slugOf = (number: string): string =>
  fold(number)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The numbers of documents a text names: "Nghị định số 78/2015/NĐ-CP, Điều 7" names 78/2015/NĐ-CP. */
export const numbersIn = (said: string): string[] => [
  ...new Set(
    [...said.normalize('NFC').matchAll(/(?<![\d/])\d+(?:\/\d{4})?\/\p{Lu}[\p{Lu}\d]*(?:-\p{Lu}[\p{Lu}\d]*)*/gu)].map(
      ([number]) => number,
    ),
  ),
];

export type DocumentState = 'coming' | 'in-force' | 'ended' | 'unknown';

/** Whether a document holds on a day, as far as its days are known. */
export function documentState(
  { effectiveFrom, effectiveTo }: { readonly effectiveFrom: string | null; readonly effectiveTo: string | null },
  day: string,
): DocumentState {
  if (effectiveTo !== null && effectiveTo <= day) return 'ended';
  if (effectiveFrom === null) return 'unknown';
  return effectiveFrom > day ? 'coming' : 'in-force';
}
