import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { createVisit, listVisits, VisitsQuery } from './api/visits.ts';
import { VISIT_PROBLEMS } from './domain/problems.ts';
import { VisitInput } from './input.ts';
import { texts } from './messages/index.ts';
import { GuidanceQuery, postGuidance, showGuidance } from './pages/guidance.ts';

export const problems: ProblemChapter = { meanings: VISIT_PROBLEMS, texts };

export function routes(web: Web): void {
  const { app } = web;
  const config = { permission: 'record-visit' } as const;
  const tags = ['visits'];
  app.get('/can-bo/huong-dan', { config, schema: { querystring: GuidanceQuery } }, showGuidance(web));
  app.post('/can-bo/huong-dan', { config }, postGuidance(web));
  app.post('/api/v1/visits', { config, schema: { body: VisitInput, tags } }, createVisit(web));
  app.get('/api/v1/visits', { config, schema: { querystring: VisitsQuery, tags } }, listVisits(web));
}
