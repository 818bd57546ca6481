import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Html } from '../../platform/html.ts';
import type { PageShell } from '../layout/index.ts';
import { pageLanguage, type ShellOf } from '../shell-of.ts';
import { acceptedEncoding, type Packable, pack, packable } from './packing.ts';
import { sendPage } from './send-page.ts';

type KeptPage = Packable & {
  readonly stamp: string;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** With their packed forms some forty kilobytes each. */
const MOST_KEPT = 400;

/** Sends a page; `stamp` changes with whatever it is drawn from but the shell, and is read before that is. */
export type SendKept = (
  request: FastifyRequest,
  reply: FastifyReply,
  stamp: string,
  draw: (shell: PageShell) => Promise<Html>,
) => Promise<FastifyReply>;

/** `queries`: what an address asks for behind its question mark is a page of its own, too. */
export type KeepingOptions = { readonly queries?: boolean };

/**
 * Pages that are the same for everybody who is not signed in: drawn once in each language, and anew when the stamp is
 * another. Whoever is signed in gets a page of their own, and so does everybody where a page has a form, for its token is
 * one person's: neither is kept. Browsers keep a page and ask each time whether it still holds (`etag`).
 */
export function keptPages(shellOf: ShellOf, { queries = false }: KeepingOptions = {}): SendKept {
  const kept = new Map<string, KeptPage>();

  return async (request, reply, stamp, draw) => {
    if (request.actor || (!queries && request.url.includes('?')))
      return sendPage(reply, await draw(await shellOf(request, reply)));
    const place = `${pageLanguage(request)} ${request.url}`;
    const known = kept.get(place);
    if (known?.stamp === stamp) return sendKept(request, reply, known);

    const shell = await shellOf(request, reply);
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
  const headers = { 'cache-control': 'no-cache', vary: 'accept-encoding, cookie', etag };
  return { ...packable(body), stamp, etag, headers };
}

async function sendKept(request: FastifyRequest, reply: FastifyReply, page: KeptPage): Promise<FastifyReply> {
  reply.headers(page.headers);
  if (isKnown(request.headers['if-none-match'], page.etag)) return reply.code(304).send();
  reply.type('text/html; charset=utf-8');
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  if (!encoding) return reply.send(page.body);
  return reply.header('content-encoding', encoding).send(await pack(page, encoding));
}

const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((each) => each.trim() === etag) ?? false;
