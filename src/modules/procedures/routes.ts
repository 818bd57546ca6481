import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { getProcedure, listProcedures, listVersions, ProcedureParams, ProceduresQuery } from './api/procedures.ts';
import { PROCEDURE_PROBLEMS } from './domain/problems.ts';
import { texts } from './messages/index.ts';
import { showProcedure } from './pages/procedure.ts';
import { showSearch } from './pages/search.ts';

export const problems: ProblemChapter = { meanings: PROCEDURE_PROBLEMS, texts };

export function routes(web: Web): void {
  const { app } = web;
  const config = { permission: 'public' } as const;
  const tags = ['procedures'];
  app.get('/thu-tuc', { config }, showSearch(web));
  app.get('/thu-tuc/:code', { config }, showProcedure(web));

  app.get('/api/v1/procedures', { config, schema: { querystring: ProceduresQuery, tags } }, listProcedures(web));
  app.get('/api/v1/procedures/:code', { config, schema: { params: ProcedureParams, tags } }, getProcedure(web));
  app.get(
    '/api/v1/procedures/:code/versions',
    { config, schema: { params: ProcedureParams, tags } },
    listVersions(web),
  );
}
