import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { fail, type Problem } from '../../kernel/result.ts';
import { errorPage } from '../layout/index.ts';
import type { ProblemBook } from '../problem-book.ts';
import type { ShellOf } from '../shell-of.ts';
import { isApi, Refusal, sendProblem } from './api.ts';
import { sendPage } from './send-page.ts';

/** The last stop of whatever went wrong: a clear answer to people and programs, the cause in the log alone. */
export function handleErrors(app: FastifyInstance, book: ProblemBook, shellOf: ShellOf): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = problemOf(error, request);
    if (problem.code === 'unexpected') request.log.error({ err: error, reqId: request.id }, 'request failed');
    if (isApi(request)) return sendProblem(book, request, reply, problem);
    const shell = await shellOf(request, reply);
    const told = book.tell(problem, shell.lang);
    const known = problem.code === 'unexpected' || problem.code === 'invalid-request';
    const reference = problem.code === 'unexpected' ? request.id : undefined;
    return sendPage(
      reply.code(told.status),
      errorPage(shell, { status: told.status, message: known ? undefined : told.detail, reference }),
    );
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (isApi(request)) return sendProblem(book, request, reply, { code: 'not-found' });
    return sendPage(reply.code(404), errorPage(await shellOf(request, reply), { status: 404 }));
  });
}

function problemOf(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error.code === 'FST_CSRF_INVALID_TOKEN' || error.code === 'FST_CSRF_MISSING_SECRET')
    return { code: 'form-expired' };
  if (error.statusCode === 413) return { code: 'body-too-large' };
  if (error.statusCode === 415) return { code: 'media-type-not-supported' };
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    request.log.info({ code: error.code }, 'request refused');
    return fail('invalid-request').problem;
  }
  return { code: 'unexpected' };
}
