import { formatInstant, toRfc3339 } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { Services } from '../../../../web/services.ts';
import { calculateDeadline, type Deadline } from '../../../deadlines/index.ts';
import { limitOf, type ProcedureVersion } from '../../../procedures/index.ts';
import { officialWords } from '../../messages/official.ts';

/** What the due date would be if the dossier were accepted this minute; null while no calendar says so. */
export async function dueIfAccepted(
  { db, calendars, center }: Pick<Services, 'db' | 'calendars' | 'center'>,
  { content }: ProcedureVersion,
  now: Temporal.Instant,
): Promise<Deadline | null> {
  const edition = await calendars.current(db, center.profile.calendar);
  if (!edition) return null;
  const deadline = calculateDeadline(edition.calendar, { acceptedAt: now, limit: limitOf(content) });
  return deadline.ok ? deadline.value : null;
}

export type DueView = {
  limit: string;
  due: { text: string; datetime: string } | null;
  /** Said outside working hours, and where the year's calendar may still move. */
  notices: readonly string[];
};

/** The due date in words, with what the official should say to the applicant about it (QC Đ4.2). */
export function duePresenter(
  { content }: Pick<ProcedureVersion, 'content'>,
  deadline: Deadline | null,
  now: Temporal.Instant,
  lang: Lang,
): DueView {
  const texts = officialWords(lang);
  const { value, unit } = content.timeLimit;
  const limit = texts.intake.limit(value, texts.limitUnit[unit]);
  if (!deadline?.dueAt) return { limit, due: null, notices: [texts.intake.noDue] };
  const later = Temporal.Instant.compare(deadline.effectiveStart, now) > 0;
  return {
    limit,
    due: { text: formatInstant(deadline.dueAt, lang), datetime: toRfc3339(deadline.dueAt) },
    notices: [
      ...(later ? [texts.intake.nextSession(formatInstant(deadline.effectiveStart, lang))] : []),
      ...(deadline.provisional ? [texts.intake.provisional] : []),
    ],
  };
}

/** The due date as a piece of the page that fetches itself anew: the clock goes on while papers are checked. */
export function dueBox(
  { code, caseKey }: { readonly code: string; readonly caseKey: string | null },
  { limit, due, notices }: DueView,
  lang: Lang,
): Html {
  const query = caseKey === null ? '' : `?truong-hop=${encodeURIComponent(caseKey)}`;
  const texts = officialWords(lang).intake;
  return html`<div id="ngay-hen" class="mc-card mc-card--key" hx-get="/can-bo/quay/${code}/ngay-hen${query}" hx-trigger="every 30s" hx-swap="outerHTML">
<p class="govuk-body">${texts.due} (${texts.dueIf}): ${
    due ? html`<strong><time class="mc-code" datetime="${due.datetime}">${due.text}</time></strong>` : '–'
  }<br>${limit}</p>
${notices.map((notice) => html`<p class="govuk-body"><strong>${notice}</strong></p>`)}
</div>`;
}
