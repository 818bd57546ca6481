/** How exchanging the catalogue can fail, besides what is wrong inside a file (`fault.ts`). */
export const EXCHANGE_PROBLEMS = {
  /** No such import. */
  'import-not-found': { status: 404 },
  /** The file is still being looked through: wait until it is done. */
  'import-not-checked': { status: 409 },
  /** Something in the file is wrong: mend it and send it anew. Facts: `count`. */
  'import-has-faults': { status: 409 },
  /** Everything in the file is in the catalogue already. */
  'import-changes-nothing': { status: 409 },
  /** It was approved, carried out or given up already. */
  'import-decided': { status: 409 },
  /** Who sent a file does not approve it: another person with the authority must. */
  'approver-sent-import': { status: 403 },
  /** Procedures the file touches were changed since it was looked through: send it anew. Facts: `codes`. */
  'catalogue-moved-on': { status: 409 },
  /** Neither a workbook nor JSON by its bytes. Facts: `kind`. */
  'import-file-unknown': { status: 415 },
  /** Facts: `megabytes`, the most there may be. */
  'import-file-too-large': { status: 413 },
  'xlsx-empty': { status: 422 },
  'xlsx-is-text': { status: 415 },
  'xlsx-is-old': { status: 415 },
  'xlsx-is-other': { status: 415 },
  'xlsx-has-macros': { status: 422 },
  'xlsx-too-much': { status: 413 },
  'xlsx-damaged': { status: 422 },
  /** It could not be looked through, or carried out, because of a fault of ours; nothing was imported. */
  'import-broken': { status: 500 },
} as const;
export type ExchangeProblem = keyof typeof EXCHANGE_PROBLEMS;
