import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { texts } from './messages/index.ts';

export const problems: ProblemChapter = {
  meanings: {
    /** The list of units changes only by a numbered decision. */
    'decision-required': { status: 422, clause: 'QC Đ9.1b' },
  },
  texts,
};

export function routes(_web: Web): void {}
