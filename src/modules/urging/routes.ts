import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { createRequest, createRequestAnswer, createRequestReminder, getRequest, getRequests } from './api/requests.ts';
import { createConclusion, createMessage, createThread, getThread, getThreads } from './api/threads.ts';
import {
  createJudgement,
  createRaising,
  createReminder,
  createUrgingAnswer,
  getUrging,
  getUrgings,
} from './api/urgings.ts';
import { URGING_PROBLEMS } from './domain/problems.ts';
import {
  AgencyParams,
  ConclusionInput,
  ForDossierQuery,
  IdParams,
  InformationAnswerInput,
  InformationInput,
  JudgementInput,
  MessageInput,
  NameParams,
  PageQuery,
  RaisingInput,
  ReminderInput,
  RequestFileParams,
  RequestsQuery,
  ThreadInput,
  UrgingAnswerInput,
} from './input.ts';
import { texts } from './messages/index.ts';
import { postRaising, previewRaising, showRaisingForm } from './pages/raising-form.ts';
import { postReminder, previewReminder, showReminderForm } from './pages/reminder-form.ts';
import {
  postRequestAnswer,
  postRequestReminder,
  RequestPageQuery,
  showRequest,
  showRequestFile,
  showRequestPaper,
} from './pages/request.ts';
import { postRequest, previewRequest, showRequestForm } from './pages/request-form.ts';
import { showRequests } from './pages/requests.ts';
import { postConclusion, postMessage, showThread, ThreadPageQuery } from './pages/thread.ts';
import { postThread, showThreadForm } from './pages/thread-form.ts';
import { showThreads } from './pages/threads.ts';
import { PLACES } from './pages/tools.ts';
import { postJudgement, postUrgingAnswer, showUrging, showUrgingPaper, UrgingPageQuery } from './pages/urging.ts';
import { showUrgings, UrgingsPageQuery } from './pages/urgings.ts';

export const problems: ProblemChapter = { meanings: URGING_PROBLEMS, texts };

/** Whoever supervises the center, and the agencies for what is theirs; which letter it is, is asked in the query. */
const reading = { permission: ['read-every-dossier', 'answer-urging'] } as const;
const urging = { permission: 'urge-agency' } as const;
const signing = { permission: 'sign-letter' } as const;
const answering = { permission: 'answer-urging' } as const;
/** Any official may be named to an exchange; which of them takes part, is asked in the query. */
const official = { permission: ['read-dossier', 'propose-change'] } as const;
const opening = { permission: ['urge-agency', 'answer-urging'] } as const;

export function routes(web: Web): void {
  urgingPages(web);
  requestPages(web);
  threadPages(web);
  urgingApi(web);
  requestApi(web);
  threadApi(web);
}

function urgingPages(web: Web): void {
  const { app } = web;
  const all = PLACES.urging;
  const one = `${all}/:name`;
  const agency = { config: urging, schema: { params: AgencyParams } };
  const params = NameParams;
  app.get(all, { config: reading, schema: { querystring: UrgingsPageQuery } }, showUrgings(web));
  app.get(`${all}/co-quan/:key`, agency, showReminderForm(web));
  app.post(`${all}/co-quan/:key`, agency, postReminder(web));
  app.post(`${all}/co-quan/:key/xem-truoc`, agency, previewReminder(web));
  app.get(one, { config: reading, schema: { params, querystring: UrgingPageQuery } }, showUrging(web));
  app.get(`${one}/van-ban.pdf`, { config: reading, schema: { params } }, showUrgingPaper(web));
  app.post(`${one}/tra-loi`, { config: answering, schema: { params } }, postUrgingAnswer(web));
  app.post(`${one}/danh-gia`, { config: urging, schema: { params } }, postJudgement(web));
  app.get(`${one}/cap-tren`, { config: signing, schema: { params } }, showRaisingForm(web));
  app.post(`${one}/cap-tren`, { config: signing, schema: { params } }, postRaising(web));
  app.post(`${one}/cap-tren/xem-truoc`, { config: signing, schema: { params } }, previewRaising(web));
}

