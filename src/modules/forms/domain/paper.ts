import Type, { type Static, type TSchema } from 'typebox';
import { ApologyContent } from './apology.ts';
import { Instant, Text } from './form-parts.ts';
import type { FormKey } from './form-set.ts';
import { LetterContent } from './letter.ts';
import { ManifestContent, PostalListContent, ResultManifestContent } from './manifest.ts';
import { RedirectionContent, RefusalContent } from './refusal.ts';
import { StopNoticeContent } from './stop-notice.ts';
import { SupplementRequestContent } from './supplement-request.ts';

/** Who issues a paper, as its head says. */
export const Letterhead = Type.Object({
  /** Cơ quan chủ quản; empty for none. */
  parent: Type.String(),
  name: Text,
  /** Where it is issued: "Kon Tum". */
  place: Text,
  address: Type.Optional(Text),
  phone: Type.Optional(Text),
});
export type Letterhead = Static<typeof Letterhead>;

/** What every issued paper carries beside its own content, frozen with it. */
export const PaperHead = Type.Object({
  set: Type.Enum(['FORM_SET_2018', 'FORM_SET_2025']),
  basis: Text,
  /** Mẫu số; null for a paper of the center's own making. */
  formNumber: Type.Union([Text, Type.Null()]),
  title: Text,
  template: Text,
  /** Marks the paper as a demonstration without legal value. */
  demo: Type.Boolean(),
  letterhead: Letterhead,
  /** "12/PYCBS-TTPVHCC"; null for a paper without one. */
  number: Type.Union([Text, Type.Null()]),
  issuedAt: Instant,
});
export type PaperHead = Static<typeof PaperHead>;

/** The content of each form that is issued: all that the paper prints of its own. */
export const CONTENT = {
  'supplement-request': SupplementRequestContent,
  refusal: RefusalContent,
  redirection: RedirectionContent,
  apology: ApologyContent,
  'stop-notice': StopNoticeContent,
  manifest: ManifestContent,
  'result-manifest': ResultManifestContent,
  'postal-list': PostalListContent,
  'verification-notice': LetterContent,
  'return-notice': LetterContent,
  'lateness-notice': LetterContent,
  reminder: LetterContent,
  'director-letter': LetterContent,
  'chairman-report': LetterContent,
  'information-request': LetterContent,
  recall: LetterContent,
} as const satisfies Partial<Record<FormKey, TSchema>>;

/** Forms issued once, by number; the others are drawn from the log whenever they are printed, or are the receipt. */
export type IssuedFormKey = keyof typeof CONTENT;
export type ContentOf<K extends IssuedFormKey> = Static<(typeof CONTENT)[K]>;

/** A paper as it was issued: names and texts of that day, which later renaming never reaches. */
export type Paper<K extends IssuedFormKey = IssuedFormKey> = {
  [F in K]: { readonly form: F; readonly head: PaperHead; readonly content: ContentOf<F> };
}[K];

/** The edition of the data's shape: a change of what they mean makes it 2. */
export const PAPER_EDITION = 1;
