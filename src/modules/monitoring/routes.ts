import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { BoardQuery } from './domain/board-filter.ts';
import { MONITORING_PROBLEMS } from './domain/problems.ts';
import { BoardPageQuery, FilterParams, ListQuery, TokenParams } from './input.ts';
import { texts } from './messages/index.ts';
import { boardMaker, showBoard, showFragment } from './pages/board.ts';
import { boardEvents } from './pages/events.ts';
import { downloadExport, postExport, showExport } from './pages/export.ts';
import { openFilter, postFilter, postRemoval } from './pages/filters.ts';
import { showList } from './pages/list.ts';

export const problems: ProblemChapter = { meanings: MONITORING_PROBLEMS, texts };

export function routes(web: Web): void {
  const { app } = web;
  const config = { permission: 'read-board' } as const;
  const make = boardMaker(web.services);
  app.get('/can-bo/giam-sat', { config, schema: { querystring: BoardPageQuery } }, showBoard(web, make));
  app.get('/can-bo/giam-sat/bang', { config, schema: { querystring: BoardQuery } }, showFragment(web, make));
  app.get('/can-bo/giam-sat/su-kien', { config }, boardEvents(web, web.services.boardSignals));
  app.get('/can-bo/giam-sat/ho-so', { config, schema: { querystring: ListQuery } }, showList(web));
  app.post('/can-bo/giam-sat/tep', { config }, postExport(web));
  app.get('/can-bo/giam-sat/tep/:token', { config, schema: { params: TokenParams } }, showExport(web));
  app.get('/can-bo/giam-sat/tep/:token/tai-ve', { config, schema: { params: TokenParams } }, downloadExport(web));
  app.post('/can-bo/giam-sat/bo-loc', { config }, postFilter(web, make));
  app.post('/can-bo/giam-sat/bo-loc/:id/xoa', { config, schema: { params: FilterParams } }, postRemoval(web, make));
  app.get('/can-bo/giam-sat/bo-loc/:token', { config, schema: { params: TokenParams } }, openFilter(web));
}
