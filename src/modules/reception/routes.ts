import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { createBypassed, getBypassed } from './api/bypassed.ts';
import { createVisit, listVisits, VisitsQuery } from './api/visits.ts';
import { VISIT_PROBLEMS } from './domain/problems.ts';
import { BypassedInput, BypassedQuery, VisitInput } from './input.ts';
import { texts } from './messages/index.ts';
import { BypassedPageQuery, downloadBypassed, showBypassed } from './pages/bypassed.ts';
import { onImportError, postImport, showImport } from './pages/bypassed-import.ts';
import { GuidanceQuery, postGuidance, showGuidance } from './pages/guidance.ts';
import { SlipParams, showSlip } from './pages/slip.ts';

export const problems: ProblemChapter = { meanings: VISIT_PROBLEMS, texts };

export function routes(web: Web): void {
  const { app } = web;
  const config = { permission: 'record-visit' } as const;
  const tags = ['visits'];
  app.get('/can-bo/huong-dan', { config, schema: { querystring: GuidanceQuery } }, showGuidance(web));
  app.post('/can-bo/huong-dan', { config }, postGuidance(web));
  app.get('/can-bo/huong-dan/:id/phieu', { config, schema: { params: SlipParams } }, showSlip(web));
  app.post('/api/v1/visits', { config, schema: { body: VisitInput, tags } }, createVisit(web));
  app.get('/api/v1/visits', { config, schema: { querystring: VisitsQuery, tags } }, listVisits(web));
  bypassedRoutes(web);
}

function bypassedRoutes(web: Web): void {
  const { app } = web;
  const tags = ['bypassed-dossiers'];
  const reading = { permission: 'read-every-dossier' } as const;
  const importing = { permission: 'draft-procedure' } as const;
  const all = '/can-bo/tiep-nhan-ngoai';
  const schema = { querystring: BypassedPageQuery };
  app.get(all, { config: reading, schema }, showBypassed(web));
  app.get(`${all}/tep.csv`, { config: reading, schema }, downloadBypassed(web));
  app.get(`${all}/nhap`, { config: importing }, showImport(web));
  const uploading = { config: { ...importing, uploads: 'text' as const }, errorHandler: onImportError(web) };
  app.post(`${all}/nhap`, uploading, postImport(web));
  const api = '/api/v1/bypassed-dossiers';
  app.post(api, { config: importing, schema: { body: BypassedInput, tags } }, createBypassed(web));
  app.get(api, { config: reading, schema: { querystring: BypassedQuery, tags } }, getBypassed(web));
}
