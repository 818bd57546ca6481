import formbody from '@fastify/formbody';
import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { type FieldError, fail, type Result } from '../../kernel/result.ts';
import { saveUpload, UPLOADS_AN_HOUR, uploadsOf } from '../../modules/files/index.ts';
import { countAttempt } from '../../modules/identity/index.ts';
import { type FormFields, nestFields } from '../../platform/form-body.ts';
import { type InvalidInput, inputParser } from '../../platform/input.ts';
import type { Services } from '../services.ts';
import { isApi, Refusal } from './api.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The route's form has files; anywhere else they are read past and not kept. Files of `text` are not kept either: the
     * field holds what stands in them. Files up to so many bytes that are `handed` on are for the route itself: it finds
     * them in `handedFiles`, one byte longer than allowed where they were too long.
     */
    uploads?: true | 'text' | { readonly handed: number };
  }
  interface FastifyRequest {
    /** Files of this form that could not be taken, by the name of their field. */
    uploadErrors: FieldError[];
    /** Files that are for the route itself, by the name of their field. */
    handedFiles: Map<string, HandedFile>;
  }
}

export type HandedFile = { readonly name: string; readonly bytes: Buffer };

/** The largest file any route takes; `files` says what it keeps. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_TEXT_BYTES = 10 * 1024 * 1024;

/** Reads forms, with files or without. A file is kept as it arrives, and its field holds the upload's token. */
export async function acceptForms(app: FastifyInstance, services: Services): Promise<void> {
  app.decorateRequest('uploadErrors', null as unknown as FieldError[]);
  app.decorateRequest('handedFiles', null as unknown as Map<string, HandedFile>);
  app.addHook('onRequest', (request, _reply, done) => {
    request.uploadErrors = [];
    request.handedFiles = new Map();
    done();
  });
  app.addHook('preValidation', (request, _reply, done) => {
    const isForm = typeof request.body === 'object' || request.body === undefined;
    done(isForm || isApi(request) ? undefined : new Refusal({ code: 'media-type-not-supported' }));
  });
  await app.register(formbody, { bodyLimit: 512 * 1024 });
  const busboy = { preservePath: true, defParamCharset: 'utf8' };
  await app.register(multipart, {
    ...busboy,
    attachFieldsToBody: 'keyValues',
    throwFileSizeLimit: false,
    limits: { fileSize: MOST_BYTES + 1, files: 20, fields: 500, fieldSize: 64 * 1024 },
    async onFile(this: FastifyRequest, part: MultipartFile) {
      part.value = await keep(services, this, part);
    },
  });
}

/** The token of a kept file, or empty text when there was none or it could not be taken. */
async function keep(services: Services, request: FastifyRequest, part: MultipartFile): Promise<string> {
  const { uploads } = request.routeOptions.config;
  const chunks = part.file[Symbol.asyncIterator]();
  const first: IteratorResult<Uint8Array> = await chunks.next();
  const file = resumed(first, chunks);
  const sent = part.filename !== '' || !first.done;
  if (!sent || !uploads) return past(file);
  if (uploads === 'text') return textOf(await atMost(file, MOST_TEXT_BYTES));
  const owner = request.actor?.accountId ?? request.endedFor?.id;
  const pointer = `/${part.fieldname.replace(/\[\]$/, '').replaceAll('.', '/')}`;
  if (owner === undefined) {
    request.uploadErrors.push({ pointer, code: 'sign-in-required' });
    return past(file);
  }
  const allowed = await countAttempt(services.db, services.clock.now(), [
    { key: uploadsOf(owner), ...UPLOADS_AN_HOUR },
  ]);
  if (!allowed.ok) {
    request.uploadErrors.push({ pointer, ...allowed.problem });
    return past(file);
  }
  if (typeof uploads === 'object') {
    request.handedFiles.set(part.fieldname, { name: part.filename, bytes: await atMost(file, uploads.handed) });
    return part.filename;
  }
  const saved = await saveUpload(services, owner, { name: part.filename, bytes: file });
  if (saved.ok) return saved.value.token;
  const { code, facts } = saved.problem;
  request.uploadErrors.push({ pointer, code, facts: { ...facts, name: part.filename } });
  return '';
}

/** The pieces of a file of which the first was looked at already. */
async function* resumed(first: IteratorResult<Uint8Array>, others: AsyncIterator<Uint8Array>) {
  for (let piece = first; !piece.done; piece = await others.next()) yield piece.value;
}

/** Reads a file that nobody wants to its end, or the form behind it would never arrive. */
async function past(file: AsyncIterable<Uint8Array>): Promise<''> {
  for await (const _ of file);
  return '';
}

/** The bytes of a file up to so many and one more; what follows is read past, never kept. */
async function atMost(file: AsyncIterable<Uint8Array>, bytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file) {
    if (length <= bytes) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, bytes + 1);
}

/** UTF-8, or UTF-16 where the file begins with its mark, as Excel saves “Unicode text”. */
const textOf = (bytes: Buffer): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

/** A form's fields as the nested input its schema describes, a refused file being wrong like any field; `_csrf` and buttons (`_…`) are not part of it. */
export function formReader<S extends TSchema>(
  schema: S,
): (request: FastifyRequest) => { sent: Record<string, unknown>; parsed: Result<Static<S>, InvalidInput> } {
  const parse = inputParser(schema, { convert: true });
  return (request) => {
    const sent = nestFields(formFields(request));
    const parsed = parse(sent);
    const errors = [...request.uploadErrors, ...(parsed.ok ? [] : (parsed.problem.errors ?? []))];
    return { sent, parsed: errors.length > 0 ? fail('invalid-input', { errors }) : parsed };
  };
}

/** The raw fields of a form, without those of the shell. */
export function formFields(request: FastifyRequest): FormFields {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const own = Object.entries(body).filter(([name]) => !name.startsWith('_'));
  return Object.fromEntries(own.map(([name, value]) => [name, [value].flat().map(String)]));
}
