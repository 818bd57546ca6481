import type { Web } from '../../web/web.ts';
import { askedRoutes } from './asked-routes.ts';
import { filingRoutes } from './filing-routes.ts';
import { showDossier } from './pages/own/dossier.ts';
import { downloadFile } from './pages/own/download-file.ts';
import { showFiled } from './pages/own/filed.ts';
import { showMyDossiers } from './pages/own/my-dossiers.ts';
import { printForm } from './pages/own/print-form.ts';

/** The applicant's side: filing online, their own dossiers, and the files of a dossier for whoever may read it. */
export function citizenRoutes(web: Web): void {
  const { app } = web;
  const applicant = { config: { permission: 'file-dossier' } } as const;
  filingRoutes(web);
  askedRoutes(web);
  app.get('/ho-so', applicant, showMyDossiers(web));
  app.get('/ho-so/:reference', applicant, showDossier(web));
  app.get('/ho-so/:reference/da-nop', applicant, showFiled(web));
  app.get('/ho-so/:reference/to-khai/:form.pdf', { config: { permission: 'signed-in' } }, printForm(web));
  app.get('/ho-so/:reference/tep/:upload', { config: { permission: 'signed-in' } }, downloadFile(web));
}
