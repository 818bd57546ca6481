import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Rules, rulesOf, ruleValue } from '../../center/index.ts';
import { chainOf, lockDossierById } from '../../dossiers/index.ts';
import { actingAs, SYSTEM } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { decideUnclaimed, type UnclaimedDue } from '../domain/decide-unclaimed.ts';
import { insertArchiving, type Unclaimed, unclaimedAfter } from '../unclaimed-store.ts';
import { remind, type TellCapabilities } from './note-ready.ts';

export type UnclaimedCapabilities = TellCapabilities & { readonly db: Db; readonly clock: Clock };

const AT_ONCE = 500;

/**
 * Tells whoever has not come for a result again on the days the rules name, and puts away what nobody came for in so many
 * months; it can still be handed over. Done twice it changes nothing. Answers how many were told and put away.
 */
export async function remindUnclaimed(
  capabilities: UnclaimedCapabilities,
): Promise<{ reminded: number; archived: number }> {
  const { db, clock } = capabilities;
  const now = clock.now();
  const done = { reminded: 0, archived: 0 };
  const rulesBy = new Map<string, Rules>();
  for (let after = 0; ; ) {
    const batch = await unclaimedAfter(db, after, AT_ONCE);
    for (const one of batch) {
      const rules = await rulesFor(db, rulesBy, one);
      const due = decideUnclaimed(one, {
        today: localDate(now),
        reminderDays: ruleValue(rules, 'unclaimed.reminderDays'),
        archiveMonths: ruleValue(rules, 'unclaimed.archiveMonths'),
      });
      if (due && (await settle(capabilities, one, due, now)))
        done[due.kind === 'archive' ? 'archived' : 'reminded'] += 1;
    }
    after = batch.at(-1)?.resultId ?? 0;
    if (batch.length < AT_ONCE) return done;
  }
}

async function rulesFor(db: Db, known: Map<string, Rules>, { ruleSetId, nationalRuleSetId }: Unclaimed) {
  const key = `${ruleSetId}:${nationalRuleSetId}`;
  const rules = known.get(key) ?? (await rulesOf(db, { id: ruleSetId, nationalId: nationalRuleSetId }));
  known.set(key, rules);
  return rules;
}

/** False where it was handed over or taken back meanwhile. */
const settle = (
  capabilities: UnclaimedCapabilities,
  { dossierId, resultId }: Unclaimed,
  due: UnclaimedDue,
  now: Temporal.Instant,
): Promise<boolean> =>
  transaction(capabilities.db, async (tx) => {
    const dossier = await lockDossierById(tx, dossierId);
    if (dossier?.status !== 'result_ready') return false;
    const actor = actingAs(SYSTEM, 'system');
    if (due.kind === 'archive') {
      if (!(await insertArchiving(tx, resultId, now))) return false;
      await record(tx, chainOf(dossierId), [
        { at: now, actor, action: 'archive-unclaimed', facts: { result: resultId }, ground: null },
      ]);
      return true;
    }
    const byMail = await remind(capabilities, tx, { dossier, resultId, days: due.days, at: now });
    await record(tx, chainOf(dossierId), [
      { at: now, actor, action: 'remind-unclaimed', facts: { result: resultId, days: due.days, byMail }, ground: null },
    ]);
    return true;
  });
