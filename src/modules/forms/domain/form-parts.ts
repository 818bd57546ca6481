import Type, { type Static } from 'typebox';

export const Text = Type.String({ minLength: 1 });
export const Count = Type.Integer({ minimum: 0 });
/** RFC 3339 with the center's offset: `2026-11-22T09:05:00+07:00`. */
export const Instant = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00$' });

/** Whom the paper is for. */
export const Addressee = Type.Object({
  name: Text,
  address: Text,
  phone: Type.Optional(Text),
  email: Type.Optional(Text),
});
export type Addressee = Static<typeof Addressee>;

/** `caseName`: which case of it, where it has several. */
export const Procedure = Type.Object({ code: Text, name: Text, caseName: Type.Optional(Text) });
export type Procedure = Static<typeof Procedure>;

/** The dossier's code; the provisional number where it was not accepted. */
export const Reference = Type.Object({ text: Text, isCode: Type.Boolean() });
export type Reference = Static<typeof Reference>;

/** An official with the telephone people may call. */
export const Contact = Type.Object({ name: Text, title: Type.Optional(Text), phone: Type.Optional(Text) });
export type Contact = Static<typeof Contact>;

/** Who signs for an agency, in which capacity: "GIÁM ĐỐC", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC". */
export const Signer = Type.Object({ capacity: Text, name: Type.Optional(Text) });
export type Signer = Static<typeof Signer>;

/** One side of a hand-over. With `signedAt` the person confirmed by their account; else the paper is signed by hand. */
export const HandOverParty = Type.Object({
  agency: Text,
  name: Type.Optional(Text),
  title: Type.Optional(Text),
  signedAt: Type.Optional(Instant),
});
export type HandOverParty = Static<typeof HandOverParty>;
