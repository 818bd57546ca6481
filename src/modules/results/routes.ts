import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from '../dossiers/index.ts';
import { postDelivery as deliverByApi, postResult } from './api/results.ts';
import { RESULT_PROBLEMS } from './domain/problems.ts';
import { DeliveryInput, ResultInput } from './input.ts';
import { texts } from './messages/index.ts';
import { DeliveryQuery, postDelivery, showDelivery } from './pages/delivery.ts';
import { LostQuery, postLostDecision, showLostReceipts } from './pages/lost-receipts.ts';
import { postLostReport, showLostReport } from './pages/lost-report.ts';
import { openOwnResult, openResult } from './pages/open-result.ts';
import { postRegister, RegisterQuery, showRegister } from './pages/register.ts';
import { DeskQuery, showDesk } from './pages/return-desk.ts';
import { registryRoutes } from './registry-routes.ts';

export const problems: ProblemChapter = { meanings: RESULT_PROBLEMS, texts };

export function routes(web: Web): void {
  const { app } = web;
  const tags = ['dossiers'];
  app.post(
    '/api/v1/dossiers/:reference/result',
    { config: { permission: 'register-result' }, schema: { params: ReferenceParams, body: ResultInput, tags } },
    postResult(web),
  );
  app.post(
    '/api/v1/dossiers/:reference/delivery',
    { config: { permission: 'deliver-result' }, schema: { params: ReferenceParams, body: DeliveryInput, tags } },
    deliverByApi(web),
  );
  pages(web);
  registryRoutes(web);
}

function pages(web: Web): void {
  const { app } = web;
  const register = { config: { permission: 'register-result' }, schema: { params: ReferenceParams } } as const;
  const deliver = { permission: 'deliver-result' } as const;
  app.get(
    '/can-bo/ho-so/:reference/ket-qua',
    { ...register, schema: { ...register.schema, querystring: RegisterQuery } },
    showRegister(web),
  );
  app.post(
    '/can-bo/ho-so/:reference/ket-qua',
    { ...register, config: { ...register.config, uploads: true } },
    postRegister(web),
  );
  app.get(
    '/can-bo/ho-so/:reference/ket-qua/tep',
    { config: { permission: 'read-dossier' }, schema: { params: ReferenceParams } },
    openResult(web),
  );
  app.get(
    '/ho-so/:reference/ket-qua',
    { config: { permission: 'file-dossier' }, schema: { params: ReferenceParams } },
    openOwnResult(web),
  );
  app.get('/can-bo/tra-ket-qua', { config: deliver, schema: { querystring: DeskQuery } }, showDesk(web));
  app.get(
    '/can-bo/tra-ket-qua/:reference',
    { config: deliver, schema: { params: ReferenceParams, querystring: DeliveryQuery } },
    showDelivery(web),
  );
  app.post(
    '/can-bo/tra-ket-qua/:reference',
    { config: { ...deliver, uploads: true }, schema: { params: ReferenceParams } },
    postDelivery(web),
  );
  const lost = '/can-bo/tra-ket-qua/:reference/mat-giay-tiep-nhan';
  const about = { config: deliver, schema: { params: ReferenceParams } } as const;
  app.get(lost, about, showLostReport(web));
  app.post(lost, { ...about, config: { ...deliver, uploads: true } }, postLostReport(web));
  const decide = { permission: 'approve-lost-receipt' } as const;
  app.get('/can-bo/mat-giay-tiep-nhan', { config: decide, schema: { querystring: LostQuery } }, showLostReceipts(web));
  app.post(
    '/can-bo/mat-giay-tiep-nhan/:reference',
    { config: decide, schema: { params: ReferenceParams } },
    postLostDecision(web),
  );
}
