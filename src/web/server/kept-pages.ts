import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Html } from '../../platform/html.ts';
import type { PageShell } from '../layout/index.ts';
import type { ShellOf } from '../shell-of.ts';
import { acceptedEncoding, type Packable, pack, packable } from './packing.ts';
import { sendPage } from './send-page.ts';

type KeptPage = Packable & { readonly stamp: string; readonly etag: string };

/** With their packed forms some forty kilobytes each. */
const MOST_KEPT = 400;

/** Sends a page; `stamp` changes with whatever it is drawn from but the shell, and is read before that is. */
export type SendKept = (
  request: FastifyRequest,
  reply: FastifyReply,
  stamp: string,
  draw: (shell: PageShell) => Promise<Html>,
) => Promise<FastifyReply>;

/**
 * Pages that are the same for everybody who is not signed in: drawn once in each language, and anew when the stamp is
 * another. Whoever is signed in gets a page of their own, and so does everybody where a page has a form, for its token is
 * one person's: neither is kept. Browsers keep a page and ask each time whether it still holds (`etag`).
 */
export function keptPages(shellOf: ShellOf): SendKept {
  const kept = new Map<string, KeptPage>();

  return async (request, reply, stamp, draw) => {
    const shell = await shellOf(request, reply);
    if (request.actor || request.url.includes('?')) return sendPage(reply, await draw(shell));
    const place = `${shell.lang} ${request.url}`;
    const known = kept.get(place);
    if (known?.stamp === stamp) return sendKept(request, reply, known);

    let hasForm = false;
    const drawn = await draw(watchToken(shell, reply, () => (hasForm = true)));
    if (hasForm) return sendPage(reply, drawn);
    const page = keptPage(drawn, stamp);
    kept.delete(place);
    if (kept.size === MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(place, page);
    return sendKept(request, reply, page);
  };
}

const watchToken = (shell: PageShell, reply: FastifyReply, taken: () => void): PageShell =>
  Object.defineProperty(shell, 'csrfToken', {
    get() {
      taken();
      return reply.generateCsrf();
    },
  });

function keptPage({ markup }: Html, stamp: string): KeptPage {
  const body = Buffer.from(markup);
  // Weak: one for all packed forms.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { ...packable(body), stamp, etag };
}

async function sendKept(request: FastifyRequest, reply: FastifyReply, page: KeptPage): Promise<FastifyReply> {
  reply.header('cache-control', 'no-cache').header('vary', 'accept-encoding, cookie').header('etag', page.etag);
  if (isKnown(request.headers['if-none-match'], page.etag)) return reply.code(304).send();
  reply.type('text/html; charset=utf-8');
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  if (!encoding) return reply.send(page.body);
  return reply.header('content-encoding', encoding).send(await pack(page, encoding));
}

const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((each) => each.trim() === etag) ?? false;
