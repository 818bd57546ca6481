import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { calculate } from './api/deadline-calculations.ts';
import { DEADLINE_PROBLEMS } from './domain/problems.ts';
import { CalculationInput } from './input.ts';
import { texts } from './messages/index.ts';
import { showCalculator } from './pages/calculator/calculator.ts';

export const problems: ProblemChapter = { meanings: DEADLINE_PROBLEMS, texts };

export function routes(web: Web): void {
  web.app.get('/tinh-ngay-tra', { config: { permission: 'public' } }, showCalculator(web));
  web.app.post(
    '/api/v1/deadline-calculations',
    { config: { permission: 'public' }, schema: { body: CalculationInput, tags: ['deadlines'] } },
    calculate(web),
  );
}
