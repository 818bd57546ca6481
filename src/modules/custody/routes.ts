import Type from 'typebox';
import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from '../dossiers/index.ts';
import { createDiscrepancy, createHandOver, createReturn, getCustody } from './api/custody.ts';
import { CUSTODY_PROBLEMS } from './domain/problems.ts';
import { DiscrepancyInput, HandOverInput, ReturnInput } from './input.ts';
import { texts } from './messages/index.ts';
import {
  CustodyQuery,
  postDiscrepancy,
  postHandOver,
  postResolution,
  postReturn,
  showCustody,
} from './pages/custody.ts';
import { LabelsQuery, showLabels } from './pages/labels.ts';
import { openSlip } from './pages/open-slip.ts';

export const problems: ProblemChapter = { meanings: CUSTODY_PROBLEMS, texts };

const params = ReferenceParams;
const IdParams = Type.Object({ ...ReferenceParams.properties, id: Type.Integer({ minimum: 1, maximum: 1e15 }) });

export function routes(web: Web): void {
  const { app } = web;
  const read = { permission: 'read-dossier' } as const;
  const hold = { permission: ['receive-dossier', 'handle-step'] } as const;
  const page = '/can-bo/ho-so/:reference/ban-goc';
  app.get(page, { config: read, schema: { params, querystring: CustodyQuery } }, showCustody(web));
  app.get(`${page}/tep/:id`, { config: read, schema: { params: IdParams } }, openSlip(web));
  app.get(
    '/can-bo/ho-so/:reference/nhan.pdf',
    { config: read, schema: { params, querystring: LabelsQuery } },
    showLabels(web),
  );
  app.post(
    `${page}/tra-lai`,
    { config: { permission: 'receive-dossier', uploads: true }, schema: { params } },
    postReturn(web),
  );
  app.post(`${page}/chuyen`, { config: hold, schema: { params } }, postHandOver(web));
  app.post(`${page}/sai-lech`, { config: hold, schema: { params } }, postDiscrepancy(web));
  app.post(`${page}/giai-quyet/:id`, { config: hold, schema: { params: IdParams } }, postResolution(web));
  api(web);
}

function api(web: Web): void {
  const { app } = web;
  const tags = ['custody'];
  const all = '/api/v1/dossiers/:reference/custody';
  const hold = { permission: ['receive-dossier', 'handle-step'] } as const;
  app.get(all, { config: { permission: 'read-dossier' }, schema: { params, tags } }, getCustody(web));
  app.post(
    `${all}/returns`,
    { config: { permission: 'receive-dossier' }, schema: { params, body: ReturnInput, tags } },
    createReturn(web),
  );
  app.post(`${all}/hand-overs`, { config: hold, schema: { params, body: HandOverInput, tags } }, createHandOver(web));
  app.post(
    `${all}/discrepancies`,
    { config: hold, schema: { params, body: DiscrepancyInput, tags } },
    createDiscrepancy(web),
  );
}
