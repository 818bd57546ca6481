import Type from 'typebox';
import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from '../dossiers/index.ts';
import { createEnd, createNotice, createSendingBack, getNotices } from './api/notices.ts';
import { causes } from './domain/causes.ts';
import { NOTICE_PROBLEMS } from './domain/problems.ts';
import { FindingInput, NoticeBody, SendingBackInput } from './input.ts';
import { texts } from './messages/index.ts';
import { FORMS } from './pages/notice-forms.ts';
import { NoticesQuery, postEnd, postNotice, showNotices } from './pages/notices.ts';
import { previewNotice } from './pages/preview.ts';
import { CausesQuery, downloadCauses, showCausesReport } from './pages/report.ts';

export const problems: ProblemChapter = { meanings: NOTICE_PROBLEMS, texts };

const FormParams = Type.Object({ ...ReferenceParams.properties, form: Type.Enum(FORMS) });
const IdParams = Type.Object({ ...ReferenceParams.properties, id: Type.Integer({ minimum: 1, maximum: 1e15 }) });

export function routes(web: Web): void {
  causes(); // a wrong catalogue is told when the center starts, not when somebody needs it
  const { app } = web;
  const at = '/can-bo/ho-so/:reference/thong-bao';
  const handlers = { permission: 'handle-step' } as const;
  app.get(
    at,
    { config: { permission: 'read-dossier' }, schema: { params: ReferenceParams, querystring: NoticesQuery } },
    showNotices(web),
  );
  app.post(`${at}/:form`, { config: handlers, schema: { params: FormParams } }, postNotice(web));
  app.post(`${at}/:form/xem-truoc`, { config: handlers, schema: { params: FormParams } }, previewNotice(web));
  app.post(`${at}/ket-thuc/:id`, { config: handlers, schema: { params: IdParams } }, postEnd(web));
  const report = '/can-bo/bao-cao-nguyen-nhan';
  const readers = { permission: ['read-every-dossier', 'read-board'] } as const;
  app.get(report, { config: readers, schema: { querystring: CausesQuery } }, showCausesReport(web));
  app.get(`${report}/tep.csv`, { config: readers, schema: { querystring: CausesQuery } }, downloadCauses(web));
  api(web);
}

function api(web: Web): void {
  const { app } = web;
  const tags = ['notices'];
  const one = '/api/v1/dossiers/:reference';
  const handlers = { permission: 'handle-step' } as const;
  const params = ReferenceParams;
  app.get(`${one}/notices`, { config: { permission: 'read-dossier' }, schema: { params, tags } }, getNotices(web));
  app.post(`${one}/notices`, { config: handlers, schema: { params, body: NoticeBody, tags } }, createNotice(web));
  app.post(
    `${one}/notices/:id/end`,
    { config: handlers, schema: { params: IdParams, body: FindingInput, tags } },
    createEnd(web),
  );
  app.post(
    `${one}/sending-back`,
    { config: handlers, schema: { params, body: SendingBackInput, tags } },
    createSendingBack(web),
  );
}
