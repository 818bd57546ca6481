import type { Row } from '../support/row.ts';
import { acceptance } from './acceptance.ts';
import { calendar } from './calendar.ts';
import { dueDate } from './due-date.ts';
import { formPdf } from './form-pdf.ts';
import { importing } from './import.ts';
import { lookUp } from './look-up.ts';
import { memory } from './memory.ts';
import { board, exporting, liveBoardsRow, searchDossiers, worklist } from './million.ts';
import { pageWeight } from './page-weight.ts';
import { procedurePage } from './procedure-page.ts';
import { search } from './search.ts';
import { startUp } from './start-up.ts';
import { whatIf } from './what-if.ts';

/** In the order of `quality.md`. */
export const ROWS: readonly Row[] = [
  calendar,
  dueDate,
  acceptance,
  lookUp,
  procedurePage,
  importing,
  formPdf,
  startUp,
  memory,
  pageWeight,
  whatIf,
  search,
  worklist,
  searchDossiers,
  board,
  liveBoardsRow,
  exporting,
];
