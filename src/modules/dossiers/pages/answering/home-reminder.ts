import type { Clock } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/database/database.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { insetText } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { type Actor, may } from '../../../identity/index.ts';
import { countUnanswered } from '../../answering/store.ts';
import { filingWords } from '../../messages/filing.ts';

/** Filings past their hours, or nearly, for those who watch over reception; null where there are none. */
export async function answeringReminder(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  { lang }: PageShell,
  actor: Actor,
): Promise<Html | null> {
  if (!may(actor, 'read-every-dossier') || !may(actor, 'draft-procedure')) return null;
  const { late, near } = await countUnanswered(db, clock.now());
  const texts = filingWords(lang).answering;
  const told = [
    late > 0 && texts.reminder(late.toLocaleString(lang)),
    near > 0 && texts.reminderNear(near.toLocaleString(lang)),
  ].filter((text) => text !== false);
  if (told.length === 0) return null;
  return insetText({
    text: html`<a class="govuk-link" href="/can-bo/cho-tra-loi">${told.join('; ')}</a>`,
  });
}
