import { formatInstant } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import { tag } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { listAgencies } from '../../center/index.ts';
import { type DossierView, extensionsOf, referenceOf } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { apologiesOf } from '../apologies-store.ts';
import { words } from '../messages/index.ts';
import { violationsOf } from '../violations-store.ts';
import { isForAgency } from './apology.ts';

/**
 * The card of a dossier's page: which due dates passed and who held it then, the apology, the extension, and what the
 * agency's approver may do about it. Null where there is nothing to say.
 */
export async function latenessCard(
  db: Db,
  { lang }: PageShell,
  actor: Actor,
  { view, now }: { readonly view: DossierView; readonly now: Temporal.Instant },
): Promise<Html | null> {
  const { dossier } = view;
  if (!dossier.accepted || actor.kind === 'citizen') return null;
  const texts = words(lang);
  const at = (instant: Temporal.Instant) => formatInstant(instant, lang);
  const here = `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}`;
  const violations = await violationsOf(db, [dossier.id]);
  const apologies = await apologiesOf(db, [dossier.id]);
  const extensions = await extensionsOf(db, dossier.id);
  const agencies = violations.length > 0 ? await listAgencies(db) : [];
  const holder = (agencyId: number | null) => {
    const agency = agencies.find(({ id }) => id === agencyId);
    return (lang === 'vi' ? agency?.name : agency?.nameEn) ?? texts.late.center;
  };
  const mayApologise = await isForAgency(db, view, actor, now, 'issue-apology');
  const issued = apologies.flatMap((one) => one.issued ?? []);
  const link = (page: string, text: string) => html`<a class="govuk-link" href="${here}/${page}">${text}</a>`;
  const rows = [
    ...violations.map(
      ({ kind, passedAt, agencyId }) =>
        html`${tag({ text: texts.card.violations[kind], colour: 'red' })} ${texts.card.holder(at(passedAt), holder(agencyId))}`,
    ),
    ...issued.map(
      ({ numberText, newDueAt, isLate }) =>
        html`${link('xin-loi', texts.card.issued(numberText, at(newDueAt)))}${isLate && html` ${tag({ text: texts.apology.late, colour: 'orange' })}`}`,
    ),
    ...extensions.map(({ dueAfter }) => link('gia-han', texts.card.extended(at(dueAfter)))),
    ...(mayApologise && apologies.some((one) => one.issued === null) ? [link('xin-loi', texts.card.draft)] : []),
    ...(mayApologise && apologies.length === 0 ? [link('xin-loi', texts.card.apologise)] : []),
    ...(mayApologise && extensions.length === 0 && violations.length === 0 ? [link('gia-han', texts.card.extend)] : []),
  ];
  if (rows.length === 0) return null;
  return html`<section class="mc-card"><h2 class="govuk-heading-m">${texts.card.title}</h2>
<ul class="govuk-list">${rows.map((row) => html`<li>${row}</li>`)}</ul></section>`;
}
