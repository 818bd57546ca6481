import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { getProcedure, listProcedures, listVersions, ProcedureParams, ProceduresQuery } from './api/procedures.ts';
import { PROCEDURE_PROBLEMS } from './domain/problems.ts';
import { PROCESS_PROBLEMS } from './domain/process/problems.ts';
import { formRoutes } from './form-routes.ts';
import { manageRoutes } from './manage-routes.ts';
import { texts } from './messages/index.ts';
import { compareVersions } from './pages/public/compare.ts';
import { showProcedure } from './pages/public/procedure.ts';
import { showSearch } from './pages/public/search.ts';
import { SHELF_KINDS, SHELVES } from './pages/public/search-address.ts';
import { processRoutes } from './process-routes.ts';

export const problems: ProblemChapter = { meanings: { ...PROCEDURE_PROBLEMS, ...PROCESS_PROBLEMS }, texts };

export function routes(web: Web): void {
  const { app } = web;
  const config = { permission: 'public' } as const;
  const tags = ['procedures'];
  const search = showSearch(web);
  app.get('/thu-tuc', { config }, search());
  for (const kind of SHELF_KINDS) {
    const { folder } = SHELVES[kind];
    if (folder) app.get(`/thu-tuc/${folder}/:shelf`, { config }, search(kind));
  }
  formRoutes(web);
  manageRoutes(web);
  processRoutes(web);
  const procedure = showProcedure(web);
  app.get('/thu-tuc/:code', { config }, procedure);
  app.get('/thu-tuc/:code/ban/:version', { config }, procedure);
  app.get('/thu-tuc/:code/ban/:version/so-sanh/:other', { config }, compareVersions(web));

  app.get('/api/v1/procedures', { config, schema: { querystring: ProceduresQuery, tags } }, listProcedures(web));
  app.get('/api/v1/procedures/:code', { config, schema: { params: ProcedureParams, tags } }, getProcedure(web));
  app.get(
    '/api/v1/procedures/:code/versions',
    { config, schema: { params: ProcedureParams, tags } },
    listVersions(web),
  );
}
