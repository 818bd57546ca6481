import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { words } from '../messages/index.ts';
import { countReceived } from '../notice-store.ts';
import { countUndecided } from '../proposal-store.ts';

/** What waits for this person: notices of those who draft, decisions of those who decide. Null where nothing does. */
export async function changeReminders(db: Db, { lang }: PageShell, actor: Actor): Promise<Html | null> {
  const { accountId } = actor;
  if (accountId === null) return null;
  const { notices, proposals } = words(lang);
  const links: Html[] = [];
  if (may(actor, 'draft-procedure')) {
    const count = await countReceived(db);
    if (count > 0) links.push(link('/can-bo/thong-bao-thay-doi', notices.reminder({ count })));
  }
  if (may(actor, 'decide-proposal')) {
    const count = await countUndecided(db, accountId);
    if (count > 0) links.push(link('/can-bo/sang-kien', proposals.reminder({ count })));
  }
  if (links.length === 0) return null;
  return insetText({ text: html`${links.map((one, at) => html`${at > 0 && html`<br>`}${one}`)}` });
}

const link = (href: string, text: string): Html => html`<a class="govuk-link" href="${href}">${text}</a>`;
