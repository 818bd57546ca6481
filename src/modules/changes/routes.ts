import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { createDeclining, createDrafting, createNotice, getNotice, getNotices } from './api/notices.ts';
import {
  createCompletion,
  createDecision,
  createProposal,
  createReview,
  getIssues,
  getProposal,
  getProposals,
  getStudy,
} from './api/proposals.ts';
import { CHANGE_PROBLEMS } from './domain/problems.ts';
import {
  CompletionInput,
  DecisionInput,
  DeclineInput,
  IdParams,
  NoticeInput,
  NoticesQuery,
  ProposalInput,
  ProposalsQuery,
} from './input.ts';
import { texts } from './messages/index.ts';
import { NoticeQuery, postDeclining, postDrafting, showNotice, showNoticeFile } from './pages/notice.ts';
import { postNotice, showNoticeForm } from './pages/notice-form.ts';
import { NoticesPageQuery, showNotices } from './pages/notices.ts';
import {
  ProposalQuery,
  postCompletion,
  postDecision,
  postReview,
  postRuleDraft,
  showProposal,
} from './pages/proposal.ts';
import { ProposalFormQuery, postProposal, showProposalForm } from './pages/proposal-form.ts';
import { ProposalsPageQuery, showProposals } from './pages/proposals.ts';
import { downloadSynthesis, showSynthesis } from './pages/synthesis.ts';
import { showTimeCut } from './pages/time-cut.ts';

export const problems: ProblemChapter = { meanings: CHANGE_PROBLEMS, texts };

/** An agency's head for their own agency, the center's people for every one. */
const notifying = { permission: ['draft-procedure', 'draft-own-procedure'] } as const;
const drafting = { permission: 'draft-procedure' } as const;
const proposing = { permission: 'propose-change' } as const;
const deciding = { permission: 'decide-proposal' } as const;
const params = IdParams;

export function routes(web: Web): void {
  noticePages(web);
  proposalPages(web);
  noticeApi(web);
  proposalApi(web);
}

function noticePages(web: Web): void {
  const { app } = web;
  const all = '/can-bo/thong-bao-thay-doi';
  const one = `${all}/:id`;
  app.get(all, { config: notifying, schema: { querystring: NoticesPageQuery } }, showNotices(web));
  app.get(`${all}/moi`, { config: notifying }, showNoticeForm(web));
  app.post(`${all}/moi`, { config: { ...notifying, uploads: true as const } }, postNotice(web));
  app.get(one, { config: notifying, schema: { params, querystring: NoticeQuery } }, showNotice(web));
  app.get(`${one}/tep`, { config: notifying, schema: { params } }, showNoticeFile(web));
  app.post(`${one}/soan`, { config: drafting, schema: { params } }, postDrafting(web));
  app.post(`${one}/khong-soan`, { config: drafting, schema: { params } }, postDeclining(web));
}

function proposalPages(web: Web): void {
  const { app } = web;
  const all = '/can-bo/sang-kien';
  const one = `${all}/:id`;
  app.get(all, { config: proposing, schema: { querystring: ProposalsPageQuery } }, showProposals(web));
  app.get(`${all}/moi`, { config: proposing, schema: { querystring: ProposalFormQuery } }, showProposalForm(web));
  app.post(`${all}/moi`, { config: proposing }, postProposal(web));
  app.get(`${all}/tong-hop`, { config: proposing }, showSynthesis(web));
  app.get(`${all}/tong-hop.csv`, { config: proposing }, downloadSynthesis(web));
  app.get(one, { config: proposing, schema: { params, querystring: ProposalQuery } }, showProposal(web));
  app.get(`${one}/mo-phong`, { config: proposing, schema: { params } }, showTimeCut(web));
  app.post(`${one}/xem-xet`, { config: deciding, schema: { params } }, postReview(web));
  app.post(`${one}/quyet-dinh`, { config: deciding, schema: { params } }, postDecision(web));
  app.post(`${one}/thuc-hien`, { config: deciding, schema: { params } }, postCompletion(web));
  app.post(`${one}/du-thao-quy-tac`, { config: deciding, schema: { params } }, postRuleDraft(web));
}

function noticeApi(web: Web): void {
  const { app } = web;
  const tags = ['change-notices'];
  const all = '/api/v1/change-notices';
  const one = `${all}/:id`;
  app.post(all, { config: notifying, schema: { body: NoticeInput, tags } }, createNotice(web));
  app.get(all, { config: notifying, schema: { querystring: NoticesQuery, tags } }, getNotices(web));
  app.get(one, { config: notifying, schema: { params, tags } }, getNotice(web));
  app.post(`${one}/drafting`, { config: drafting, schema: { params, tags } }, createDrafting(web));
  app.post(
    `${one}/declining`,
    { config: drafting, schema: { params, body: DeclineInput, tags } },
    createDeclining(web),
  );
}

function proposalApi(web: Web): void {
  const { app } = web;
  const tags = ['proposals'];
  const all = '/api/v1/proposals';
  const one = `${all}/:id`;
  app.post(all, { config: proposing, schema: { body: ProposalInput, tags } }, createProposal(web));
  app.get(all, { config: proposing, schema: { querystring: ProposalsQuery, tags } }, getProposals(web));
  app.get(one, { config: proposing, schema: { params, tags } }, getProposal(web));
  app.get(`${one}/study`, { config: proposing, schema: { params, tags } }, getStudy(web));
  app.get('/api/v1/regulation-issues', { config: proposing, schema: { tags } }, getIssues(web));
  app.post(`${one}/review`, { config: deciding, schema: { params, tags } }, createReview(web));
  app.post(`${one}/decision`, { config: deciding, schema: { params, body: DecisionInput, tags } }, createDecision(web));
  app.post(
    `${one}/completion`,
    { config: deciding, schema: { params, body: CompletionInput, tags } },
    createCompletion(web),
  );
}
