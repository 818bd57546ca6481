import Type, { type Static } from 'typebox';
import { Instant, Signer, Text } from './form-parts.ts';

/** The official letters: each is a form of its own, all have the same content and layout. */
export const LETTER_KEYS = [
  'verification-notice',
  'return-notice',
  'lateness-notice',
  'reminder',
  'director-letter',
  'chairman-report',
  'information-request',
  'recall',
] as const;
export type LetterKey = (typeof LETTER_KEYS)[number];

/**
 * What an official letter says (Decree 30/2020/NĐ-CP, Annex I): a notice of an agency (QC Đ13.5), a reminder, a letter or a
 * report of the center (QC Đ7.2đ, Đ8.2), a recall of a result.
 */
export const LetterContent = Type.Object({
  /** Kính gửi; of a recall, whose result it is. */
  addressee: Type.Object({ name: Text, address: Type.Optional(Text) }),
  /** What it is about; “V/v” is put before it where it is missing. */
  subject: Text,
  /** Căn cứ, one each. */
  references: Type.Array(Text),
  /** The first leads to `lines` and `rows`, the others follow them. Of a recall they are its articles. */
  paragraphs: Type.Array(Text, { minItems: 1 }),
  /** Facts: the dossier's code, its procedure, dates. */
  lines: Type.Optional(Type.Array(Type.Object({ label: Text, value: Text }))),
  /** A list of dossiers; a cell may be empty. */
  rows: Type.Optional(
    Type.Object({
      head: Type.Array(Text, { minItems: 1, maxItems: 8 }),
      body: Type.Array(Type.Array(Type.String())),
    }),
  ),
  /** When the result is expected; of a letter that asks for something, until when. */
  newDueAt: Type.Optional(Instant),
  /** Nơi nhận, one line each. */
  copies: Type.Array(Text),
  /** Without a name the system issues it by rule. */
  signer: Signer,
});
export type LetterContent = Static<typeof LetterContent>;
