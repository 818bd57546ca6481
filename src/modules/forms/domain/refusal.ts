import Type, { type Static } from 'typebox';
import { Addressee, Contact, Procedure, Reference, Text } from './form-parts.ts';

const content = {
  reference: Reference,
  applicant: Addressee,
  procedure: Procedure,
  reason: Text,
  legalBasis: Text,
  guidance: Type.Optional(Text),
  contact: Type.Union([Contact, Type.Null()]),
};

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ (Mẫu 03). */
export const RefusalContent = Type.Object({
  ...content,
  /** The dossier had been accepted: it is given back unresolved. */
  afterAcceptance: Type.Boolean(),
});
export type RefusalContent = Static<typeof RefusalContent>;

/** Phiếu hướng dẫn: no refusal, the way to the agency that is competent (QC Đ7.2d (4)). */
export const RedirectionContent = Type.Object({
  ...content,
  agency: Type.Object({ name: Text, address: Type.Optional(Text), phone: Type.Optional(Text) }),
});
export type RedirectionContent = Static<typeof RedirectionContent>;
