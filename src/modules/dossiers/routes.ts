import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { getClock } from './api/clock.ts';
import {
  createDossier,
  FilingBody,
  getDocuments,
  getDossier,
  getTimeline,
  postAcceptance,
  postCompletion,
  SearchQuery,
  StepParams,
  searchDossiers,
} from './api/dossiers.ts';
import { getWorklist, WorklistQuery } from './api/worklist.ts';
import { citizenRoutes } from './citizen-routes.ts';
import { DOSSIER_PROBLEMS } from './domain/problems.ts';
import { DRAFT_PROBLEMS } from './filing-drafts/problems.ts';
import { AcceptanceInput, CompletionInput, ReferenceParams } from './input.ts';
import { withFilingProblems } from './messages/filing.ts';
import { texts } from './messages/index.ts';
import { officialRoutes } from './official-routes.ts';
import { supplementRoutes } from './supplement-routes.ts';

export const problems: ProblemChapter = {
  meanings: {
    ...DOSSIER_PROBLEMS,
    ...DRAFT_PROBLEMS,
    /** Code and second fact do not belong together; check both. */
    'look-up-failed': { status: 404 },
  },
  texts: withFilingProblems(texts),
};

export function routes(web: Web): void {
  apiRoutes(web);
  citizenRoutes(web);
  officialRoutes(web);
  supplementRoutes(web);
}

function apiRoutes(web: Web): void {
  const { app } = web;
  const tags = ['dossiers'];
  const read = { config: { permission: 'signed-in' as const }, schema: { params: ReferenceParams, tags } };

  app.post(
    '/api/v1/dossiers',
    { config: { permission: ['file-dossier', 'receive-dossier'] }, schema: { body: FilingBody, tags } },
    createDossier(web),
  );
  app.get(
    '/api/v1/dossiers',
    { config: { permission: 'signed-in' }, schema: { querystring: SearchQuery, tags } },
    searchDossiers(web),
  );
  app.get('/api/v1/dossiers/:reference', read, getDossier(web));
  app.get('/api/v1/dossiers/:reference/documents', read, getDocuments(web));
  app.get('/api/v1/dossiers/:reference/timeline', read, getTimeline(web));
  app.get('/api/v1/dossiers/:reference/clock', read, getClock(web));
  app.post(
    '/api/v1/dossiers/:reference/acceptance',
    { config: { permission: 'receive-dossier' }, schema: { params: ReferenceParams, body: AcceptanceInput, tags } },
    postAcceptance(web),
  );
  app.post(
    '/api/v1/dossiers/:reference/steps/:step/completion',
    {
      config: { permission: ['handle-step', 'receive-dossier'] },
      schema: { params: StepParams, body: CompletionInput, tags },
    },
    postCompletion(web),
  );
  app.get(
    '/api/v1/worklist',
    { config: { permission: 'signed-in' }, schema: { querystring: WorklistQuery, tags } },
    getWorklist(web),
  );
}
