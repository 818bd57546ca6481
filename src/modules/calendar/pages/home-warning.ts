import type { Db } from '../../../platform/database/database.ts';
import type { Html } from '../../../platform/html.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { findDraft } from '../draft-store.ts';
import { unreadyNextYear } from '../queries/next-year.ts';
import { presentWarning } from './owners.presenter.ts';
import { calendarWarning } from './owners.view.ts';

/** From 1 November, for whoever may draft: next year's calendar still has to be published. Null where nothing is to be said. */
export async function nextYearReminder(
  db: Db,
  shell: PageShell,
  { actor, owner, now }: { actor: Actor; owner: string; now: Temporal.Instant },
): Promise<Html | null> {
  if (!may(actor, 'draft-calendar')) return null;
  const unready = await unreadyNextYear(db, owner, now);
  if (!unready) return null;
  const draft = await findDraft(db, owner, unready.year);
  return calendarWarning(shell, presentWarning(unready, draft !== null, shell.lang));
}
