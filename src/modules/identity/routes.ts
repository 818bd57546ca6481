import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { createSession, endSession, SessionInput } from './api/sessions.ts';
import { IDENTITY_PROBLEMS } from './domain/problems.ts';
import { texts } from './messages/index.ts';
import { postSignIn, postSignOut, showSignIn } from './pages/sign-in.ts';

export const problems: ProblemChapter = { meanings: IDENTITY_PROBLEMS, texts };

export function routes(web: Web): void {
  const { app } = web;
  const open = { config: { permission: 'public' } } as const;
  app.get('/dang-nhap', open, showSignIn(web));
  app.post('/dang-nhap', open, postSignIn(web));
  app.post('/dang-xuat', open, postSignOut(web));
  app.post('/api/v1/sessions', { ...open, schema: { body: SessionInput, tags: ['sessions'] } }, createSession(web));
  app.delete(
    '/api/v1/sessions/current',
    { config: { permission: 'signed-in' }, schema: { tags: ['sessions'] } },
    endSession(web),
  );
}
