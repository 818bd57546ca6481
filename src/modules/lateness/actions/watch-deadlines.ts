import type { Clock } from '../../../platform/clock.ts';
import { type Database, type Tx, transaction } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { ruleValue } from '../../center/index.ts';
import { dueMode } from '../../deadlines/index.ts';
import { type Dossier, dossierClocks, extensionsOf, lockDossierById } from '../../dossiers/index.ts';
import { noticesOf } from '../../notices/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { stepsOf } from '../../workflow/index.ts';
import { apologiesOf } from '../apologies-store.ts';
import { dueNow } from '../domain/due-now.ts';
import { momentsOf } from '../domain/moments.ts';
import { violationsOf } from '../violations-store.ts';
import { dossiersToLookAt, lockWatches, saveLook, type Watch } from '../watch-store.ts';
import { layDraft } from './lay-draft.ts';
import { recordViolations } from './record-violations.ts';
import { warn } from './warn.ts';

export type WatchCapabilities = {
  readonly db: Database | Tx;
  readonly clock: Clock;
  readonly calendars: CalendarShelf;
};

export type Watched = { readonly warnings: number; readonly drafts: number; readonly violations: number };

const AT_A_TIME = 200;

/**
 * Looks at every legal due date of which something has become due: warns, lays the apology ready, records what passed
 * (clock, rules 18–19; QC Đ2.2b, QC Đ8.5 (3)). Each dossier in a transaction of its own; running it again, or twice at
 * once, changes nothing.
 */
export async function watchDeadlines(capabilities: WatchCapabilities): Promise<Watched> {
  const { db, clock } = capabilities;
  const now = clock.now();
  const done = { warnings: 0, drafts: 0, violations: 0 };
  for (;;) {
    const ids = await dossiersToLookAt(db, now, AT_A_TIME);
    if (ids.length === 0) return done;
    for (const id of ids) {
      const one = await transaction(db, (tx) => watchDossier(tx, capabilities.calendars, id, now));
      done.warnings += one.warnings;
      done.drafts += one.drafts;
      done.violations += one.violations;
    }
  }
}

async function watchDossier(tx: Tx, calendars: CalendarShelf, id: number, now: Temporal.Instant): Promise<Watched> {
  const dossier = await lockDossierById(tx, id);
  const watches = dossier ? await lockWatches(tx, id, now) : [];
  const done = { warnings: 0, drafts: 0, violations: 0 };
  for (const watch of watches) {
    const one = await watchDue(tx, calendars, dossier as Dossier, watch, now);
    done.warnings += one.warnings;
    done.drafts += one.drafts;
    done.violations += one.violations;
  }
  return done;
}

async function watchDue(
  tx: Tx,
  calendars: CalendarShelf,
  dossier: Dossier,
  { legalDueAt, until }: Watch,
  now: Temporal.Instant,
): Promise<Watched> {
  const { id: dossierId, accepted } = dossier;
  const none = { warnings: 0, drafts: 0, violations: 0 };
  if (!accepted) {
    await saveLook(tx, { dossierId, legalDueAt }, null);
    return none;
  }
  const { content } = await procedureVersion(tx, dossier);
  const clock = await dossierClocks({ db: tx, calendars })(accepted, content);
  const found = dueMode(clock.terms.limit);
  const mode = found.ok ? found.value : 'date';
  const moments = momentsOf(clock, { dueAt: legalDueAt, mode });
  const apologies = await apologiesOf(tx, [dossierId]);
  const issued = apologies.flatMap(({ issued }) => issued ?? []);
  const apologised = apologies.flatMap((one) => (one.legalDueAt.equals(legalDueAt) ? (one.issued ?? []) : []));
  const recorded = await violationsOf(tx, [dossierId]);
  const due = dueNow(moments, {
    now,
    mode,
    until,
    promises: await promisesFor(tx, dossier, legalDueAt),
    causeAt: earliest([...apologised.map(({ at }) => at), ...(await causesAt(tx, dossierId, legalDueAt))]),
    apologisedAt: earliest(issued.map(({ at }) => at)),
    apologiesLeft: ruleValue(clock.rules, 'apology.max') - issued.length,
    recorded: recorded.filter((one) => one.legalDueAt.equals(legalDueAt)),
  });
  const steps = await stepsOf(tx, dossierId);
  const about = { dossier, steps, legalDueAt, now };
  await saveLook(tx, { dossierId, legalDueAt }, due.lookAt);
  return {
    warnings: await warn(tx, about, due.warnings),
    drafts: due.draft && (await layDraft(tx, { ...about, ...clock, moments, apologies })) ? 1 : 0,
    violations: await recordViolations(tx, about, due.violations),
  };
}

/** When the cause of this delay was written down in a notice: one given for another due date explains nothing (QC Đ8.5 (3)). */
const causesAt = async (tx: Tx, dossierId: number, dueAt: Temporal.Instant): Promise<Temporal.Instant[]> =>
  (await noticesOf(tx, [dossierId]))
    .filter(({ kind, legalDueAt }) => kind === 'lateness' && legalDueAt?.equals(dueAt))
    .map(({ issuedAt }) => issuedAt);

/** Every promise made instead of this due date, by apology or by extension: a later one does not keep an earlier one. */
async function promisesFor(tx: Tx, { id, accepted }: Dossier, dueAt: Temporal.Instant): Promise<Temporal.Instant[]> {
  const apologies = await apologiesOf(tx, [id]);
  const extensions = await extensionsOf(tx, id);
  return [
    ...apologies.flatMap(({ legalDueAt, issued }) => (legalDueAt.equals(dueAt) && issued ? [issued.newDueAt] : [])),
    ...extensions.flatMap((one) => (!one.movesLegal && one.dueBefore.equals(dueAt) ? [one.dueAfter] : [])),
    ...(accepted?.promisedDueAt ? [accepted.promisedDueAt] : []),
  ].filter((one, at, all) => all.findIndex((other) => other.equals(one)) === at);
}

const earliest = (moments: readonly Temporal.Instant[]): Temporal.Instant | null =>
  moments.toSorted(Temporal.Instant.compare)[0] ?? null;
