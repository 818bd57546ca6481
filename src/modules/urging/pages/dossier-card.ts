import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { tag } from '../../../web/components/index.ts';
import { type PageShell, vietnamese } from '../../../web/layout/index.ts';
import type { Actor } from '../../identity/index.ts';
import { informationState } from '../domain/information.ts';
import { mayReadOf } from '../domain/standing.ts';
import { urgingState } from '../domain/urging-state.ts';
import { requestsAbout } from '../information-store.ts';
import { words } from '../messages/index.ts';
import { threadsFor } from '../queries/read-thread.ts';
import { standingOf } from '../queries/thread-standing.ts';
import { urgingsOf } from '../urging-store.ts';
import { dayOf, requestHref, requestTag, threadHref, urgingHref, urgingTag } from './tools.ts';

/**
 * What was urged, asked and talked about a dossier, as far as this official may read it: a card for the dossier's page. Null
 * where there is nothing, and for every applicant.
 */
export async function urgingCard(
  db: Db,
  { lang }: PageShell,
  actor: Actor,
  { dossierId, now }: { readonly dossierId: number; readonly now: Temporal.Instant },
): Promise<Html | null> {
  const standing = actor.kind === 'staff' ? await standingOf(db, actor, now) : null;
  if (!standing) return null;
  const texts = words(lang);
  const { levels, card } = texts.urging;
  const urgings = (await urgingsOf(db, dossierId)).filter((one) =>
    mayReadOf(standing, [one.agency.id, one.addressee.id]),
  );
  const requests = (await requestsAbout(db, dossierId)).filter((one) => mayReadOf(standing, [one.agency.id]));
  const threads = await threadsFor(db, actor, now, { limit: 20, dossierId });
  const rows = [
    ...urgings.map(
      (one) =>
        html`<a class="govuk-link" href="${urgingHref(one.id)}">${levels[one.level]} ${one.number}</a>, ${dayOf(one.issuedAt)} ${tag(urgingTag(urgingState(one, now), lang))}`,
    ),
    ...requests.map(
      (one) =>
        html`<a class="govuk-link" href="${requestHref(one.id)}">${card.request} ${one.number}</a>, ${dayOf(one.issuedAt)} ${tag(requestTag(informationState(one, now), lang))}`,
    ),
    ...threads.map(
      (one) =>
        html`${card.thread}: <a class="govuk-link" href="${threadHref(one.id)}">${vietnamese(lang, one.subject)}</a> ${tag({ text: texts.threads.states[one.closed ? 'closed' : 'open'], colour: one.closed ? 'grey' : 'blue' })}`,
    ),
  ];
  if (rows.length === 0) return null;
  return html`<section class="mc-card"><h2 class="govuk-heading-m">${card.title}</h2>
<ul class="govuk-list">${rows.map((row) => html`<li>${row}</li>`)}</ul></section>`;
}
