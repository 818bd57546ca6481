import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { createApproval, createRecalculation, createRefusal, getRecalculation } from './api/recalculations.ts';
import { ChangesQuery, createWhatIf, getWhatIf, listChanges } from './api/what-ifs.ts';
import { RECALCULATION_PROBLEMS } from './domain/problems.ts';
import { OPENERS, TELLERS } from './domain/recalculation.ts';
import { ApprovalInput, PhonedParams, RecalculationInput, RefusalInput, StudyParams, WhatIfInput } from './input.ts';
import { texts } from './messages/index.ts';
import { ListQuery, postAsk, showList } from './pages/list.ts';
import { postApproval, postPhoned, postRefusal, RecalculationQuery, showRecalculation } from './pages/recalculation.ts';
import { downloadRecalculation } from './pages/recalculation-csv.ts';
import { postProposal, StudyQuery, showProgress, showStudy } from './pages/study.ts';
import { downloadStudy } from './pages/study-csv.ts';

export const problems: ProblemChapter = { meanings: RECALCULATION_PROBLEMS, texts };

/** Whoever supervises the whole center, and whoever drafts or decides what would move dossiers. */
const readers = {
  permission: ['read-every-dossier', 'draft-calendar', 'draft-rules', 'propose-recalculation', 'approve-recalculation'],
} as const;
/** Names and telephone numbers stand there. */
const openers = { permission: OPENERS } as const;
/** Who phones applicants sees the list of those to be phoned. */
const tellers = { permission: TELLERS } as const;
const openersOrTellers = { permission: [...OPENERS, ...TELLERS] } as const;
const readersOrTellers = { permission: [...readers.permission, ...TELLERS] } as const;
const proposers = { permission: 'propose-recalculation' } as const;
const deciders = { permission: 'approve-recalculation' } as const;
const params = StudyParams;

export function routes(web: Web): void {
  const { app } = web;
  app.post('/can-bo/anh-huong', { config: proposers }, postAsk(web));
  app.get('/can-bo/anh-huong/:id', { config: readers, schema: { params, querystring: StudyQuery } }, showStudy(web));
  app.get('/can-bo/anh-huong/:id/tien-do', { config: readers, schema: { params } }, showProgress(web));
  app.get('/can-bo/anh-huong/:id/tep.csv', { config: readers, schema: { params } }, downloadStudy(web));
  app.post('/can-bo/anh-huong/:id/de-nghi-tinh-lai', { config: proposers, schema: { params } }, postProposal(web));

  app.get('/can-bo/tinh-lai', { config: readersOrTellers, schema: { querystring: ListQuery } }, showList(web));
  app.get(
    '/can-bo/tinh-lai/:id',
    { config: openersOrTellers, schema: { params, querystring: RecalculationQuery } },
    showRecalculation(web),
  );
  app.get('/can-bo/tinh-lai/:id/tep.csv', { config: openers, schema: { params } }, downloadRecalculation(web));
  app.post('/can-bo/tinh-lai/:id/phe-duyet', { config: deciders, schema: { params } }, postApproval(web));
  app.post('/can-bo/tinh-lai/:id/tu-choi', { config: deciders, schema: { params } }, postRefusal(web));
  app.post(
    '/can-bo/tinh-lai/:id/da-goi/:dossierId',
    { config: tellers, schema: { params: PhonedParams } },
    postPhoned(web),
  );
  api(web);
}

function api(web: Web): void {
  const { app } = web;
  const tags = ['recalculations'];
  const asked = { config: readers, schema: { params, tags } };
  app.post('/api/v1/what-ifs', { config: readers, schema: { body: WhatIfInput, tags } }, createWhatIf(web));
  app.get('/api/v1/what-ifs/:id', asked, getWhatIf(web));
  app.get(
    '/api/v1/what-ifs/:id/changes',
    { config: readers, schema: { params, querystring: ChangesQuery, tags } },
    listChanges(web),
  );
  app.post(
    '/api/v1/recalculations',
    { config: proposers, schema: { body: RecalculationInput, tags } },
    createRecalculation(web),
  );
  app.get('/api/v1/recalculations/:id', { config: openers, schema: { params, tags } }, getRecalculation(web));
  app.post(
    '/api/v1/recalculations/:id/approval',
    { config: deciders, schema: { params, body: ApprovalInput, tags } },
    createApproval(web),
  );
  app.post(
    '/api/v1/recalculations/:id/refusal',
    { config: deciders, schema: { params, body: RefusalInput, tags } },
    createRefusal(web),
  );
}
