import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import {
  createApproval,
  createGivingUp,
  createImport,
  getCatalogue,
  getImport,
  ItemsQuery,
  listItems,
} from './api/imports.ts';
import { BPMN_PROBLEMS } from './bpmn/problems.ts';
import { bpmnRoutes } from './bpmn-routes.ts';
import { MAX_IMPORT_BYTES } from './domain/file-format.ts';
import { EXCHANGE_PROBLEMS } from './domain/problems.ts';
import { texts } from './messages/index.ts';
import { downloadFaults, downloadJson, downloadXlsx, ExportQuery } from './pages/downloads.ts';
import { ImportParams, ImportQuery, postApproval, postGivingUp, showImport } from './pages/import.ts';
import { ListQuery, postImport, showList } from './pages/list.ts';

export const problems: ProblemChapter = { meanings: { ...EXCHANGE_PROBLEMS, ...BPMN_PROBLEMS }, texts };

/** Whoever writes the catalogue or approves it. */
const readers = { permission: ['draft-procedure', 'approve-procedure'] } as const;
const senders = { permission: 'draft-procedure', uploads: { handed: MAX_IMPORT_BYTES } } as const;
const deciders = { permission: 'approve-procedure' } as const;
const params = ImportParams;

export function routes(web: Web): void {
  const { app } = web;
  app.get('/can-bo/nhap-thu-tuc', { config: readers, schema: { querystring: ListQuery } }, showList(web));
  app.post('/can-bo/nhap-thu-tuc', { config: senders }, postImport(web));
  app.get(
    '/can-bo/nhap-thu-tuc/:id',
    { config: readers, schema: { params, querystring: ImportQuery } },
    showImport(web),
  );
  app.get('/can-bo/nhap-thu-tuc/:id/loi.csv', { config: readers, schema: { params } }, downloadFaults(web));
  app.post('/can-bo/nhap-thu-tuc/:id/phe-duyet', { config: deciders, schema: { params } }, postApproval(web));
  app.post('/can-bo/nhap-thu-tuc/:id/bo', { config: readers, schema: { params } }, postGivingUp(web));
  app.get('/can-bo/xuat-thu-tuc.xlsx', { config: readers, schema: { querystring: ExportQuery } }, downloadXlsx(web));
  app.get('/can-bo/xuat-thu-tuc.json', { config: readers }, downloadJson(web));
  bpmnRoutes(web);
  api(web);
}

function api(web: Web): void {
  const { app } = web;
  const tags = ['catalogue-imports'];
  app.post(
    '/api/v1/catalogue-imports',
    {
      config: senders,
      schema: {
        summary:
          'Send a workbook or JSON as multipart/form-data in the field `file`; it is looked through, not imported.',
        consumes: ['multipart/form-data'],
        tags,
      },
    },
    createImport(web),
  );
  app.get('/api/v1/catalogue-imports/:id', { config: readers, schema: { params, tags } }, getImport(web));
  app.get(
    '/api/v1/catalogue-imports/:id/items',
    { config: readers, schema: { params, querystring: ItemsQuery, tags } },
    listItems(web),
  );
  app.post(
    '/api/v1/catalogue-imports/:id/approval',
    { config: deciders, schema: { params, tags } },
    createApproval(web),
  );
  app.post(
    '/api/v1/catalogue-imports/:id/giving-up',
    { config: readers, schema: { params, tags } },
    createGivingUp(web),
  );
  app.get('/api/v1/catalogue.json', { config: readers, schema: { tags } }, getCatalogue(web));
}
