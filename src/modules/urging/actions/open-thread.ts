import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import { listAgencies, listUnits } from '../../center/index.ts';
import { chainOf } from '../../dossiers/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { answersFor } from '../domain/standing.ts';
import { threadChain } from '../domain/thread.ts';
import type { ThreadInput } from '../input.ts';
import { threadStanding } from '../queries/thread-standing.ts';
import { insertMessage, insertThread } from '../threads-store.ts';
import { readAbout } from './about.ts';

/**
 * Opens an exchange between the center and agencies about a dossier, a procedure, or a matter to be agreed on first
 * (QC Đ8.5, QC Đ2.4). An agency that opens one takes part in it. The dossier's history says that there is one, not what is said.
 *
 * Problems: `not-permitted`, `invalid-input` (who takes part, the dossier, the procedure).
 */
export async function openThread(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  input: ThreadInput,
): Promise<Result<{ readonly id: number }, Problem>> {
  const at = clock.now();
  return transaction(db, async (tx) => {
    const standing = await threadStanding(tx, actor, at);
    if (!standing || !(may(actor, 'urge-agency') || may(actor, 'answer-urging'))) return fail('not-permitted');
    const own = answersFor(standing);
    const parties = await partiesOf(tx, input, own);
    if (!parties.ok) return parties;
    const about = await readAbout(tx, actor, input, at);
    if (!about.ok) return about;
    const { dossier, procedureCode } = about.value;
    const { accountId } = standing.actor;
    const said = { kind: input.kind, subject: input.subject.trim(), procedureCode };
    const opened = { openedAt: at, openedBy: accountId, dossierId: dossier?.id ?? null };
    const id = await insertThread(tx, { ...said, ...opened, ...parties.value });
    await insertMessage(tx, id, { message: input.message.trim(), at, by: accountId, agencyId: own });
    const ground = input.kind === 'consultation' ? 'QC Đ2.4' : 'QC Đ8.5';
    const entry = { at, actor: actingAs(actor), action: 'open-thread', ground };
    const { agencyIds, unitKeys } = parties.value;
    await record(tx, threadChain(id), [{ ...entry, facts: { ...said, agencyIds, unitKeys, message: input.message } }]);
    if (dossier) await record(tx, chainOf(dossier.id), [{ ...entry, facts: { thread: id } }]);
    return ok({ id });
  });
}

/** The agencies and units that are named; an agency's own is always among them. At least one besides the opener's own. */
async function partiesOf(tx: Tx, { agencies = [], units = [] }: ThreadInput, own: number | null) {
  const known = await listAgencies(tx);
  const knownUnits = (await listUnits(tx)).map(({ key }) => key);
  const named = agencies.map((key) => known.find((one) => one.key === key)?.id);
  if (named.includes(undefined) || units.some((key) => !knownUnits.includes(key))) return wrong('thread-party-unknown');
  const ids = new Set(named.filter((id) => id !== undefined));
  if (ids.size + units.length - (own !== null && ids.has(own) ? 1 : 0) === 0) return wrong('thread-parties-required');
  if (own !== null) ids.add(own);
  return ok({ agencyIds: [...ids], unitKeys: [...new Set(units)] });
}

const wrong = (code: string) => fail('invalid-input', { errors: [{ pointer: '/agencies', code }] });
