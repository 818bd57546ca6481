import { formatInstant } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import { isTold } from '../domain/standing.ts';
import { words } from '../messages/index.ts';
import { brokenPromises, withoutCause } from '../queries/late-dossiers.ts';
import { draftsFor, warningsFor } from '../queries/warnings-for.ts';
import { LATE_PLACE } from './late.presenter.ts';

const SHOWN = 5;
type Item = { readonly reference: string; readonly at: Temporal.Instant };

/**
 * What this person must not let pass: due dates of their own steps and their agency's, apologies to issue, delays nobody
 * gave a cause for. Null where nothing does.
 */
export async function latenessReminders(
  db: Db,
  shell: PageShell,
  { actor, station, now }: { actor: Actor; station: Station | null; now: Temporal.Instant },
): Promise<Html | null> {
  if (!station) return null;
  const texts = words(shell.lang).home;
  const warnings = await warningsFor(db, actor, station, now);
  const due = (head: boolean): Item[] =>
    warnings
      .filter(({ kind }) => (kind === 'head') === head)
      .map(({ reference, legalDueAt }) => ({ reference, at: legalDueAt }));
  const [asHead, own] = [due(true), due(false)];
  const drafts =
    actor.roles.includes('approver') && station.agencyId !== null ? await draftsFor(db, station.agencyId) : [];
  const told = isTold(actor);
  const uncaused = told ? await withoutCause(db, 'all') : [];
  const broken = told ? await brokenPromises(db, 'all') : [];
  if (asHead.length + own.length + drafts.length + uncaused.length + broken.length === 0) return null;
  const toApologise = drafts.map(({ reference, latestAt }) => ({ reference, at: latestAt }));
  return html`${uncaused.length > 0 && hard(shell, texts.uncaused(uncaused.length), late(shell))}
${broken.length > 0 && hard(shell, texts.broken(broken.length), late(shell))}
${asHead.length > 0 && hard(shell, texts.head(asHead.length), list(shell, asHead))}
${own.length > 0 && insetText({ text: html`<strong>${texts.mine(own.length)}</strong>${list(shell, own)}` })}
${drafts.length > 0 && insetText({ text: html`<strong>${texts.drafts(drafts.length)}</strong>${list(shell, toApologise, '/xin-loi', texts.issueBy)}` })}`;
}

const hard = ({ lang }: PageShell, title: string, text: Html): Html =>
  alert({ variant: 'error', title, showTitleAsHeading: true, text, lang });

const late = ({ lang }: PageShell): Html => html`<a href="${LATE_PLACE}">${words(lang).home.all}</a>`;

function list({ lang }: PageShell, items: readonly Item[], page = '', say = words(lang).home.due): Html {
  const texts = words(lang).home;
  const rest = items.length - SHOWN;
  return html`<ul class="govuk-list">${items
    .slice(0, SHOWN)
    .map(
      ({ reference, at }) =>
        html`<li><a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(reference)}${page}">${reference}</a> – ${say(formatInstant(at, lang))}</li>`,
    )}${rest > 0 && html`<li>${texts.more(rest)}</li>`}</ul>`;
}