function requestPages(web: Web): void {
  const { app } = web;
  const all = PLACES.requests;
  const one = `${all}/:name`;
  const params = NameParams;
  app.get(all, { config: reading, schema: { querystring: UrgingsPageQuery } }, showRequests(web));
  app.get(`${all}/moi`, { config: urging, schema: { querystring: ForDossierQuery } }, showRequestForm(web));
  app.post(`${all}/moi`, { config: urging }, postRequest(web));
  app.post(`${all}/moi/xem-truoc`, { config: urging }, previewRequest(web));
  app.get(one, { config: reading, schema: { params, querystring: RequestPageQuery } }, showRequest(web));
  app.get(`${one}/van-ban.pdf`, { config: reading, schema: { params } }, showRequestPaper(web));
  app.get(`${one}/tep/:file`, { config: reading, schema: { params: RequestFileParams } }, showRequestFile(web));
  const answered = { config: { ...answering, uploads: true as const }, schema: { params } };
  app.post(`${one}/tra-loi`, answered, postRequestAnswer(web));
  app.post(`${one}/nhac`, { config: urging, schema: { params } }, postRequestReminder(web));
}

function threadPages(web: Web): void {
  const { app } = web;
  const all = PLACES.threads;
  const one = `${all}/:id`;
  const params = IdParams;
  app.get(all, { config: official, schema: { querystring: UrgingsPageQuery } }, showThreads(web));
  app.get(`${all}/moi`, { config: opening, schema: { querystring: ForDossierQuery } }, showThreadForm(web));
  app.post(`${all}/moi`, { config: opening }, postThread(web));
  app.get(one, { config: official, schema: { params, querystring: ThreadPageQuery } }, showThread(web));
  app.post(`${one}/loi-nhan`, { config: official, schema: { params } }, postMessage(web));
  app.post(`${one}/ket-thuc`, { config: official, schema: { params } }, postConclusion(web));
}

function urgingApi(web: Web): void {
  const { app } = web;
  const tags = ['urgings'];
  const all = '/api/v1/urgings';
  const one = `${all}/:name`;
  const params = NameParams;
  app.post(all, { config: urging, schema: { body: ReminderInput, tags } }, createReminder(web));
  app.get(all, { config: reading, schema: { querystring: PageQuery, tags } }, getUrgings(web));
  app.get(one, { config: reading, schema: { params, tags } }, getUrging(web));
  app.post(
    `${one}/answer`,
    { config: answering, schema: { params, body: UrgingAnswerInput, tags } },
    createUrgingAnswer(web),
  );
  app.post(
    `${one}/judgement`,
    { config: urging, schema: { params, body: JudgementInput, tags } },
    createJudgement(web),
  );
  app.post(`${one}/next-level`, { config: signing, schema: { params, body: RaisingInput, tags } }, createRaising(web));
}

function requestApi(web: Web): void {
  const { app } = web;
  const tags = ['information-requests'];
  const all = '/api/v1/information-requests';
  const one = `${all}/:name`;
  const params = NameParams;
  const body = InformationAnswerInput;
  app.post(all, { config: urging, schema: { body: InformationInput, tags } }, createRequest(web));
  app.get(all, { config: reading, schema: { querystring: RequestsQuery, tags } }, getRequests(web));
  app.get(one, { config: reading, schema: { params, tags } }, getRequest(web));
  app.post(`${one}/answer`, { config: answering, schema: { params, body, tags } }, createRequestAnswer(web));
  app.post(`${one}/reminders`, { config: urging, schema: { params, tags } }, createRequestReminder(web));
}

function threadApi(web: Web): void {
  const { app } = web;
  const tags = ['threads'];
  const all = '/api/v1/threads';
  const one = `${all}/:id`;
  const params = IdParams;
  app.post(all, { config: opening, schema: { body: ThreadInput, tags } }, createThread(web));
  app.get(all, { config: official, schema: { querystring: PageQuery, tags } }, getThreads(web));
  app.get(one, { config: official, schema: { params, tags } }, getThread(web));
  app.post(`${one}/messages`, { config: official, schema: { params, body: MessageInput, tags } }, createMessage(web));
  app.post(
    `${one}/conclusion`,
    { config: official, schema: { params, body: ConclusionInput, tags } },
    createConclusion(web),
  );
}
