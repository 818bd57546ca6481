import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, type Problem, type Result } from '../../kernel/result.ts';
import { transaction } from '../../platform/database/database.ts';
import type { Services } from '../services.ts';
import { Refusal } from './api.ts';

/** What a creating request answers. */
export type Answer = { readonly status: number; readonly headers?: Record<string, string>; readonly body: unknown };

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
): Promise<FastifyReply> {
  const key = request.headers['idempotency-key'];
  const accountId = request.actor?.accountId;
  if (typeof key !== 'string' || accountId === undefined) return send(reply, valueOf(await work(services)));
  if (key.length < 8 || key.length > 128)
    throw new Refusal(fail('invalid-input', { errors: [{ pointer: '/Idempotency-Key', code: 'malformed' }] }).problem);

  const hash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body)}`)
    .digest();
  const answer = await transaction(services.db, async (tx): Promise<Answer> => {
    // Whoever repeats while the first is still at work waits here for its commit.
    const taken = await tx
      .insertInto('idempotent_answers')
      .values({ account_id: accountId, key, request_hash: hash, created_at: services.clock.now() })
      .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!taken) return earlier(tx, accountId, key, hash);
    const done = valueOf(await work({ ...services, db: tx }));
    await tx
      .updateTable('idempotent_answers')
      .set({ status: done.status, headers: JSON.stringify(done.headers ?? {}), body: JSON.stringify(done.body) })
      .where('account_id', '=', accountId)
      .where('key', '=', key)
      .execute();
    return done;
  });
  return send(reply, answer);
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

function valueOf<T>(result: Result<T, Problem>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.problem);
}

const send = (reply: FastifyReply, { status, headers = {}, body }: Answer): FastifyReply =>
  reply.code(status).headers(headers).send(body);
