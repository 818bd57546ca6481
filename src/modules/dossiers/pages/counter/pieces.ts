import type { Component } from '../../../procedures/index.ts';

export const PIECES = ['originals', 'certifiedCopies', 'copies'] as const;
export type Piece = (typeof PIECES)[number];

/** How many pieces of a sort a paper asks for: one original of a paper that names no number. */
export function askedOf(component: Component, piece: Piece): string {
  const none = PIECES.every((each) => component[each] === 0);
  return String(none && piece === 'originals' ? 1 : component[piece]);
}
