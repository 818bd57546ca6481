import { formatDong } from '../../../kernel/money.ts';
import { formatInstant, formatTime, localTime } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { summaryList, tag } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies, rulesOf, ruleValue } from '../../center/index.ts';
import { type DossierView, openObligations, partiesOf, referenceOf } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { consultationsOf, isLate } from '../consultations-store.ts';
import { words } from '../messages/index.ts';
import { notePresence } from '../presence-store.ts';
import { countHandBacks } from '../queries/hand-backs.ts';
import { isOnSite } from '../queries/on-site.ts';
import { responsibleOf } from '../queries/responsible-of.ts';

/**
 * The part of a dossier's page that says who answers for it now, who else has to do with it, what is asked of whom, and
 * who has it open just now.
 */
export async function handlingSection(
  { services: { db, clock } }: Web,
  { dossier, steps }: DossierView,
  actor: Actor & { readonly accountId: number },
  lang: Lang,
): Promise<Html> {
  const { section: texts, consult } = words(lang);
  const now = clock.now();
  const agencies = await listAgencies(db);
  const nameOf = (id: number | null) => agencies.find((one) => one.id === id)?.name ?? texts.center;
  const present = await notePresence(db, { dossierId: dossier.id, accountId: actor.accountId, now });
  const responsible = await responsibleOf(db, dossier, steps, now);
  const parties = await partiesOf(db, dossier.id);
  const named = (part: 'coordinates' | 'follows') =>
    parties
      .filter((one) => one.part === part)
      .map((one) => nameOf(one.agencyId))
      .join('; ');
  const performing = steps.filter(({ status, agencyId }) => status !== 'skipped' && agencyId !== null);
  const waiting = (await consultationsOf(db, dossier.id)).filter((one) => !one.answeredAt && !one.wentOnAt);
  const owed = await openObligations(db, dossier.id);
  const rows: (readonly [string, string | Html | null])[] = [
    [
      texts.responsible,
      responsible &&
        html`<strong>${responsible.person.name}</strong> – ${responsible.person.post}<br><span class="govuk-hint">${texts.because[responsible.why]}</span>`,
    ],
    [
      texts.performs,
      [...new Set(performing.map(({ agencyId }) => nameOf(agencyId)))].join('; ') || nameOf(dossier.agencyId),
    ],
    [texts.coordinates, named('coordinates')],
    [texts.follows, named('follows')],
    [
      texts.consultations,
      waiting.length > 0
        ? html`${waiting.map((one) => html`${texts.consulting({ agency: nameOf(one.agencyId), due: formatInstant(one.dueAt, lang) })}${isLate(one, now) && html` ${tag({ text: consult.late, colour: 'red' })}`}<br>`)}`
        : null,
    ],
    [texts.owes, owed.map((one) => texts.owed({ amount: formatDong(one.amountDong), where: one.payWhere })).join('; ')],
  ];
  const link = `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}/theo-doi`;
  return html`<h2 class="govuk-heading-m">${texts.title}</h2>
${present.map(({ name, seenAt }) => html`<p class="govuk-hint" role="status">${texts.present({ name, at: formatTime(localTime(seenAt)) })}</p>`)}
${summaryList({ rows: rows.flatMap(([key, value]) => (value ? [{ key, value }] : [])) })}
${await flags(db, { dossier, steps }, lang)}
<p class="govuk-body"><a class="govuk-link" href="${link}">${texts.follow}</a></p>`;
}

/** That it went back and forth, and that it never leaves the center. */
async function flags(
  db: Web['services']['db'],
  { dossier, steps }: Pick<DossierView, 'dossier' | 'steps'>,
  lang: Lang,
): Promise<Html | null> {
  const { section: texts } = words(lang);
  const times = await countHandBacks(db, dossier.id);
  const rules = times > 0 && dossier.accepted ? await rulesOf(db, dossier.accepted.rules) : null;
  const tooOften = rules !== null && times > ruleValue(rules, 'handBack.alertAbove');
  if (times === 0 && !isOnSite(steps)) return null;
  return html`<p class="govuk-body">${times > 0 && tag({ text: texts.handBacks({ count: times }), colour: tooOften ? 'red' : 'yellow' })}
${tooOften && html` ${texts.tooOften}`}${isOnSite(steps) && html` ${tag({ text: texts.onSite, colour: 'green' })}`}</p>`;
}
