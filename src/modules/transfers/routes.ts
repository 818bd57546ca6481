import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { getLateTransfers, LateTransfersQuery } from './api/late-transfers.ts';
import {
  createHandOver,
  createManifest,
  createReceipt,
  createResolution,
  createVoiding,
  getBatches,
  getManifest,
  getManifests,
} from './api/manifests.ts';
import { TRANSFER_PROBLEMS } from './domain/problems.ts';
import {
  ClosingInput,
  DiscrepancyParams,
  ManifestParams,
  ManifestsQuery,
  ReceiptInput,
  ResolutionInput,
  VoidInput,
} from './input.ts';
import { texts } from './messages/index.ts';
import { showIncoming } from './pages/incoming.ts';
import { LateQuery, showLate } from './pages/late.ts';
import { downloadLateCsv, downloadLateXlsx } from './pages/late-download.ts';
import { ManifestQuery, postHandOver, postReceipt, postSettling, postVoiding, showManifest } from './pages/manifest.ts';
import { showManifestPdf } from './pages/manifest-pdf.ts';
import { ManifestsPageQuery, showManifests } from './pages/manifests.ts';
import { postClosing, showToday } from './pages/today.ts';
import { showWaiting, WaitingQuery } from './pages/waiting-list.ts';

export const problems: ProblemChapter = { meanings: TRANSFER_PROBLEMS, texts };

/** The counters, the agencies, and those who supervise the center; on which manifest, the verbs ask. */
const readers = { permission: ['receive-dossier', 'handle-step', 'read-every-dossier'] } as const;
/** The two sides of a hand-over. */
const sides = { permission: ['receive-dossier', 'handle-step'] } as const;

export function routes(web: Web): void {
  const { app } = web;
  const home = '/can-bo/ban-giao';
  const late = `${home}/chuyen-cham`;
  const one = `${home}/:id`;
  const params = ManifestParams;
  app.get(home, { config: readers }, showToday(web));
  app.post(`${home}/dong-dot`, { config: sides }, postClosing(web));
  app.get(`${home}/dang-cho`, { config: readers, schema: { querystring: WaitingQuery } }, showWaiting(web));
  app.get(`${home}/danh-muc`, { config: readers, schema: { querystring: ManifestsPageQuery } }, showManifests(web));
  app.get('/can-bo/nhan-ban-giao', { config: readers }, showIncoming(web));

  app.get(late, { config: readers, schema: { querystring: LateQuery } }, showLate(web));
  app.get(`${late}/tep.csv`, { config: readers, schema: { querystring: LateQuery } }, downloadLateCsv(web));
  app.get(`${late}/tep.xlsx`, { config: readers, schema: { querystring: LateQuery } }, downloadLateXlsx(web));

  app.get(one, { config: readers, schema: { params, querystring: ManifestQuery } }, showManifest(web));
  app.get(`${one}/danh-muc.pdf`, { config: readers, schema: { params } }, showManifestPdf(web));
  app.post(`${one}/giao`, { config: sides, schema: { params } }, postHandOver(web));
  app.post(`${one}/nhan`, { config: sides, schema: { params } }, postReceipt(web));
  app.post(`${one}/huy`, { config: sides, schema: { params } }, postVoiding(web));
  app.post(`${one}/sai-lech/:discrepancy`, { config: sides, schema: { params: DiscrepancyParams } }, postSettling(web));
  api(web);
}

function api(web: Web): void {
  const { app } = web;
  const tags = ['hand-over-manifests'];
  const all = '/api/v1/hand-over-manifests';
  const one = `${all}/:id`;
  const params = ManifestParams;
  const signing = (body?: object) => ({ config: sides, schema: { params, tags, ...(body && { body }) } });
  app.get(all, { config: readers, schema: { querystring: ManifestsQuery, tags } }, getManifests(web));
  app.post(all, { config: sides, schema: { body: ClosingInput, tags } }, createManifest(web));
  app.get(one, { config: readers, schema: { params, tags } }, getManifest(web));
  app.post(`${one}/hand-over`, signing(), createHandOver(web));
  app.post(`${one}/receipt`, signing(ReceiptInput), createReceipt(web));
  app.post(`${one}/voiding`, signing(VoidInput), createVoiding(web));
  app.post(
    `${one}/discrepancies/:discrepancy/resolution`,
    { config: sides, schema: { params: DiscrepancyParams, body: ResolutionInput, tags } },
    createResolution(web),
  );
  app.get('/api/v1/hand-over-batches', { config: readers, schema: { tags } }, getBatches(web));
  app.get(
    '/api/v1/late-transfers',
    { config: readers, schema: { querystring: LateTransfersQuery, tags } },
    getLateTransfers(web),
  );
}
