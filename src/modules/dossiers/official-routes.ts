import Type from 'typebox';
import type { Web } from '../../web/web.ts';
import { StepParams } from './api/dossiers.ts';
import { counterRoutes } from './counter-routes.ts';
import { decidingRoutes } from './deciding-routes.ts';
import { officialFilingRoutes } from './filing-routes.ts';
import { ReferenceParams } from './input.ts';
import { postCheck, showCheck } from './pages/check/check.ts';
import { DossierPageQuery, postCompletion, showDossier } from './pages/dossier/dossier.ts';
import { openFile } from './pages/dossier/open-file.ts';
import { FindQuery, showFind } from './pages/find/find.ts';
import { showWork, WorkPageQuery } from './pages/worklist/worklist.ts';

const params = ReferenceParams;
const FileParams = Type.Object({ ...ReferenceParams.properties, id: Type.Integer({ minimum: 1, maximum: 1e15 }) });

/** The officials' pages: what is to be done, the counter, the check of a filing, and the dossier itself. */
export function officialRoutes(web: Web): void {
  const { app } = web;
  const receive = { permission: 'receive-dossier' } as const;
  const readers = { permission: 'read-dossier' } as const;
  const doers = { permission: ['handle-step', 'receive-dossier'] } as const;

  counterRoutes(web);
  decidingRoutes(web);
  officialFilingRoutes(web);
  app.get('/can-bo', { config: { permission: 'signed-in' }, schema: { querystring: WorkPageQuery } }, showWork(web));
  app.get('/can-bo/ho-so', { config: readers, schema: { querystring: FindQuery } }, showFind(web));
  app.get(
    '/can-bo/ho-so/:reference',
    { config: readers, schema: { params, querystring: DossierPageQuery } },
    showDossier(web),
  );
  app.get('/can-bo/ho-so/:reference/tep/:id', { config: readers, schema: { params: FileParams } }, openFile(web));
  app.get('/can-bo/ho-so/:reference/tiep-nhan', { config: receive, schema: { params } }, showCheck(web));
  app.post('/can-bo/ho-so/:reference/tiep-nhan', { config: receive, schema: { params } }, postCheck(web));
  app.post(
    '/can-bo/ho-so/:reference/buoc/:step/hoan-thanh',
    { config: doers, schema: { params: StepParams } },
    postCompletion(web),
  );
}
