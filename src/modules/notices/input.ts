import Type, { type Static } from 'typebox';
import { closed } from '../../platform/data-schema.ts';
import { NoticeInput } from '../dossiers/index.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/** An agency finds that it has to verify: which step, where several are in turn. */
export const VerificationInput = closed({ ...NoticeInput.properties, stepKey: Type.Optional(line(100)) });
export type VerificationInput = Static<typeof VerificationInput>;

/** Sending back ends the dossier: on which legal basis, and what is given back. */
export const SendingBackInput = closed({
  ...NoticeInput.properties,
  legalBasis: line(500),
  papersReturned: line(1000),
});
export type SendingBackInput = Static<typeof SendingBackInput>;

export const FindingInput = closed({ finding: line(2000) });
export type FindingInput = Static<typeof FindingInput>;

/** For programs: a verification or a delay. A return has an address of its own, for it ends the dossier. */
export const NoticeBody = Type.Union([
  closed({ kind: Type.Literal('verification'), ...VerificationInput.properties }),
  closed({ kind: Type.Literal('lateness'), ...NoticeInput.properties }),
]);
export type NoticeBody = Static<typeof NoticeBody>;
