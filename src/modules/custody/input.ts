import Type, { type Static } from 'typebox';
import { closed } from '../../platform/data-schema.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/** Pieces by their numbers. */
const items = Type.Array(Type.Integer({ minimum: 1, maximum: 1e12 }), {
  minItems: 1,
  maxItems: 2000,
  problem: 'no-papers-chosen',
  missing: 'no-papers-chosen',
});

/** Papers given back to the person who brought them, against their signature. */
export const ReturnInput = closed({
  items,
  receiverName: line(200),
  receiverIdNumber: line(30),
  /** The signed slip, scanned. */
  signature: Type.Optional(line(64)),
});
export type ReturnInput = Static<typeof ReturnInput>;

/** Papers handed on inside the authorities, outside the two batches a day. */
export const HandOverInput = closed({
  items,
  /** `center`, `post` or `agency:12`. */
  to: line(30),
  /** Number of the minute or the book it is signed in. */
  reference: line(100),
});
export type HandOverInput = Static<typeof HandOverInput>;

export const DiscrepancyInput = closed({
  item: Type.Integer({ minimum: 1, maximum: 1e12 }),
  kind: Type.Union([Type.Literal('missing'), Type.Literal('damaged')]),
  note: line(500),
});
export type DiscrepancyInput = Static<typeof DiscrepancyInput>;

export const ResolutionInput = closed({ resolution: line(500) });
export type ResolutionInput = Static<typeof ResolutionInput>;
