import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import { agenciesServed } from '../domain/sides.ts';
import { words } from '../messages/index.ts';
import { incomingManifests } from '../queries/incoming-manifests.ts';
import { countOverdue } from '../queries/late.ts';
import { figure, PLACES } from './tabs.ts';

/** What waits for this person's side: papers past their deadline, manifests to sign for. Null where nothing does. */
export async function transferReminders(
  db: Db,
  { lang }: PageShell,
  { actor, station, now }: { actor: Actor; station: Station | null; now: Temporal.Instant },
): Promise<Html | null> {
  const texts = words(lang).home;
  const served = agenciesServed(actor, station);
  const late = served.length > 0 ? await countOverdue(db, served, now) : 0;
  const { announced } = await incomingManifests(db, actor, station);
  if (late === 0 && announced.length === 0) return null;
  const link = (href: string, text: string) => html`<a class="govuk-link" href="${href}">${text}</a>`;
  const overdue = texts.late({ count: figure(late, lang) });
  return html`${late > 0 && alert({ variant: 'error', title: overdue, text: link(PLACES.give, overdue), lang })}
${announced.length > 0 && insetText({ text: link(PLACES.receive, texts.announced({ count: figure(announced.length, lang) })) })}`;
}
