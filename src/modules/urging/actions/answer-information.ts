import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { chainOf } from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import { requestChain } from '../domain/information.ts';
import type { UrgingProblem } from '../domain/problems.ts';
import { answersFor } from '../domain/standing.ts';
import { lockRequest, saveRequestAnswer } from '../information-store.ts';
import type { InformationAnswerInput } from '../input.ts';
import { lockDossiers } from '../waiting-store.ts';

/**
 * An agency's answer to what the center asked for, with its files (QC Đ8.2); late it is taken as well.
 *
 * Problems: `information-request-not-found` (also another agency's), `information-request-answered`, `invalid-input` (a file).
 */
export async function answerInformation(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  { name, answer, uploads: tokens = [] }: InformationAnswerInput & { readonly name: string },
): Promise<Result<{ readonly id: number }, Problem<UrgingProblem | 'invalid-input'>>> {
  const { accountId } = actor;
  if (accountId === null) return fail('information-request-not-found');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const request = await lockRequest(tx, name);
    const station = await stationOf(tx, accountId, localDate(at));
    const agencyId = answersFor({ actor: { ...actor, accountId }, station });
    if (!request || agencyId === null || request.agency.id !== agencyId) return fail('information-request-not-found');
    if (request.answer) return fail('information-request-answered');
    const uploads = await ownUploads(tx, accountId, tokens);
    if (uploads.length < new Set(tokens).size)
      return fail('invalid-input', { errors: [{ pointer: '/uploads', code: 'malformed' }] });
    await saveRequestAnswer(tx, request.id, {
      ...{ text: answer.trim(), at, by: accountId },
      uploadIds: uploads.map(({ id }) => id),
    });
    const facts = { request: request.id, number: request.number, answer: answer.trim() };
    const entry = { at, actor: actingAs(actor), action: 'answer-information', ground: 'QC Đ8.2' };
    const files = uploads.map(({ sha256 }) => sha256);
    await record(tx, requestChain(request.id), [{ ...entry, facts: { ...facts, files } }]);
    if (request.dossier) {
      await lockDossiers(tx, [request.dossier.id]);
      await record(tx, chainOf(request.dossier.id), [{ ...entry, facts }]);
    }
    return ok({ id: request.id });
  });
}
