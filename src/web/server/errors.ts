import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { fail, type Problem } from '../../kernel/result.ts';
import { errorPage } from '../layout/index.ts';
import { words } from '../messages/index.ts';
import type { ProblemBook, ToldProblem } from '../problem-book.ts';
import type { ShellOf } from '../shell-of.ts';
import { isApi, Refusal, sendProblem } from './api.ts';
import { sendPage } from './send-page.ts';

/** The last stop of whatever went wrong: a clear answer to people and programs, the cause in the log alone. */
export function handleErrors(app: FastifyInstance, book: ProblemBook, shellOf: ShellOf): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = problemOf(error, request);
    if (problem.code === 'unexpected' || problem.code === 'unavailable')
      request.log.error({ err: error, reqId: request.id }, 'request failed');
    if (isApi(request)) return sendProblem(book, request, reply, problem);
    if (problem.code === 'unavailable') request.actor = null; // who it is, too, stands in the database
    const shell = await shellOf(request, reply);
    // An address that cannot be read leads nowhere; a form says what is wrong with it.
    if (problem.code === 'invalid-input' && request.method === 'GET')
      return sendPage(reply.code(404), errorPage(shell, { status: 404 }));
    const told = book.tell(problem, shell.lang);
    const known = ['unexpected', 'unavailable', 'invalid-request'].includes(problem.code);
    const title = problem.code === 'form-expired' ? words(shell.lang).resume.title : undefined;
    const reference = problem.code === 'unexpected' ? request.id : undefined;
    return sendPage(
      reply.code(told.status),
      errorPage(shell, { status: told.status, title, message: known ? undefined : inFull(told), reference }),
    );
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (isApi(request)) return sendProblem(book, request, reply, { code: 'not-found' });
    return sendPage(reply.code(404), errorPage(await shellOf(request, reply), { status: 404 }));
  });
}

/** Where no form can show them, the faults stand with the sentence. */
const inFull = ({ detail, errors }: ToldProblem): string => [detail, ...errors.map((error) => error.detail)].join(' ');

function problemOf(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error.code === 'FST_CSRF_INVALID_TOKEN' || error.code === 'FST_CSRF_MISSING_SECRET')
    return { code: 'form-expired' };
  if (error.statusCode === 413) return { code: 'body-too-large' };
  if (error.statusCode === 415) return { code: 'media-type-not-supported' };
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    request.log.info({ code: error.code, reqId: request.id }, 'request refused');
    return fail('invalid-request').problem;
  }
  if (request.isMultipart() && !request.body) return { code: 'invalid-request' }; // the form broke off on its way
  return { code: isOutOfReach(error) ? 'unavailable' : 'unexpected' };
}

/** The database is starting, restarting, or has no connection left: it is not the request's fault, and it passes. */
const isOutOfReach = ({ code, message }: FastifyError): boolean =>
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|57P0[123]|53300|08\w{3})$/.test(code ?? '') ||
  /timeout exceeded when trying to connect|Connection terminated/.test(message);
