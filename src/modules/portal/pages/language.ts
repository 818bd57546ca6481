import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLang, LANGUAGE_COOKIE } from '../../../web/i18n.ts';
import { isOwnPath } from '../../../web/server/resume.ts';
import { seeOther } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';

const A_YEAR = 365 * 24 * 60 * 60;

/** Remembers the language and goes back to the page it was chosen on; never to another site. */
export const chooseLanguage = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { lang } = request.params as { lang: string };
  const { returnTo } = request.query as { returnTo?: unknown };
  if (!isLang(lang)) return reply.callNotFound();
  reply.setCookie(LANGUAGE_COOKIE, lang, {
    path: '/',
    maxAge: A_YEAR,
    httpOnly: true,
    sameSite: 'lax',
    secure: web.services.publicUrl.startsWith('https:'),
  });
  return seeOther(reply, typeof returnTo === 'string' && isOwnPath(returnTo) ? returnTo : '/');
};
