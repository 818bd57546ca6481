import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { texts } from './messages/index.ts';

export const problems: ProblemChapter = { meanings: {}, texts };

export function routes(_web: Web): void {}
