import Type, { type Static } from 'typebox';
import { HandOverParty, Instant, Text } from './form-parts.ts';

const sides = {
  /** Which batch of the day: "Đợt 2, ngày 23/11/2026". */
  batch: Type.Optional(Text),
  giver: HandOverParty,
  receiver: HandOverParty,
  handedOverAt: Type.Optional(Instant),
};

/** Danh mục hồ sơ bàn giao, from the center to an agency: exactly what was accepted since the one before. */
export const ManifestContent = Type.Object({
  ...sides,
  rows: Type.Array(
    Type.Object({
      code: Text,
      procedure: Text,
      owner: Text,
      sets: Type.Integer({ minimum: 1 }),
      /** Each paper with its copies: "Đơn đề nghị (01 bản chính)". */
      papers: Type.Array(Text),
      /** By when the result is due back at the center. */
      backBy: Type.Optional(Instant),
      remark: Type.Optional(Text),
    }),
  ),
  /** Whatever did not agree when it was counted. */
  differences: Type.Optional(Type.Array(Text)),
});
export type ManifestContent = Static<typeof ManifestContent>;

/** Danh mục kết quả bàn giao, from an agency to the center. */
export const ResultManifestContent = Type.Object({
  ...sides,
  rows: Type.Array(
    Type.Object({
      code: Text,
      procedure: Text,
      resultKind: Text,
      resultNumber: Type.Optional(Text),
      owner: Text,
      address: Type.Optional(Text),
      feeDue: Type.Boolean(),
      byPost: Type.Boolean(),
      remark: Type.Optional(Text),
    }),
  ),
  differences: Type.Optional(Type.Array(Text)),
});
export type ResultManifestContent = Static<typeof ResultManifestContent>;

/** Danh mục bàn giao với bưu chính công ích, in either direction. */
export const PostalListContent = Type.Object({
  ...sides,
  direction: Type.Enum(['from-post', 'to-post']),
  rows: Type.Array(
    Type.Object({
      /** Số hiệu bưu gửi. */
      tracking: Type.Optional(Text),
      /** Code or provisional number of the dossier. */
      reference: Type.Optional(Text),
      /** The applicant. */
      name: Text,
      address: Type.Optional(Text),
      phone: Type.Optional(Text),
      /** What is inside. */
      contents: Text,
      remark: Type.Optional(Text),
    }),
  ),
  differences: Type.Optional(Type.Array(Text)),
});
export type PostalListContent = Static<typeof PostalListContent>;
