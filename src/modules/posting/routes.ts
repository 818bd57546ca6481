import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { sendOpenData } from './api/open-data.ts';
import { POSTING_PROBLEMS } from './domain/problems.ts';
import { texts } from './messages/index.ts';
import { showBoardPdf } from './pages/board-pdf.ts';
import { showBoards } from './pages/boards.ts';
import { showChanges } from './pages/changes.ts';
import { showFeed } from './pages/feeds.ts';
import { showOpenData } from './pages/open-data.ts';
import { postReprint, showReprint } from './pages/reprint.ts';

export const problems: ProblemChapter = { meanings: POSTING_PROBLEMS, texts };

export function routes(web: Web): void {
  const { app } = web;
  const config = { permission: 'public' } as const;
  app.get('/thu-tuc/thay-doi', { config }, showChanges(web));
  app.get('/thu-tuc/thay-doi.atom', { config }, showFeed(web, 'atom'));
  app.get('/thu-tuc/thay-doi.rss', { config }, showFeed(web, 'rss'));
  app.get('/du-lieu-mo', { config }, showOpenData(web));
  app.get('/du-lieu-mo/thu-tuc.json', { config }, sendOpenData(web, 'json'));
  app.get('/du-lieu-mo/thu-tuc.csv', { config }, sendOpenData(web, 'csv'));
  app.get('/niem-yet', { config }, showBoards(web));
  app.get('/niem-yet/:file', { config }, showBoardPdf(web));
  const officials = { permission: 'draft-procedure' } as const;
  app.get('/can-bo/niem-yet', { config: officials }, showReprint(web));
  app.post('/can-bo/niem-yet', { config: officials }, postReprint(web));
}
