import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import { listAgencies } from '../../center/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { draftingSide, versionsOf } from '../../procedures/index.ts';
import { stationOf } from '../../staff/index.ts';
import { decideNotice } from '../domain/decide-notice.ts';
import { noticeChain } from '../domain/notice.ts';
import type { NoticeInput } from '../input.ts';
import { insertNotice } from '../notice-store.ts';
import { recordChange } from './change-entry.ts';

/**
 * Takes in an agency's notice that published procedures change (QC Đ13.6): sent by the agency's head, or written in by
 * procedure control from the paper that came. Answers its id.
 *
 * Problems: `not-permitted`, `invalid-input` (procedures, days, agency, file).
 */
export async function notifyChange(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  input: NoticeInput,
): Promise<Result<{ readonly id: number }, Problem<'not-permitted' | 'invalid-input'>>> {
  const { accountId } = actor;
  if (accountId === null) return fail('not-permitted');
  const at = clock.now();
  const today = localDate(at);
  return transaction(db, async (tx) => {
    const agencyId = await agencyOf(tx, accountId, input.agency, today);
    if (agencyId === null)
      return fail('invalid-input', { errors: [{ pointer: '/agency', code: 'notice-agency-required' }] });
    const side = await draftingSide(tx, actor, agencyId, today);
    if (side === null) return fail('not-permitted');
    const facts = { ...input, agencyId, today, agencyOf: await ownersOf(tx, input.procedureCodes) };
    const decided = decideNotice(facts);
    if (!decided.ok) return decided;
    const [upload] = input.upload ? await ownUploads(tx, accountId, [input.upload]) : [];
    if (input.upload && !upload) return fail('invalid-input', { errors: [{ pointer: '/upload', code: 'malformed' }] });
    const said = { kind: input.kind, procedureCodes: decided.value, documentDate: input.documentDate };
    const more = { documentNumber: input.documentNumber.trim(), effectiveOn: input.effectiveOn };
    const came = side === 'agency' ? 'electronic' : 'paper';
    const id = await insertNotice(tx, {
      ...said,
      ...more,
      agencyId,
      changes: input.changes.trim(),
      came,
      uploadId: upload?.id ?? null,
      notifiedAt: at,
      notifiedBy: accountId,
    });
    await recordChange(tx, noticeChain(id), actor, {
      at,
      action: 'notify-change',
      facts: { agencyId, came, ...said, ...more, file: upload?.sha256 ?? null },
      ground: 'QC Đ13.6',
    });
    return ok({ id });
  });
}

/** The agency that is named, or the one the actor comes from. */
async function agencyOf(tx: Tx, accountId: number, key: string | undefined, today: Temporal.PlainDate) {
  if (key === undefined) return (await stationOf(tx, accountId, today))?.agencyId ?? null;
  return (await listAgencies(tx)).find((agency) => agency.key === key)?.id ?? null;
}

async function ownersOf(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const owners = new Map<string, number>();
  for (const code of new Set(codes)) {
    const newest = (await versionsOf(tx, code))[0];
    if (newest) owners.set(code, newest.agencyId);
  }
  return owners;
}
