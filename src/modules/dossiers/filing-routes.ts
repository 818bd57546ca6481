import type { Web } from '../../web/web.ts';
import { ReferenceParams } from './input.ts';
import { AnsweringQuery, showAnswering } from './pages/answering/answering.ts';
import {
  AssistedQuery,
  postAssisted,
  showAssisted,
  showAssistedFiled,
  showAssistedStart,
} from './pages/filing/assisted.ts';
import { LinkParams, LinkQuery, postByLink, showByLink } from './pages/filing/by-link.ts';
import {
  DraftParams,
  postGiveUp,
  postLink,
  postRevoke,
  resumeDraft,
  SavedQuery,
  showGiveUp,
  showSaved,
} from './pages/filing/drafts.ts';
import { FilingQuery, postFiling, showFiling } from './pages/filing/filing.ts';
import { showQr } from './pages/own/qr.ts';

/** Filing online: the form, what is kept of it until it is sent, and the private link to go on or to be helped. */
export function filingRoutes(web: Web): void {
  const { app } = web;
  const applicant = { config: { permission: 'file-dossier' } } as const;
  app.get('/nop-ho-so/:code', { ...applicant, schema: { querystring: FilingQuery } }, showFiling(web));
  app.post('/nop-ho-so/:code', { config: { ...applicant.config, uploads: true } }, postFiling(web));

  const own = { ...applicant, schema: { params: DraftParams } } as const;
  const draft = '/ho-so-dang-soan/:key';
  app.get(draft, own, resumeDraft(web));
  app.get(`${draft}/da-luu`, { ...own, schema: { ...own.schema, querystring: SavedQuery } }, showSaved(web));
  app.post(`${draft}/lien-ket`, own, postLink(web));
  app.post(`${draft}/thu-hoi`, own, postRevoke(web));
  app.get(`${draft}/xoa`, own, showGiveUp(web));
  app.post(`${draft}/xoa`, own, postGiveUp(web));

  // The secret in the address is what lets somebody in: to fill in, never to file.
  const byLink = { config: { permission: 'public' }, schema: { params: LinkParams, querystring: LinkQuery } } as const;
  app.get('/nop-tiep/:secret', byLink, showByLink(web));
  app.post('/nop-tiep/:secret', byLink, postByLink(web));

  app.get('/ho-so/:reference/ma-qr.svg', { ...applicant, schema: { params: ReferenceParams } }, showQr(web));
}

/** The office's side of it: filing for the person beside an official, and the filings that wait for their answer. */
export function officialFilingRoutes(web: Web): void {
  const { app } = web;
  const receive = { permission: 'receive-dossier' } as const;
  const params = ReferenceParams;
  app.get('/can-bo/nop-thay', { config: receive, schema: { querystring: AssistedQuery } }, showAssistedStart(web));
  app.get('/can-bo/nop-thay/:code', { config: receive, schema: { querystring: FilingQuery } }, showAssisted(web));
  app.post('/can-bo/nop-thay/:code', { config: { ...receive, uploads: true } }, postAssisted(web));
  app.get('/can-bo/ho-so/:reference/da-nop-thay', { config: receive, schema: { params } }, showAssistedFiled(web));
  app.get('/can-bo/ho-so/:reference/ma-qr.svg', { config: receive, schema: { params } }, showQr(web));
  app.get(
    '/can-bo/cho-tra-loi',
    { config: { permission: ['receive-dossier', 'read-every-dossier'] }, schema: { querystring: AnsweringQuery } },
    showAnswering(web),
  );
}
