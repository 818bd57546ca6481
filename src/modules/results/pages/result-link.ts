import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { Dossier } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import { words } from '../messages/index.ts';
import { resultAgencies } from '../queries/find-results.ts';
import { editionsOf, type RegisteredResult } from '../store.ts';
import { dayText } from './registry.view.ts';

/** On a dossier's page: its latest result in the registry, where it is seen and recalled; null for whoever may not read it. */
export async function resultLink(
  db: Db,
  { dossier, actor, station }: { readonly dossier: Dossier; readonly actor: Actor; readonly station: Station | null },
  lang: Lang,
): Promise<Html | null> {
  const [latest] = await editionsOf(db, dossier.id);
  if (!latest || !mayRead(latest, actor, station)) return null;
  return html`<p class="govuk-body"><a class="govuk-link" href="/can-bo/ket-qua/${latest.id}">${words(lang).result.see}</a></p>`;
}

/** That the result of a dossier is registered, and where; null where none is in force. */
export function registeredAlready(
  result: RegisteredResult | null,
  { actor, station }: { readonly actor: Actor; readonly station: Station | null },
  lang: Lang,
): Html | null {
  if (!result) return null;
  const texts = words(lang).result;
  const said = texts.registered({ number: result.documentNumber, day: dayText(result.documentDate) });
  return html`${said}${mayRead(result, actor, station) && html` <a class="govuk-link" href="/can-bo/ket-qua/${result.id}">${texts.see}</a>`}`;
}

function mayRead({ agencyId }: RegisteredResult, actor: Actor, station: Station | null): boolean {
  const mine = resultAgencies(actor, station);
  return mine === 'every' || mine.includes(agencyId);
}
