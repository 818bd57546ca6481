import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { deleteDraft, getCalendar, getDraft, listCalendars, postPublication, putDraft } from './api/calendars.ts';
import { CALENDAR_PROBLEMS } from './domain/problems.ts';
import { DraftInput, PublicationInput, PublicYearParams, YearParams } from './input.ts';
import { texts } from './messages/index.ts';
import { downloadDays } from './pages/days-csv.ts';
import { onImportError, postDays, postGiveUp, postImport, postRemoval, postSwap, postWeek } from './pages/draft.ts';
import { OwnersQuery, postBegin, showOwners } from './pages/owners.ts';
import { showPublicYear } from './pages/public-year.ts';
import {
  postEditionStudy,
  postStudy,
  postPublication as publishForm,
  ReviewQuery,
  showReview,
} from './pages/review.ts';
import { showYear, YearQuery } from './pages/year.ts';

export const problems: ProblemChapter = { meanings: CALENDAR_PROBLEMS, texts };

export function routes(web: Web): void {
  publicPages(web);
  officialPages(web);
  api(web);
}

function publicPages(web: Web): void {
  const config = { permission: 'public' } as const;
  web.app.get('/lich-lam-viec', { config }, showPublicYear(web));
  web.app.get('/lich-lam-viec/:year', { config, schema: { params: PublicYearParams } }, showPublicYear(web));
}

function officialPages(web: Web): void {
  const { app } = web;
  const config = { permission: 'draft-calendar' } as const;
  const draft = { config, schema: { params: YearParams } };
  const year = '/can-bo/lich/:owner/:year';
  app.get('/can-bo/lich', { config, schema: { querystring: OwnersQuery } }, showOwners(web));
  app.post('/can-bo/lich', { config }, postBegin(web));
  app.get(year, { config, schema: { params: YearParams, querystring: YearQuery } }, showYear(web));
  app.get(`${year}/ngay.csv`, draft, downloadDays(web));
  app.post(`${year}/du-thao/ngay`, draft, postDays(web));
  app.post(`${year}/du-thao/hoan-doi`, draft, postSwap(web));
  app.post(`${year}/du-thao/bo-ngay`, draft, postRemoval(web));
  app.post(`${year}/du-thao/tuan`, draft, postWeek(web));
  const importing = { ...draft, config: { ...config, uploads: 'text' as const }, errorHandler: onImportError(web) };
  app.post(`${year}/du-thao/nhap`, importing, postImport(web));
  app.post(`${year}/du-thao/bo`, draft, postGiveUp(web));
  app.post(`${year}/xem-truoc`, draft, postStudy(web));
  app.post(`${year}/anh-huong`, draft, postEditionStudy(web));
  app.get(`${year}/cong-bo`, { config, schema: { params: YearParams, querystring: ReviewQuery } }, showReview(web));
  app.post(
    `${year}/cong-bo`,
    { config: { permission: 'publish-calendar' }, schema: { params: YearParams } },
    publishForm(web),
  );
}

function api(web: Web): void {
  const { app } = web;
  const tags = ['calendars'];
  const open = { permission: 'public' } as const;
  const drafting = { permission: 'draft-calendar' } as const;
  const year = '/api/v1/calendars/:owner/:year';
  app.get('/api/v1/calendars', { config: open, schema: { tags } }, listCalendars(web));
  app.get(year, { config: open, schema: { params: YearParams, tags } }, getCalendar(web));
  app.get(`${year}/draft`, { config: drafting, schema: { params: YearParams, tags } }, getDraft(web));
  app.put(`${year}/draft`, { config: drafting, schema: { params: YearParams, body: DraftInput, tags } }, putDraft(web));
  app.delete(`${year}/draft`, { config: drafting, schema: { params: YearParams, tags } }, deleteDraft(web));
  app.post(
    `${year}/publication`,
    { config: { permission: 'publish-calendar' }, schema: { params: YearParams, body: PublicationInput, tags } },
    postPublication(web),
  );
}
