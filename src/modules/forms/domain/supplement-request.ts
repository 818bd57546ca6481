import Type, { type Static } from 'typebox';
import { Addressee, Contact, Count, Instant, Procedure, Reference, Text } from './form-parts.ts';

/** A paper to hand in or to put right; the counts are of what the procedure asks for. */
const Item = Type.Object({
  name: Text,
  kind: Type.Enum(['missing', 'correction']),
  detail: Type.Optional(Text),
  originals: Type.Optional(Count),
  certifiedCopies: Type.Optional(Count),
  copies: Type.Optional(Count),
  reason: Text,
  legalBasis: Text,
});

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02): all defects at once (QC Đ12.1c). */
export const SupplementRequestContent = Type.Object({
  reference: Reference,
  applicant: Addressee,
  procedure: Procedure,
  /** Lần thứ mấy in the dossier's life. */
  sequence: Type.Integer({ minimum: 1 }),
  stage: Type.Enum(['reception', 'handling']),
  items: Type.Array(Item, { minItems: 1 }),
  windowUntil: Instant,
  clock: Type.Enum(['NONE', 'RESTART', 'RESUME']),
  /** Whom to ask for an explanation (QC Đ6.1đ); null where the system issued it. */
  contact: Type.Union([Contact, Type.Null()]),
});
export type SupplementRequestContent = Static<typeof SupplementRequestContent>;
