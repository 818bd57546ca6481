import type { Db } from '../../../../platform/database/database.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { insetText } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { type Actor, may } from '../../../identity/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { type WaitingDrafts, waitingDrafts } from '../../queries/waiting-drafts.ts';
import { draftHref } from '../draft/parts.ts';

/** What of the catalogue waits for this person: to agree for the agency or the center, to approve (QC Đ13.3). Null where nothing does. */
export async function draftReminder(
  db: Db,
  { lang }: PageShell,
  actor: Actor,
  agencyId: number | null,
): Promise<Html | null> {
  const { accountId } = actor;
  const steps: Readonly<Record<keyof WaitingDrafts, boolean>> = {
    agency: may(actor, 'draft-own-procedure') && agencyId !== null,
    center: may(actor, 'draft-procedure'),
    approval: may(actor, 'approve-procedure'),
  };
  if (accountId === null || !Object.values(steps).includes(true)) return null;
  const waiting = await waitingDrafts(db, { agencyId, accountId });
  const texts = manageWords(lang).manage.waiting;
  const links = (['agency', 'center', 'approval'] as const).flatMap((step) => {
    const { count, code } = waiting[step];
    if (!steps[step] || count === 0 || code === null) return [];
    const href = count > 1 ? '/can-bo/thu-tuc?tinh-trang=draft' : draftHref(code);
    return [html`<a class="govuk-link" href="${href}">${texts[step](count)}</a>`];
  });
  if (links.length === 0) return null;
  return insetText({ text: html`${links.map((one, at) => html`${at > 0 && html`<br>`}${one}`)}` });
}
