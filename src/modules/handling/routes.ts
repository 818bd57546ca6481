import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { apiRoutes } from './api-routes.ts';
import { HANDLING_PROBLEMS } from './domain/problems.ts';
import { texts } from './messages/index.ts';
import { pageRoutes } from './page-routes.ts';

export const problems: ProblemChapter = { meanings: HANDLING_PROBLEMS, texts };

export function routes(web: Web): void {
  apiRoutes(web);
  pageRoutes(web);
}
