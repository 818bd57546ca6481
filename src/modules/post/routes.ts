import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { POST_PROBLEMS } from './domain/problems.ts';
import { texts } from './messages/index.ts';
import { FileItemQuery, postFileItem, showFileItem } from './pages/file-item.ts';
import { GrantParams, GrantsQuery, postEnd, postGrant, showGrants } from './pages/grants.ts';
import { ItemParams, ListParams, ListQuery, postItem, postRemoval, postSignature, showList } from './pages/list.ts';
import { postList, showLists } from './pages/lists.ts';

export const problems: ProblemChapter = { meanings: POST_PROBLEMS, texts };

export function routes(web: Web): void {
  const { app } = web;
  const reading = { permission: ['receive-dossier', 'read-every-dossier', 'hand-over-post'] } as const;
  const receive = { permission: 'receive-dossier' } as const;
  const signing = { permission: ['receive-dossier', 'hand-over-post'] } as const;
  const all = '/can-bo/buu-gui';
  const params = { params: ListParams };
  app.get(all, { config: reading }, showLists(web));
  app.post(all, { config: receive }, postList(web));
  app.get(`${all}/:id`, { config: reading, schema: { ...params, querystring: ListQuery } }, showList(web));
  app.post(`${all}/:id/buu-pham`, { config: receive, schema: params }, postItem(web));
  app.post(`${all}/:id/:ordinal/bo`, { config: receive, schema: { params: ItemParams } }, postRemoval(web));
  app.post(`${all}/:id/ky`, { config: signing, schema: params }, postSignature(web));
  const item = { config: receive, schema: { params: ItemParams } } as const;
  const asked = { ...item, schema: { ...item.schema, querystring: FileItemQuery } };
  app.get(`${all}/:id/:ordinal/ho-so`, asked, showFileItem(web));
  app.post(`${all}/:id/:ordinal/ho-so`, item, postFileItem(web));
  grantRoutes(web);
}

function grantRoutes(web: Web): void {
  const { app } = web;
  const config = { permission: 'grant-postal-task' } as const;
  const all = '/can-bo/uy-quyen-buu-chinh';
  app.get(all, { config, schema: { querystring: GrantsQuery } }, showGrants(web));
  app.post(all, { config }, postGrant(web));
  app.post(`${all}/:grant/ket-thuc`, { config, schema: { params: GrantParams } }, postEnd(web));
}
