import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { countChecked } from '../imports-store.ts';
import { words } from '../messages/index.ts';

/** Checked files that wait for this person's approval: not those they sent themselves. Null where there are none. */
export async function importReminder(db: Db, { lang }: PageShell, actor: Actor): Promise<Html | null> {
  if (actor.accountId === null || !may(actor, 'approve-procedure')) return null;
  const count = await countChecked(db, actor.accountId);
  if (count === 0) return null;
  const text = words(lang).list.reminder({ count });
  return insetText({ text: html`<a class="govuk-link" href="/can-bo/nhap-thu-tuc">${text}</a>` });
}
