import Type, { type Static } from 'typebox';
import { closed } from '../../platform/data-schema.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', problem: 'date-invalid' });
const id = Type.Integer({ minimum: 1, maximum: 1e12 });

/** What is known of a paper, written down with its scan. */
const PaperFacts = {
  /** The center's code of the type of paper; a new one comes with `typeName`. */
  typeCode: Type.String({ pattern: '^[A-Z0-9][A-Z0-9.-]{1,29}$', problem: 'type-code-invalid' }),
  typeName: Type.Optional(line(200)),
  name: line(300),
  number: Type.Optional(line(60)),
  ownerIdNumber: line(30),
  issuer: Type.Optional(line(200)),
};

export const DigitisedInput = closed({
  ...PaperFacts,
  issuedOn: Type.Optional(day),
  expiresOn: Type.Optional(day),
  source: Type.Union([Type.Literal('scanned'), Type.Literal('electronic')]),
  /** The token of a new scan, */
  upload: Type.Optional(line(64)),
  /** or a file of this paper that is with the dossier already. */
  file: Type.Optional(id),
});
export type DigitisedInput = Static<typeof DigitisedInput>;

export const VerificationInput = closed({
  paper: id,
  outcome: Type.Union([Type.Literal('confirmed'), Type.Literal('rejected')]),
  note: Type.Optional(line(500)),
});
export type VerificationInput = Static<typeof VerificationInput>;

export const EndingInput = closed({ paper: id, ground: line(500) });
export type EndingInput = Static<typeof EndingInput>;

/** A paper the center holds, for a paper a dossier asks for. */
export const HeldInput = closed({
  componentKey: line(100),
  held: id,
  consent: closed({
    how: Type.Union([
      Type.Literal('own_act'),
      Type.Literal('in_person'),
      Type.Literal('by_phone'),
      Type.Literal('in_writing'),
    ]),
    note: Type.Optional(line(500)),
  }),
});
export type HeldInput = Static<typeof HeldInput>;

/** The same as a page sends it: the paper stands in the address. */
const { componentKey: _, ...heldProperties } = HeldInput.properties;
export const HeldForm = closed(heldProperties);
