import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { getAgencies, getCenter, putUnits, UnitsInput } from './api/center.ts';
import { createLegalDocument, getLegalDocument, getLegalDocuments, putLegalDocument } from './api/legal-documents.ts';
import { createApproval, createRuleSet, deleteRuleSet, getRuleSet, getRuleSets, putRuleSet } from './api/rule-sets.ts';
import { CENTER_PROBLEMS } from './domain/problems.ts';
import {
  ApprovalInput,
  LegalDocumentInput,
  LegalParams,
  NewDraftInput,
  NewLegalDocumentInput,
  RuleSetInput,
  RuleSetParams,
} from './input.ts';
import { texts } from './messages/index.ts';
import { showAbout } from './pages/about.ts';
import { showDocument } from './pages/legal/document.ts';
import { NewQuery, postCorrection, postNew, showCorrection, showNew } from './pages/legal/edit.ts';
import { OfficeQuery, showOffice } from './pages/legal/office.ts';
import { RegisterQuery, showRegister } from './pages/legal/register.ts';
import { ApprovalQuery, postApproval, postStudy, showApproval } from './pages/rules/approval.ts';
import { ComparisonQuery, showComparison } from './pages/rules/comparison.ts';
import { postGiveUp } from './pages/rules/draft-page.ts';
import { postAboutForm, showAboutForm } from './pages/rules/edit-about.ts';
import { postRuleForm, RuleParams, showRuleForm } from './pages/rules/edit-rule.ts';
import { showPublicRules } from './pages/rules/public-rules.ts';
import { RuleSetQuery, showRuleSet } from './pages/rules/rule-set.ts';
import { postRuleSet, RuleSetsQuery, showRuleSets } from './pages/rules/rule-sets.ts';

export const problems: ProblemChapter = { meanings: CENTER_PROBLEMS, texts };

const open = { permission: 'public' } as const;
const drafting = { permission: 'draft-rules' } as const;
const approving = { permission: 'approve-rules' } as const;
/** Officials who see dossiers may see by which rules; drafts are theirs to read before they hold. */
const reading = { permission: ['read-dossier', 'read-every-dossier', 'draft-rules', 'approve-rules'] } as const;

export function routes(web: Web): void {
  const { app } = web;
  const tags = ['center'];
  app.get('/gioi-thieu', { config: open }, showAbout(web));
  app.get('/quy-tac', { config: open }, showPublicRules(web));
  app.get('/api/v1/center', { config: open, schema: { tags } }, getCenter(web));
  app.get('/api/v1/agencies', { config: open, schema: { tags } }, getAgencies(web));
  app.put(
    '/api/v1/center/units',
    { config: { permission: 'revise-units' }, schema: { body: UnitsInput, tags } },
    putUnits(web),
  );
  rulePages(web);
  ruleApi(web);
  legalPages(web);
  legalApi(web);
}

function rulePages(web: Web): void {
  const { app } = web;
  const all = '/can-bo/quy-tac';
  const one = `${all}/:id`;
  const params = RuleSetParams;
  app.get(all, { config: reading, schema: { querystring: RuleSetsQuery } }, showRuleSets(web));
  app.post(all, { config: drafting }, postRuleSet(web));
  app.get(`${all}/so-sanh`, { config: reading, schema: { querystring: ComparisonQuery } }, showComparison(web));
  app.get(one, { config: reading, schema: { params, querystring: RuleSetQuery } }, showRuleSet(web));
  app.get(`${one}/sua`, { config: drafting, schema: { params } }, showAboutForm(web));
  app.post(`${one}/sua`, { config: drafting, schema: { params } }, postAboutForm(web));
  app.get(`${one}/sua/:name`, { config: drafting, schema: { params: RuleParams } }, showRuleForm(web));
  app.post(`${one}/sua/:name`, { config: drafting, schema: { params: RuleParams } }, postRuleForm(web));
  app.post(`${one}/bo`, { config: drafting, schema: { params } }, postGiveUp(web));
  app.post(`${one}/xem-truoc`, { config: drafting, schema: { params } }, postStudy(web));
  app.get(`${one}/phe-duyet`, { config: reading, schema: { params, querystring: ApprovalQuery } }, showApproval(web));
  app.post(`${one}/phe-duyet`, { config: approving, schema: { params } }, postApproval(web));
}

function ruleApi(web: Web): void {
  const { app } = web;
  const tags = ['rule-sets'];
  const one = '/api/v1/rule-sets/:id';
  const params = RuleSetParams;
  app.get('/api/v1/rule-sets', { config: open, schema: { tags } }, getRuleSets(web));
  app.get(one, { config: open, schema: { params, tags } }, getRuleSet(web));
  app.post('/api/v1/rule-sets', { config: drafting, schema: { body: NewDraftInput, tags } }, createRuleSet(web));
  app.put(one, { config: drafting, schema: { params, body: RuleSetInput, tags } }, putRuleSet(web));
  app.delete(one, { config: drafting, schema: { params, tags } }, deleteRuleSet(web));
  app.post(
    `${one}/approval`,
    { config: approving, schema: { params, body: ApprovalInput, tags } },
    createApproval(web),
  );
}

function legalPages(web: Web): void {
  const { app } = web;
  const params = LegalParams;
  app.get('/van-ban', { config: open, schema: { querystring: RegisterQuery } }, showRegister(web));
  app.get('/van-ban/:slug', { config: open, schema: { params } }, showDocument(web));
  const all = '/can-bo/van-ban';
  app.get(all, { config: drafting, schema: { querystring: OfficeQuery } }, showOffice(web));
  app.get(`${all}/moi`, { config: drafting, schema: { querystring: NewQuery } }, showNew(web));
  app.post(`${all}/moi`, { config: drafting }, postNew(web));
  app.get(`${all}/:slug`, { config: drafting, schema: { params } }, showCorrection(web));
  app.post(`${all}/:slug`, { config: drafting, schema: { params } }, postCorrection(web));
}

function legalApi(web: Web): void {
  const { app } = web;
  const tags = ['legal-documents'];
  const all = '/api/v1/legal-documents';
  const params = LegalParams;
  app.get(all, { config: open, schema: { tags } }, getLegalDocuments(web));
  app.get(`${all}/:slug`, { config: open, schema: { params, tags } }, getLegalDocument(web));
  app.post(all, { config: drafting, schema: { body: NewLegalDocumentInput, tags } }, createLegalDocument(web));
  app.put(
    `${all}/:slug`,
    { config: drafting, schema: { params, body: LegalDocumentInput, tags } },
    putLegalDocument(web),
  );
}
