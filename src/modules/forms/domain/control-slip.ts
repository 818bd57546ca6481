import Type, { type Static } from 'typebox';
import { Count, Instant, Procedure, Text } from './form-parts.ts';

const OrNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** One hand-over: who gave, who got, when, and how the giver kept to their own time. */
const HandOver = Type.Object({
  giver: Text,
  receiver: Text,
  at: Instant,
  /** Who handed over by their account; null where the system did. */
  signedBy: OrNull(Text),
  verdict: OrNull(Type.Enum(['early', 'on-time', 'late'])),
  /** When the giver's own leg was due. */
  legDueAt: Type.Optional(Instant),
  remark: Type.Optional(Text),
});
export type HandOver = Static<typeof HandOver>;

/** Time that does not count, with what allows it. */
const UncountedTime = Type.Object({ ground: Text, from: Instant, to: OrNull(Instant), restarts: Type.Boolean() });
export type UncountedTime = Static<typeof UncountedTime>;

/** How much of the elapsed working time somebody held the dossier. */
const HeldTime = Type.Object({ holder: Text, workedMinutes: Count });
export type HeldTime = Static<typeof HeldTime>;

/** Whose turn it is as the slip is drawn. */
const Turn = Type.Object({ holder: Text, dueAt: OrNull(Instant), isLate: Type.Boolean() });

/** Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu 05 of 2018, 06 of 2025): drawn from the log at every print. */
export const ControlSlipContent = Type.Object({
  dossierCode: Text,
  applicant: Text,
  procedure: Procedure,
  acceptedAt: Instant,
  dueAt: OrNull(Instant),
  /** What an apology or an extension promised beyond it. */
  promisedDueAt: OrNull(Instant),
  leadAgency: Text,
  coordinating: Type.Array(Text),
  turns: Type.Array(Turn),
  rows: Type.Array(HandOver),
  waits: Type.Array(UncountedTime),
  /** They add up to the elapsed working time; null where no calendar says what was worked. */
  shares: OrNull(Type.Array(HeldTime)),
  /** When it was drawn. */
  drawnAt: Instant,
});
export type ControlSlipContent = Static<typeof ControlSlipContent>;
