import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { createAnswer, createFeedback, createHandling, getAllFeedback, getFeedback } from './api/feedback.ts';
import { FEEDBACK_PROBLEMS } from './domain/problems.ts';
import { AnswerInput, FeedbackInput, FeedbackParams, FeedbackQuery, ReportParams } from './input.ts';
import { texts } from './messages/index.ts';
import { DetailQuery, postAnswer, postTaking, showDetail } from './pages/office-detail.ts';
import { OfficeQuery, showOfficeList } from './pages/office-list.ts';
import { postReport, showReport } from './pages/report.ts';
import { LookUpQuery, StandingQuery, showLookUp, showStanding } from './pages/standing.ts';

export const problems: ProblemChapter = { meanings: FEEDBACK_PROBLEMS, texts };

const open = { permission: 'public' } as const;
/** Procedure control looks into what was asked for beyond the list. */
const handling = { permission: 'draft-procedure' } as const;

export function routes(web: Web): void {
  const { app } = web;
  const report = { config: open, schema: { params: ReportParams } };
  app.get('/thu-tuc/:code/phan-anh', report, showReport(web));
  app.post('/thu-tuc/:code/phan-anh', report, postReport(web));
  app.get('/phan-anh', { config: open, schema: { querystring: LookUpQuery } }, showLookUp(web));
  const standing = { params: FeedbackParams, querystring: StandingQuery };
  app.get('/phan-anh/:reference', { config: open, schema: standing }, showStanding(web));

  const one = '/can-bo/phan-anh/:reference';
  const params = FeedbackParams;
  app.get('/can-bo/phan-anh', { config: handling, schema: { querystring: OfficeQuery } }, showOfficeList(web));
  app.get(one, { config: handling, schema: { params, querystring: DetailQuery } }, showDetail(web));
  app.post(`${one}/nhan`, { config: handling, schema: { params } }, postTaking(web));
  app.post(`${one}/tra-loi`, { config: handling, schema: { params } }, postAnswer(web));
  api(web);
}

function api(web: Web): void {
  const { app } = web;
  const tags = ['feedback'];
  const params = FeedbackParams;
  const one = '/api/v1/feedback/:reference';
  app.post('/api/v1/feedback', { config: open, schema: { body: FeedbackInput, tags } }, createFeedback(web));
  app.get('/api/v1/feedback', { config: handling, schema: { querystring: FeedbackQuery, tags } }, getAllFeedback(web));
  app.get(one, { config: open, schema: { params, tags } }, getFeedback(web));
  app.post(`${one}/handling`, { config: handling, schema: { params, tags } }, createHandling(web));
  app.post(`${one}/answer`, { config: handling, schema: { params, body: AnswerInput, tags } }, createAnswer(web));
}
