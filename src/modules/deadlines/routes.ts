import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { CalculationInput, calculate } from './api/deadline-calculations.ts';
import { DEADLINE_PROBLEMS } from './domain/problems.ts';
import { texts } from './messages/index.ts';

export const problems: ProblemChapter = { meanings: DEADLINE_PROBLEMS, texts };

export function routes(web: Web): void {
  web.app.post(
    '/api/v1/deadline-calculations',
    { config: { permission: 'public' }, schema: { body: CalculationInput, tags: ['deadlines'] } },
    calculate(web),
  );
}
