import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem, Result } from '../../kernel/result.ts';
import { type Lang, pickLanguage } from '../i18n.ts';
import type { ProblemBook } from '../problem-book.ts';

export const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/v1/');

/** The language of an API answer: what the program asks for, else Vietnamese. */
export const apiLanguage = (request: FastifyRequest): Lang =>
  pickLanguage({ acceptLanguage: request.headers['accept-language'], preferVietnamese: false });

/** Sends a problem as RFC 9457 says. */
export function sendProblem(book: ProblemBook, request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const told = book.tell(problem, apiLanguage(request));
  return reply
    .code(told.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({
      type: `/api#${told.code}`,
      title: told.code,
      status: told.status,
      detail: told.detail,
      code: told.code,
      ...(told.clause && { clause: told.clause }),
      ...(told.errors.length > 0 && { errors: told.errors }),
    });
}

/** A verb's refusal on its way out through the error handler, for handlers that only know success. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The value of a success; a problem becomes the answer of the request. */
export function orRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.problem);
}

/** The version a writer read, from `If-Match: "3"`; a malformed header matches nothing. */
export function expectedVersion(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  return version === undefined ? -1 : Number(version);
}

export const etag = (version: number): string => `"${version}"`;
