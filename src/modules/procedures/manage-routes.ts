import type { Web } from '../../web/web.ts';
import {
  createAgreement,
  createApproval,
  createDraft,
  createRetirement,
  deleteDraft,
  getDraft,
  getDrafts,
  putDraft,
} from './api/drafts.ts';
import { ApprovalInput, BeginBody, CodeParams, DraftBody, GiveUpInput, RetirementInput } from './input.ts';
import { postApproval, showApproval } from './pages/draft/approval.ts';
import { OverviewQuery, postAgreement, postGiveUp, showOverview } from './pages/draft/overview.ts';
import { CasePartParams, PartParams, PartQuery, postPart, showPart } from './pages/draft/part.ts';
import { CatalogueQuery, showCatalogue } from './pages/manage/catalogue.ts';
import { postNewProcedure, showNewProcedure } from './pages/manage/new-procedure.ts';
import { ProcedureQuery, postNextVersion, postWithdrawal, showManagedProcedure } from './pages/manage/procedure.ts';
import { postRetirement, showRetirement } from './pages/manage/retirement.ts';

/** Who works with the catalogue: those who draft for the center or their agency, and those who approve. */
const reading = { permission: ['draft-procedure', 'draft-own-procedure', 'approve-procedure'] } as const;
const drafting = { permission: ['draft-procedure', 'draft-own-procedure'] } as const;
const approving = { permission: 'approve-procedure' } as const;

/** The catalogue for officials, a procedure's versions, and the writing of its draft, as pages and as JSON. */
export function manageRoutes(web: Web): void {
  pages(web);
  api(web);
}

function pages(web: Web): void {
  const { app } = web;
  const all = '/can-bo/thu-tuc';
  const one = `${all}/:code`;
  const draft = `${one}/du-thao`;
  const params = CodeParams;
  app.get(all, { config: reading, schema: { querystring: CatalogueQuery } }, showCatalogue(web));
  app.get(`${all}/moi`, { config: drafting }, showNewProcedure(web));
  app.post(`${all}/moi`, { config: drafting }, postNewProcedure(web));
  app.get(one, { config: reading, schema: { params, querystring: ProcedureQuery } }, showManagedProcedure(web));
  app.post(`${one}/rut`, { config: approving, schema: { params } }, postWithdrawal(web));
  app.get(`${one}/bai-bo`, { config: approving, schema: { params } }, showRetirement(web));
  app.post(`${one}/bai-bo`, { config: approving, schema: { params } }, postRetirement(web));

  app.get(draft, { config: reading, schema: { params, querystring: OverviewQuery } }, showOverview(web));
  app.post(draft, { config: drafting, schema: { params } }, postNextVersion(web));
  app.post(`${draft}/thong-nhat`, { config: drafting, schema: { params } }, postAgreement(web));
  app.post(`${draft}/bo`, { config: drafting, schema: { params } }, postGiveUp(web));
  app.get(`${draft}/so-sanh`, { config: reading, schema: { params } }, showApproval(web));
  app.post(`${draft}/so-sanh`, { config: approving, schema: { params } }, postApproval(web));
  const part = { config: drafting, schema: { params: PartParams } };
  app.get(`${draft}/:part`, { ...part, schema: { ...part.schema, querystring: PartQuery } }, showPart(web));
  app.post(`${draft}/:part`, part, postPart(web));
  const ofCase = { config: drafting, schema: { params: CasePartParams } };
  app.get(`${draft}/truong-hop/:case/:part`, ofCase, showPart(web));
  app.post(`${draft}/truong-hop/:case/:part`, ofCase, postPart(web));
}

function api(web: Web): void {
  const { app } = web;
  const tags = ['procedure-drafts'];
  const params = CodeParams;
  const draft = '/api/v1/procedures/:code/draft';
  const read = { config: reading, schema: { params, tags } };
  const write = { config: drafting, schema: { params, tags } };
  const decide = { config: approving, schema: { params, tags } };
  app.get('/api/v1/procedure-drafts', { config: reading, schema: { tags } }, getDrafts(web));
  app.get(draft, read, getDraft(web));
  app.post(draft, { ...write, schema: { ...write.schema, body: BeginBody } }, createDraft(web));
  app.put(draft, { ...write, schema: { ...write.schema, body: DraftBody } }, putDraft(web));
  app.delete(draft, { ...write, schema: { ...write.schema, querystring: GiveUpInput } }, deleteDraft(web));
  app.post(`${draft}/agreement`, write, createAgreement(web));
  app.post(`${draft}/approval`, { ...decide, schema: { ...decide.schema, body: ApprovalInput } }, createApproval(web));
  const ending = { ...decide, schema: { ...decide.schema, body: RetirementInput } };
  app.post('/api/v1/procedures/:code/retirement', ending, createRetirement(web));
}
