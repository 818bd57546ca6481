import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { answersFor } from '../domain/standing.ts';
import { countRequests } from '../information-store.ts';
import { words } from '../messages/index.ts';
import { standingOf } from '../queries/thread-standing.ts';
import { countToAnswer, openUrgings } from '../urging-store.ts';
import { PLACES } from './tools.ts';

const COUNTED_AT_MOST = 100;

/** What an agency must answer, and what the center must go on with. Null where nothing waits. */
export async function urgingReminder(
  db: Db,
  { lang }: PageShell,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Html | null> {
  const texts = words(lang).urging.home;
  const links: Html[] = [];
  if (may(actor, 'urge-agency')) {
    const next = (await openUrgings(db, now, COUNTED_AT_MOST)).length;
    const { overdue } = await countRequests(db, null, now);
    if (next > 0) links.push(link(PLACES.urging, texts.next({ count: next })));
    if (overdue > 0) links.push(link(PLACES.requests, texts.lateRequests({ count: overdue })));
  } else if (may(actor, 'answer-urging')) {
    const standing = await standingOf(db, actor, now);
    const agencyId = standing && answersFor(standing);
    if (!agencyId) return null;
    const late = (count: number) => (count > 0 ? `, ${texts.late({ count })}` : '');
    const urgings = await countToAnswer(db, agencyId, now);
    const requests = await countRequests(db, agencyId, now);
    if (urgings.total > 0)
      links.push(link(PLACES.urging, texts.urgings({ count: urgings.total }) + late(urgings.overdue)));
    if (requests.total > 0)
      links.push(link(PLACES.requests, texts.requests({ count: requests.total }) + late(requests.overdue)));
  }
  if (links.length === 0) return null;
  return insetText({ text: html`${links.map((one, at) => html`${at > 0 && html`<br>`}${one}`)}` });
}

const link = (href: string, text: string): Html => html`<a class="govuk-link" href="${href}">${text}</a>`;
