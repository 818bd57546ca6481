import type { FastifyInstance } from 'fastify';
import type { ProblemBook } from './problem-book.ts';
import type { Services } from './services.ts';
import type { ShellOf } from './shell-of.ts';

/** What a module's routes get: the server to add to, the capabilities of the verbs, and the shell of the pages. */
export type Web = {
  readonly app: FastifyInstance;
  readonly services: Services;
  readonly book: ProblemBook;
  readonly shellOf: ShellOf;
};
