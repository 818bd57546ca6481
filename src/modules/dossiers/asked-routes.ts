import type { Web } from '../../web/web.ts';
import { ReferenceParams } from './input.ts';
import { postExplanationRequest, postHandIn, showAsked } from './pages/asked/asked.ts';
import { postReturnChoice, showReturnChoice } from './pages/asked/return-choice.ts';
import { postWithdrawalRequest, showWithdrawal } from './pages/asked/withdrawal.ts';

/** What the applicant does after filing: answers a request for papers, takes the dossier back, changes the return. */
export function askedRoutes(web: Web): void {
  const { app } = web;
  const config = { permission: 'file-dossier' } as const;
  const own = { config, schema: { params: ReferenceParams } } as const;
  app.get('/ho-so/:reference/bo-sung', own, showAsked(web));
  app.post('/ho-so/:reference/bo-sung', { ...own, config: { ...config, uploads: true } }, postHandIn(web));
  app.post('/ho-so/:reference/bo-sung/giai-thich', own, postExplanationRequest(web));
  app.get('/ho-so/:reference/rut', own, showWithdrawal(web));
  app.post('/ho-so/:reference/rut', own, postWithdrawalRequest(web));
  app.get('/ho-so/:reference/cach-nhan', own, showReturnChoice(web));
  app.post('/ho-so/:reference/cach-nhan', own, postReturnChoice(web));
}
