import Type from 'typebox';
import type { Web } from '../../web/web.ts';
import type { Permission } from '../identity/index.ts';
import { QuestionParams } from './api/supplements.ts';
import { ReferenceParams } from './input.ts';
import { postCorrection, postReturn, showDetails } from './pages/deciding/details.ts';
import { previewRefusal, previewSupplement } from './pages/deciding/preview.ts';
import { postRefusal, showRefusal } from './pages/deciding/refusal.ts';
import { SupplementReportQuery, showSupplementReport } from './pages/deciding/report.ts';
import {
  postAnswer,
  postComplete,
  postDecline,
  postHandIn,
  postIncomplete,
  postIssue,
  postSign,
  postSupplement,
  SupplementQuery,
  showSupplement,
} from './pages/deciding/supplement.ts';
import {
  postConfirmation,
  postRejection,
  postStop,
  postWithdrawal,
  showWithdrawal,
} from './pages/deciding/withdrawal.ts';

const DoneQuery = Type.Object({ xong: Type.Optional(Type.Literal('1')) });

/** The pages on which officials ask for supplements, refuse, give back and correct. */
export function decidingRoutes(web: Web): void {
  const { app } = web;
  const at = '/can-bo/ho-so/:reference';
  const schema = { params: ReferenceParams };
  const to = (permission: Permission | readonly Permission[], uploads?: true) => ({
    config: { permission, ...(uploads && { uploads }) },
    schema,
  });
  const readers = { config: { permission: 'read-dossier' as const }, schema: { ...schema, querystring: DoneQuery } };
  const center = to('receive-dossier');

  app.get(
    `${at}/bo-sung`,
    { config: { permission: 'read-dossier' }, schema: { ...schema, querystring: SupplementQuery } },
    showSupplement(web),
  );
  app.post(`${at}/bo-sung`, to(['receive-dossier', 'handle-step']), postSupplement(web));
  app.post(`${at}/bo-sung/xem-truoc`, center, previewSupplement(web));
  app.post(`${at}/bo-sung/ra-phieu`, center, postIssue(web));
  app.post(`${at}/bo-sung/khong-dong-y`, center, postDecline(web));
  app.post(`${at}/bo-sung/ky`, to('sign-supplement-exception'), postSign(web));
  app.post(`${at}/bo-sung/nop-ho`, to('receive-dossier', true), postHandIn(web));
  app.post(`${at}/bo-sung/du`, center, postComplete(web));
  app.post(`${at}/bo-sung/chua-du`, center, postIncomplete(web));
  app.post(
    `${at}/bo-sung/tra-loi/:question`,
    { config: { permission: 'receive-dossier' }, schema: { params: QuestionParams } },
    postAnswer(web),
  );

  app.get(`${at}/tu-choi`, readers, showRefusal(web));
  app.post(`${at}/tu-choi`, center, postRefusal(web));
  app.post(`${at}/tu-choi/xem-truoc`, center, previewRefusal(web));

  app.get(`${at}/rut`, readers, showWithdrawal(web));
  app.post(`${at}/rut`, center, postWithdrawal(web));
  app.post(`${at}/rut/dong-y`, center, postConfirmation(web));
  app.post(`${at}/rut/khong-dong-y`, center, postRejection(web));
  app.post(`${at}/rut/dung`, to('register-result'), postStop(web));

  app.get(
    '/can-bo/bao-cao-bo-sung',
    { config: { permission: 'read-every-dossier' }, schema: { querystring: SupplementReportQuery } },
    showSupplementReport(web),
  );
  app.get(`${at}/thong-tin`, readers, showDetails(web));
  app.post(`${at}/thong-tin/dinh-chinh`, center, postCorrection(web));
  app.post(`${at}/thong-tin/cach-nhan`, center, postReturn(web));
}
