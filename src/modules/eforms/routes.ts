import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { EFormParams, getEForm } from './api/e-form.ts';
import { texts } from './messages/index.ts';
import { showBlankPaper } from './pages/blank-paper.ts';

export const problems: ProblemChapter = {
  meanings: {
    /** The version in force has no form of this key. */
    'eform-not-found': { status: 404 },
  },
  texts,
};

export function routes(web: Web): void {
  const { app } = web;
  const config = { permission: 'public' } as const;
  app.get('/thu-tuc/:code/mau/:form(^[a-z0-9-]+).pdf', { config }, showBlankPaper(web));
  app.get(
    '/api/v1/procedures/:code/e-forms/:form',
    { config, schema: { params: EFormParams, tags: ['procedures'] } },
    getEForm(web),
  );
}
