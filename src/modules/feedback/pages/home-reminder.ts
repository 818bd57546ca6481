import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { words } from '../messages/index.ts';
import { countFeedback } from '../store.ts';

/** Reports nobody has taken yet, for those who may; null where there are none. */
export async function feedbackReminder(db: Db, { lang }: PageShell, actor: Actor): Promise<Html | null> {
  if (!may(actor, 'draft-procedure')) return null;
  const { received: count } = await countFeedback(db);
  if (count === 0) return null;
  const text = words(lang).office.reminder({ count: count.toLocaleString(lang) });
  return insetText({
    text: html`<a class="govuk-link" href="/can-bo/phan-anh?trang-thai=received">${text}</a>`,
  });
}
