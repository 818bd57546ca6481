import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from '../dossiers/index.ts';
import { getReceipt } from './api/receipt.ts';
import { texts } from './messages/index.ts';
import { showControlSlip } from './pages/control-slip.ts';
import { showCenterForm, showDossierForm } from './pages/form-pdf.ts';
import { showPapers } from './pages/papers.ts';
import { showReceipt } from './pages/receipt-pdf.ts';
import { downloadRegister, RegisterQuerySchema, showRegister, showRegisterPdf } from './pages/register.ts';

export const problems: ProblemChapter = {
  meanings: {
    /** The dossier has no receipt: not accepted yet, or settled while the applicant waited. */
    'receipt-not-found': { status: 404 },
    /** No such paper, or nobody who asks needs to know it. */
    'form-not-found': { status: 404 },
    /** Nothing was handed over yet: accept the dossier first. */
    'control-slip-not-found': { status: 404 },
    /** Whoever asks follows the dossiers of no agency. */
    'register-not-yours': { status: 403, clause: 'QC Đ5.1d' },
    /** Choose a shorter period, or the workbook. */
    'register-too-long': { status: 422 },
  },
  texts,
};

export function routes(web: Web): void {
  const { app } = web;
  const signedIn = { config: { permission: 'signed-in' } } as const;
  const readers = { config: { permission: 'read-dossier' } } as const;
  const register = { ...readers, schema: { querystring: RegisterQuerySchema } } as const;
  app.get('/ho-so/:reference/giay-tiep-nhan.pdf', signedIn, showReceipt(web));
  app.get('/ho-so/:reference/phieu', signedIn, showPapers(web));
  app.get('/ho-so/:reference/phieu/:file', signedIn, showDossierForm(web));
  app.get('/can-bo/phieu/:file', signedIn, showCenterForm(web));
  app.get('/can-bo/ho-so/:reference/phieu-kiem-soat.pdf', readers, showControlSlip(web));
  app.get('/can-bo/so-theo-doi', register, showRegister(web));
  app.get('/can-bo/so-theo-doi.pdf', register, showRegisterPdf(web));
  app.get('/can-bo/so-theo-doi.xlsx', register, downloadRegister(web));
  app.get(
    '/api/v1/dossiers/:reference/receipt',
    { config: { permission: 'signed-in' }, schema: { params: ReferenceParams, tags: ['dossiers'] } },
    getReceipt(web),
  );
}
