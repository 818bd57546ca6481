import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { createLookUp, LookUpInput } from './api/look-ups.ts';
import { createVerification, publicKey, VerificationInput } from './api/verifications.ts';
import { texts } from './messages/index.ts';
import { showApi } from './pages/api.ts';
import { showHome } from './pages/home.ts';
import { chooseLanguage } from './pages/language.ts';
import { postLookUp, showLookUp } from './pages/look-up.ts';
import { showVerified, showVerify } from './pages/verification.ts';

export const problems: ProblemChapter = {
  meanings: {
    /** Not signed with the center's key, altered, or signed for something else: do not rely on the paper. */
    'token-invalid': { status: 422 },
  },
  texts,
};

export function routes(web: Web): void {
  const { app } = web;
  const open = { config: { permission: 'public' } } as const;
  app.get('/', open, showHome(web));
  app.get('/tra-cuu', open, showLookUp(web));
  app.post('/tra-cuu', open, postLookUp(web));
  app.get('/xac-minh', open, showVerify(web));
  app.get('/xac-minh/khoa-cong-khai.json', open, publicKey(web));
  app.get('/xac-minh/:token', open, showVerified(web));
  app.get('/ngon-ngu/:lang', open, chooseLanguage(web));
  app.get('/api', open, showApi(web));

  app.post('/api/v1/look-ups', { ...open, schema: { body: LookUpInput, tags: ['look-ups'] } }, createLookUp(web));
  app.post(
    '/api/v1/verifications',
    { ...open, schema: { body: VerificationInput, tags: ['verifications'] } },
    createVerification(web),
  );
}
