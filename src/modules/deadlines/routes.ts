import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { DEADLINE_PROBLEMS } from './domain/problems.ts';
import { texts } from './messages/index.ts';

export const problems: ProblemChapter = { meanings: DEADLINE_PROBLEMS, texts };

export function routes(_web: Web): void {}
