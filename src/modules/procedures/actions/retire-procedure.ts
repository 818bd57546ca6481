import { fail, ok, type Result } from '../../../kernel/result.ts';
import { localDate, parseDay } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { endVersion, holdProcedure } from '../publication-store.ts';
import { versionsOf } from '../store.ts';
import { type DraftCapabilities, type DraftProblem, recordProcedure } from './load-draft.ts';

export type Retirement = {
  readonly code: string;
  readonly decisionNo: string;
  /** First day it is no longer in force, as YYYY-MM-DD; not before tomorrow. */
  readonly effectiveTo: string;
  /** How many open dossiers were shown to whoever decides: they go on under their version. */
  readonly acknowledgedOpen: number;
};
/** Asked upward: how many dossiers of a procedure are filed or accepted and not finished. */
export type CountOpenDossiers = (tx: Tx, code: string) => Promise<number>;

/**
 * Ends a procedure on a day, by a numbered decision. Open dossiers go on under their version; whoever decides has to know
 * how many they are.
 *
 * Problems: `not-permitted`, `procedure-not-found`, `procedure-over` (facts: `to`), `invalid-input` (no decision, no such
 * day, before tomorrow), `procedure-has-open-dossiers` (facts: `count`, where another number was acknowledged).
 */
export async function retireProcedure(
  { db, clock, countOpenDossiers }: DraftCapabilities & { readonly countOpenDossiers: CountOpenDossiers },
  actor: Actor,
  { code, decisionNo, effectiveTo, acknowledgedOpen }: Retirement,
): Promise<Result<{ readonly openDossiers: number }, DraftProblem | { readonly code: 'invalid-input' }>> {
  if (!may(actor, 'approve-procedure')) return fail('not-permitted');
  const at = clock.now();
  const tomorrow = localDate(at).add({ days: 1 });
  return transaction(db, async (tx) => {
    if ((await versionsOf(tx, code)).length === 0) return fail('procedure-not-found', { facts: { code } });
    await holdProcedure(tx, code);
    // Whoever published meanwhile was waited for: what is ended is the newest there is now.
    const newest = (await versionsOf(tx, code))[0];
    if (!newest) return fail('procedure-not-found', { facts: { code } });
    if (newest.effectiveTo !== null) return fail('procedure-over', { facts: { to: newest.effectiveTo } });
    const until = parseDay(effectiveTo);
    const errors = [
      ...(decisionNo.trim() === '' ? [{ pointer: '/decisionNo', code: 'missing' }] : []),
      ...(!until ? [{ pointer: '/effectiveTo', code: 'date-invalid' }] : []),
      ...(until && (Temporal.PlainDate.compare(until, tomorrow) < 0 || effectiveTo <= newest.effectiveFrom)
        ? [{ pointer: '/effectiveTo', code: 'retirement-too-early' }]
        : []),
    ];
    if (errors.length > 0) return fail('invalid-input', { errors });
    const openDossiers = await countOpenDossiers(tx, code);
    if (openDossiers !== acknowledgedOpen)
      return fail('procedure-has-open-dossiers', { facts: { count: openDossiers } });
    await endVersion(tx, newest.id, effectiveTo);
    const facts = { version: newest.version, effectiveTo, openDossiers };
    await recordProcedure(tx, code, actor, { at, action: 'retire-procedure', facts, ground: decisionNo.trim() });
    return ok({ openDossiers });
  });
}
