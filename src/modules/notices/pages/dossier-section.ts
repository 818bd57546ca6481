import type { Db } from '../../../platform/database/database.ts';
import { type Html, html } from '../../../platform/html.ts';
import type { Lang } from '../../../web/i18n.ts';
import { listAgencies } from '../../center/index.ts';
import { type DossierView, referenceOf } from '../../dossiers/index.ts';
import { words } from '../messages/index.ts';
import { noticesOf } from '../store.ts';
import { noticeRows } from './notices.presenter.ts';
import { noticeTable } from './notices.view.ts';

/** The notices of a dossier on its own page; nothing where there are none. */
export async function noticesSection(
  db: Db,
  { dossier }: Pick<DossierView, 'dossier'>,
  lang: Lang,
): Promise<Html | null> {
  const notices = await noticesOf(db, [dossier.id]);
  if (notices.length === 0) return null;
  const reference = referenceOf(dossier);
  const texts = words(lang);
  const href = `/can-bo/ho-so/${encodeURIComponent(reference)}/thong-bao`;
  return html`<h2 class="govuk-heading-m" id="thong-bao">${texts.list}</h2>
${noticeTable(lang, noticeRows(notices, { agencies: await listAgencies(db), forms: [], reference }, lang))}
<p class="govuk-body"><a class="govuk-link" href="${href}">${texts.toPage}</a></p>`;
}
