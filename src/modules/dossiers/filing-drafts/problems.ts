/** How writing a filing down, or going on with it, can fail. */
export const DRAFT_PROBLEMS = {
  /** No such draft, or not this person's; or it was kept long enough and removed. */
  'filing-draft-not-found': { status: 404 },
  /** The private link is unknown, too old, or was taken back: not told apart. Ask its owner for a new one. */
  'draft-link-invalid': { status: 404 },
  /** Another tab, another device or whoever has the link saved it since; look at both before saving over it. */
  'draft-changed-elsewhere': { status: 409 },
  /** It was sent already; nothing more is changed in it. */
  'draft-already-filed': { status: 409 },
  /** So many are being written already; send some or give some up. */
  'too-many-drafts': { status: 422 },
} as const;

export type DraftProblem = keyof typeof DRAFT_PROBLEMS;
