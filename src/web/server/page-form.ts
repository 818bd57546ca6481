import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem, type Result } from '../../kernel/result.ts';
import type { Services } from '../services.ts';
import type { Web } from '../web.ts';
import { submitFormOnce } from './idempotency.ts';
import { seeOther } from './send-page.ts';
import { type SignedIn, signedIn } from './signed-in.ts';

/** A form of a page for people who are signed in: how it is read, done and left, and how its page is drawn again. */
export type PageForm<Input, Done> = {
  /** What was sent, such as a `formReader` reads it. */
  read(request: FastifyRequest): { readonly parsed: Result<Input> };
  /** Does it, within the transaction that keeps the form from being done twice. */
  act(services: Services, actor: SignedIn, input: Input, request: FastifyRequest): Promise<Result<Done>>;
  /** The path to go on to when it is done. */
  next(request: FastifyRequest, done: Done): string;
  /** Draws the page with what is wrong and every value that was sent. */
  again(request: FastifyRequest, reply: FastifyReply, problem: Problem): Promise<FastifyReply>;
  /** What a repeat under the same key has in common with the first; by default any repeat of the form will do. */
  sameness?(request: FastifyRequest): string;
};

/**
 * The handler of such a form: read, done once under the key the form was drawn with (`submitFormOnce`), and left for the
 * next page; whatever stands against it is told on the page itself, with everything that was typed.
 */
export const pageForm =
  <Input, Done>(web: Web, form: PageForm<Input, Done>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { parsed } = form.read(request);
    if (!parsed.ok) return form.again(request, reply, parsed.problem);
    const work = async (services: Services): Promise<Result<string>> => {
      const done = await form.act(services, signedIn(request), parsed.value, request);
      return done.ok ? ok(form.next(request, done.value)) : done;
    };
    const done = await submitFormOnce(web.services, request, work, form.sameness?.(request));
    return done.ok ? seeOther(reply, done.value.path) : form.again(request, reply, done.problem);
  };
