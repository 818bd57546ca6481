import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { transaction } from '../../platform/database/database.ts';
import type { Services } from '../services.ts';
import { orRefuse, Refusal } from './api.ts';

/** What a creating request answers. */
export type Answer = { readonly status: number; readonly headers?: Record<string, string>; readonly body: unknown };

/** Whose request it is, under which key it is done once, and what a repeat must have in common with it. */
type Once = { readonly accountId: number; readonly key: string; readonly sameness: string };

/**
 * Does a creating request once: the answer is kept under its `Idempotency-Key` in the very transaction that does the
 * work, so that a repeat after a lost answer, even after a crash, gets the same one and does nothing. A refusal leaves
 * no trace. Without the header it is simply done.
 */
export async function answerOnce(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (services: Services) => Promise<Result<Answer>>,
  sameness: string = `${request.method} ${request.url}\n${JSON.stringify(request.body)}`,
): Promise<FastifyReply> {
  const key = request.headers['idempotency-key'];
  const accountId = request.actor?.accountId;
  if (typeof key !== 'string' || accountId === undefined) return send(reply, orRefuse(await work(services)));
  if (key.length < 8 || key.length > 128)
    throw new Refusal(fail('invalid-input', { errors: [{ pointer: '/Idempotency-Key', code: 'malformed' }] }).problem);
  const { answer } = await doOnce(services, { accountId, key, sameness }, work);
  return send(reply, answer);
}

/** A key for one form on one screen; it goes with the form as a hidden field. */
export const newFormKey = (): string => randomBytes(16).toString('base64url');

export const isFormKey = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{22}$/.test(text);

/**
 * The same for a page: a form is submitted once, however often its button is pressed, the page reloaded or gone back
 * to. `work` answers the path to go on to; a repeat gets the path of the first. `sameness` is what a repeat must share
 * with it, or it is the problem `idempotency-key-reused`; by default any repeat of the form will do.
 */
export async function submitOnce(
  services: Services,
  request: FastifyRequest,
  formKey: string,
  work: (services: Services) => Promise<Result<string>>,
  sameness: string = request.routeOptions.url ?? '',
): Promise<Result<{ readonly path: string; readonly repeated: boolean }>> {
  const accountId = request.actor?.accountId;
  if (accountId === undefined) return fail('sign-in-required');
  const once = { accountId, key: `form:${formKey}`, sameness };
  try {
    const { answer, repeated } = await doOnce(services, once, async (within) => {
      const done = await work(within);
      return done.ok ? ok({ status: 303, body: done.value }) : done;
    });
    return ok({ path: String(answer.body), repeated });
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The same under the key the form was drawn with (`_key`); a form without one is simply another form. */
export function submitFormOnce(
  services: Services,
  request: FastifyRequest,
  work: (services: Services) => Promise<Result<string>>,
  sameness?: string,
): ReturnType<typeof submitOnce> {
  const { _key } = (request.body ?? {}) as Record<string, unknown>;
  return submitOnce(services, request, isFormKey(_key) ? _key : newFormKey(), work, sameness);
}

async function doOnce(
  services: Services,
  { accountId, key, sameness }: Once,
  work: (services: Services) => Promise<Result<Answer>>,
): Promise<{ answer: Answer; repeated: boolean }> {
  const hash = createHash('sha256').update(sameness).digest();
  return transaction(services.db, async (tx) => {
    // Whoever repeats while the first is still at work waits here for its commit.
    const taken = await tx
      .insertInto('idempotent_answers')
      .values({ account_id: accountId, key, request_hash: hash, created_at: services.clock.now() })
      .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!taken) return { answer: await earlier(tx, accountId, key, hash), repeated: true };
    const done = orRefuse(await work({ ...services, db: tx }));
    await tx
      .updateTable('idempotent_answers')
      .set({ status: done.status, headers: JSON.stringify(done.headers ?? {}), body: JSON.stringify(done.body) })
      .where('account_id', '=', accountId)
      .where('key', '=', key)
      .execute();
    return { answer: done, repeated: false };
  });
}

async function earlier(tx: Services['db'], accountId: number, key: string, hash: Buffer): Promise<Answer> {
  const first = await tx
    .selectFrom('idempotent_answers')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (!first.request_hash.equals(hash)) throw new Refusal({ code: 'idempotency-key-reused' });
  return { status: first.status as number, headers: first.headers as Record<string, string>, body: first.body };
}

const send = (reply: FastifyReply, { status, headers = {}, body }: Answer): FastifyReply =>
  reply.code(status).headers(headers).send(body);
