import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { rulesAt, ruleValue } from '../../center/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import { waitingConsultations } from '../consultations-store.ts';
import { words } from '../messages/index.ts';
import { bouncedDossiers } from '../queries/hand-backs.ts';
import { leftToHead } from '../queries/left-to-head.ts';
import { owingDossiers } from '../queries/owing.ts';

const COUNTED = 100;

/**
 * What waits on the watch page: dossiers back and forth too often, for procedure control (QC Đ5.1g); questions put to one's
 * agency; payments, for the cashier. Null where nothing does.
 */
export async function handlingReminders(
  db: Db,
  { lang }: PageShell,
  { actor, station, now }: { actor: Actor; station: Station | null; now: Temporal.Instant },
): Promise<Html | null> {
  const { watch: texts } = words(lang);
  const said: string[] = [];
  if (actor.roles.includes('procedure_control')) {
    const rules = await rulesAt(db, now);
    const above = rules ? ruleValue(rules.rules, 'handBack.alertAbove') : 0;
    const { length: count } = await bouncedDossiers(db, { above, agencyId: null, limit: COUNTED });
    if (count > 0) said.push(texts.reminder({ count }));
  }
  if (station?.agencyId != null && may(actor, 'assign-step')) {
    const left = await leftToHead(db, station.agencyId, now);
    const count = left.reduce((sum, { steps }) => sum + steps, 0);
    if (count > 0) said.push(texts.absentSteps({ count }));
  }
  if (station?.agencyId != null && may(actor, 'handle-step')) {
    const { length: count } = await waitingConsultations(db, { asked: station.agencyId, limit: COUNTED });
    if (count > 0) said.push(texts.askedOfUs({ count }));
  }
  if (may(actor, 'settle-obligation')) {
    const { length: count } = await owingDossiers(db, COUNTED);
    if (count > 0) said.push(texts.owing({ count }));
  }
  if (said.length === 0) return null;
  return insetText({
    text: html`${said.map((text, at) => html`${at > 0 && html`<br>`}<a class="govuk-link" href="/can-bo/can-theo-doi">${text}</a>`)}`,
  });
}
