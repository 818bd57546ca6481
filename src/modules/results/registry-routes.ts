import Type from 'typebox';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from '../dossiers/index.ts';
import {
  getResult,
  getResults,
  ResultParams as IdParams,
  postCameBack,
  postDispatch,
  postLostReceipt,
  postLostReceiptDecision,
  ResultsQuery,
} from './api/registry.ts';
import { postRecall as recallByApi, postReplacement as replaceByApi } from './api/results.ts';
import {
  CameBackInput,
  DispatchInput,
  LostReceiptDecision,
  LostReceiptInput,
  RecallInput,
  ReplacementInput,
} from './input.ts';
import { DispatchParams, postDispatches, postReturned, showDispatch, showDispatches } from './pages/dispatches.ts';
import { RegistryQuery, showRegistry } from './pages/registry.ts';
import {
  openResultFile,
  postRecall,
  postReplacement,
  postRevocation,
  ResultParams,
  ResultQuery,
  showCover,
  showResult,
  showResultQr,
} from './pages/result.ts';

/** The registry of results: reading it, and ending a result that is wrong. */
export function registryRoutes(web: Web): void {
  const { app } = web;
  const reads = { config: { permission: 'read-dossier' } } as const;
  const one = { ...reads, schema: { params: ResultParams } } as const;
  const ends = { config: { permission: 'register-result', uploads: true }, schema: { params: ResultParams } } as const;
  app.get('/can-bo/ket-qua', { ...reads, schema: { querystring: RegistryQuery } }, showRegistry(web));
  app.get(
    '/can-bo/ket-qua/:id',
    { ...reads, schema: { params: ResultParams, querystring: ResultQuery } },
    showResult(web),
  );
  app.get('/can-bo/ket-qua/:id/bia', one, showCover(web));
  app.get('/can-bo/ket-qua/:id/ma-qr.svg', one, showResultQr(web));
  app.get('/can-bo/ket-qua/:id/tep', one, openResultFile(web));
  app.post('/can-bo/ket-qua/:id/thu-hoi', ends, postRecall(web));
  app.post('/can-bo/ket-qua/:id/thay-the', ends, postReplacement(web));
  app.post('/can-bo/ket-qua/:id/huy-bo', ends, postRevocation(web));
  const deliver = { config: { permission: 'deliver-result' } } as const;
  const post = '/can-bo/ket-qua-buu-chinh';
  app.get(post, deliver, showDispatches(web));
  app.post(post, deliver, postDispatches(web));
  app.get(`${post}/:id`, { ...deliver, schema: { params: DispatchParams } }, showDispatch(web));
  app.post(
    `${post}/:id/:reference/chuyen-hoan`,
    { ...deliver, schema: { params: Type.Object({ ...DispatchParams.properties, ...ReferenceParams.properties }) } },
    postReturned(web),
  );
  api(web);
}

function api(web: Web): void {
  const { app } = web;
  const tags = ['results'];
  const read = { permission: 'read-dossier' } as const;
  const register = { permission: 'register-result' } as const;
  const deliver = { permission: 'deliver-result' } as const;
  const approve = { permission: 'approve-lost-receipt' } as const;
  const about = (body: object) => ({ params: ReferenceParams, body, tags });
  const at = '/api/v1/dossiers/:reference';
  app.get('/api/v1/results', { config: read, schema: { querystring: ResultsQuery, tags } }, getResults(web));
  app.get('/api/v1/results/:id', { config: read, schema: { params: IdParams, tags } }, getResult(web));
  app.post(`${at}/result-recall`, { config: register, schema: about(RecallInput) }, recallByApi(web));
  app.post(`${at}/result-replacement`, { config: register, schema: about(ReplacementInput) }, replaceByApi(web));
  app.post(`${at}/lost-receipt`, { config: deliver, schema: about(LostReceiptInput) }, postLostReceipt(web));
  app.post(
    `${at}/lost-receipt/decision`,
    { config: approve, schema: about(LostReceiptDecision) },
    postLostReceiptDecision(web),
  );
  app.post('/api/v1/result-dispatches', { config: deliver, schema: { body: DispatchInput, tags } }, postDispatch(web));
  app.post(`${at}/dispatch/return`, { config: deliver, schema: about(CameBackInput) }, postCameBack(web));
}
