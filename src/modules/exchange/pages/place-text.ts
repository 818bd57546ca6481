import type { Lang } from '../../../web/i18n.ts';
import type { ProblemBook } from '../../../web/problem-book.ts';
import type { ImportFault } from '../domain/fault.ts';
import { words } from '../messages/index.ts';

/** “Thành phần hồ sơ, dòng 17 (ô D17)”; of JSON, and of what is wrong with the whole, as much as there is. */
export function placeText({ sheet, row, cell }: ImportFault, lang: Lang): string {
  const texts = words(lang).page;
  if (sheet === null) return texts.wholeFile;
  if (row === null) return sheet;
  return cell === null ? texts.row({ sheet, row }) : texts.cell({ sheet, row, cell });
}

/** What is wrong, in words, whichever module knows them. */
export function faultTexts(book: ProblemBook, faults: readonly ImportFault[], lang: Lang): string[] {
  const errors = faults.map(({ code, facts }) => ({ pointer: '', code, facts }));
  return book.tell({ code: 'import-has-faults', errors }, lang).errors.map(({ detail }) => detail);
}
