import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from '../dossiers/index.ts';
import { getReceipt } from './api/receipt.ts';
import { texts } from './messages/index.ts';
import { showReceipt } from './pages/receipt-pdf.ts';

export const problems: ProblemChapter = {
  meanings: {
    /** The dossier has no receipt: not accepted yet, or settled while the applicant waited. */
    'receipt-not-found': { status: 404 },
  },
  texts,
};

export function routes(web: Web): void {
  const { app } = web;
  app.get('/ho-so/:reference/giay-tiep-nhan.pdf', { config: { permission: 'signed-in' } }, showReceipt(web));
  app.get(
    '/api/v1/dossiers/:reference/receipt',
    { config: { permission: 'signed-in' }, schema: { params: ReferenceParams, tags: ['dossiers'] } },
    getReceipt(web),
  );
}
