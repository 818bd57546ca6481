import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { countWaitingLostReceipts } from '../lost-receipts-store.ts';
import { words } from '../messages/index.ts';

/** Lost receipts that wait for this person's approval (QC Đ6.2b); null where there are none. */
export async function lostReceiptReminder(db: Db, { lang }: PageShell, actor: Actor): Promise<Html | null> {
  if (actor.accountId === null || !may(actor, 'approve-lost-receipt')) return null;
  const count = await countWaitingLostReceipts(db, actor.accountId);
  if (count === 0) return null;
  const text = words(lang).lost.reminder({ count });
  return insetText({ text: html`<a class="govuk-link" href="/can-bo/mat-giay-tiep-nhan">${text}</a>` });
}
