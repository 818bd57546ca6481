import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { PostalList } from '../domain/postal-list.ts';
import type { PostProblem } from '../domain/problems.ts';
import { lockList } from '../store.ts';

/** The ledger chain of a list. */
export const listChain = (id: number): string => `postal-list:${id}`;

/**
 * A list locked for being written on by reception.
 *
 * Problems: `not-permitted`, `postal-list-not-found`, `postal-list-signed`.
 */
export async function listToWriteOn(
  tx: Tx,
  actor: Actor,
  id: number,
): Promise<Result<PostalList, Problem<PostProblem | 'not-permitted'>>> {
  if (!may(actor, 'receive-dossier')) return fail('not-permitted');
  const list = await lockList(tx, id);
  if (!list) return fail('postal-list-not-found');
  return list.number === null ? ok(list) : fail('postal-list-signed', { facts: { number: list.number } });
}
