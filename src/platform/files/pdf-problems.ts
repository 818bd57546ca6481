import type { Problem, Result } from '../../kernel/result.ts';

export type PdfFacts = { readonly pageCount: number };

export type PdfProblem =
  /** No catalogue, no pages, or pages that are named and not there. */
  | 'file-damaged'
  /** A password, or restrictions: whoever is to work with it later could not open, print or sign it. */
  | 'file-encrypted'
  /**
   * Fact `what`: `script`, `launch`, `submit`, `attachment`, `media`, `xfa` or `remote`. It would do things
   * when it is opened.
   */
  | 'file-active'
  /** Facts `pages`, `maxPages`. */
  | 'file-too-many-pages'
  /** It takes more time or memory to read than any honest paper: a decompression bomb, or pictures of absurd size. */
  | 'file-too-complex';

export type PdfVerdict = Result<PdfFacts, Problem<PdfProblem>>;
