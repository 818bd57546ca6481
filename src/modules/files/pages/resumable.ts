import { stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { finished, PassThrough, Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import { pageLanguage } from '../../../web/shell-of.ts';
import type { Web } from '../../../web/web.ts';
import { finishResumable } from '../actions/finish-resumable.ts';
import { type ResumableUpload, resumableById } from '../resumable-store.ts';
import { RESUMABLE_PATH, type Sending, tusServer } from './tus-server.ts';

/**
 * `/tep-tai-len`: files that come in pieces (tus 1.0). Whoever began a file goes on with it; for everybody else it is not
 * there. The last piece, and every question after it, is answered with the token of the upload in `Upload-Token`.
 */
export function sendPieces(web: Web) {
  const { services } = web;
  const sendings = new WeakMap<Request, Sending>();
  const server = tusServer(services, sendings);
  const finishing = new Map<string, ReturnType<typeof finishResumable>>();

  /** Once at a time: people ask again while their file is still being looked into. */
  function finish(row: ResumableUpload): ReturnType<typeof finishResumable> {
    const outcome = finishing.get(row.id) ?? finishResumable(services, row).finally(() => finishing.delete(row.id));
    finishing.set(row.id, outcome);
    return outcome;
  }

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { id } = request.params as { id?: string };
    const accountId = request.actor?.accountId ?? 0;
    const row = id === undefined ? undefined : await resumableById(services.db, id);
    if (id !== undefined && row?.accountId !== accountId)
      return refuse(web, request, reply, fail('upload-gone').problem);
    if (row && request.method === 'HEAD' && (await isWhole(services.files.unfinished, row))) {
      reply.header('upload-offset', row.size).header('upload-length', row.size);
      return answer(web, request, reply.code(200), await finish(row));
    }
    const body = bodyOf(request);
    const asked = webRequest(request, id, body);
    const sending: Sending = { accountId };
    sendings.set(asked, sending);
    const said = await server.handleWeb(asked).finally(() => body && passOver(request.raw));
    if (sending.refused) return refuse(web, request, reply, sending.refused);
    for (const [name, value] of said.headers) if (isOurs(name)) reply.header(name, value);
    reply.code(said.status);
    const whole = sending.whole === undefined ? undefined : await resumableById(services.db, sending.whole);
    return whole ? answer(web, request, reply, await finish(whole)) : reply.send(await said.text());
  };
}

/** The bytes of a piece on their way to the disk, between the connection and the library, so that either can end alone. */
function bodyOf({ method, headers, raw }: FastifyRequest): Readable | undefined {
  if (method !== 'PATCH' && (method !== 'POST' || headers['content-type'] === undefined)) return undefined;
  const body = raw.pipe(new PassThrough());
  finished(raw, { writable: false }, (broken) => broken && body.destroy(broken)); // also when it broke before we came here
  body.on('error', () => {}); // the library hears of it where it reads
  return body;
}

/**
 * Reads past what the library left of a piece, such as one that was sent a second time and is out of place. The answer is
 * no use otherwise: the next question on this connection stands behind these bytes, and nobody would ever hear it.
 */
function passOver(raw: IncomingMessage): void {
  raw.unpipe();
  raw.resume();
}

/**
 * The request as the library reads it; its body passes through piece by piece. The address is made of the id whose owner
 * was asked for, and of nothing else: the library takes the id from the end of whatever address it is given.
 */
function webRequest(
  { method, headers }: FastifyRequest,
  id: string | undefined,
  readable: Readable | undefined,
): Request {
  const pairs = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')] as [string, string]);
  const address = id === undefined ? RESUMABLE_PATH : `${RESUMABLE_PATH}/${encodeURIComponent(id)}`;
  const body = readable && { body: Readable.toWeb(readable) as ReadableStream, duplex: 'half' };
  return new Request(new URL(address, 'http://localhost'), { method, headers: pairs, ...body } as RequestInit);
}

/** Other sites have no business here, whatever the library would allow them; lengths are the reply's own affair. */
const isOurs = (header: string): boolean => !/^(access-control-.*|content-length|connection)$/.test(header);

async function isWhole(folder: string, { id, size, token }: ResumableUpload): Promise<boolean> {
  if (token !== null) return true;
  const file = await stat(path.join(folder, id)).catch(() => undefined);
  return file?.size === size;
}

function answer(web: Web, request: FastifyRequest, reply: FastifyReply, finished: Result<{ token: string }>) {
  if (!finished.ok) return refuse(web, request, reply, finished.problem);
  return reply
    .header('tus-resumable', '1.0.0')
    .header('upload-token', finished.value.token)
    .header('cache-control', 'no-store')
    .send('');
}

/** In the words of the page that sends the file. */
function refuse({ book }: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const { status, code, detail } = book.tell(problem, pageLanguage(request));
  return reply
    .code(status)
    .header('tus-resumable', '1.0.0')
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ type: `/api#${code}`, title: code, status, detail, code });
}
