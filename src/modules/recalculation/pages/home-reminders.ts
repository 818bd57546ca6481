import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { TELLERS } from '../domain/recalculation.ts';
import { words } from '../messages/index.ts';
import { awaitingDecision, countToInform } from '../recalculation-store.ts';
import { figure } from './study-panel.ts';

/** What waits for this person: decisions of those who may decide, calls of those who phone. Null where nothing does. */
export async function recalculationReminders(db: Db, { lang }: PageShell, actor: Actor): Promise<Html | null> {
  const { accountId } = actor;
  if (accountId === null) return null;
  const texts = words(lang).home;
  const list = '/can-bo/tinh-lai';
  const links: Html[] = [];
  if (may(actor, 'approve-recalculation')) {
    const { first, count } = await awaitingDecision(db, accountId);
    if (count > 0)
      links.push(link(count === 1 ? `${list}/${first}` : list, texts.waiting({ count: figure(count, lang) })));
  }
  if (TELLERS.some((permission) => may(actor, permission))) {
    const count = await countToInform(db);
    if (count > 0) links.push(link(list, texts.toPhone({ count: figure(count, lang) })));
  }
  return links.length > 0
    ? insetText({ text: html`${links.map((one, at) => html`${at > 0 && html`<br>`}${one}`)}` })
    : null;
}

const link = (href: string, text: string): Html => html`<a class="govuk-link" href="${href}">${text}</a>`;
