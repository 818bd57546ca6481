import { type Html, html } from '../../../platform/html.ts';
import { insetText, warningText } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { changesOf, isOver, type Study } from '../domain/study.ts';
import { words } from '../messages/index.ts';

/**
 * How far a study is, then what it found, to stand on any page. It renews itself: with `scripts: ['htmx']` on the page by
 * itself, without JavaScript by loading the whole page again.
 */
export function studyPanel(shell: PageShell, study: Study): Html {
  const texts = words(shell.lang).panel;
  const renewal =
    !isOver(study) &&
    html` hx-get="/can-bo/anh-huong/${study.id}/tien-do" hx-trigger="every 1s" hx-swap="outerHTML" aria-busy="true"`;
  return html`<section id="anh-huong" aria-labelledby="anh-huong-tieu-de"${renewal}>
<h2 class="govuk-heading-m" id="anh-huong-tieu-de">${texts.title}</h2>
${studyFigures(shell.lang, study)}
${
  isOver(study) &&
  changesOf(study) > 0 &&
  html`<p class="govuk-body"><a class="govuk-link" href="/can-bo/anh-huong/${study.id}">${texts.list}</a></p>`
}
</section>`;
}

/** Progress, counts or failure. */
export function studyFigures(lang: Lang, study: Study): Html {
  const { panel: texts, problems } = words(lang);
  const open = figure(study.openDossiers ?? 0, lang);
  if (study.failed !== null) {
    const reasons: Readonly<Record<string, string>> = problems;
    return warningText({ text: texts.failed({ reason: reasons[study.failed] ?? texts.broken }), lang });
  }
  if (!isOver(study)) return progress(lang, study);
  const changed = changesOf(study);
  if (changed === 0) return insetText({ text: texts.unchanged({ open }) });
  const kinds = (['later', 'earlier', 'stateOnly', 'faults'] as const).filter((kind) => study[kind] > 0);
  return html`<p class="govuk-body">${texts.changed({ changed: figure(changed, lang), open })}</p>
<ul class="mc-counts">${kinds.map(
    (kind) => html`<li><span><strong>${figure(study[kind], lang)}</strong> ${texts.counts[kind]}</span></li>`,
  )}</ul>`;
}

function progress(lang: Lang, { checked, openDossiers }: Study): Html {
  const texts = words(lang).panel;
  const text =
    openDossiers === null
      ? texts.waiting
      : texts.running({ checked: figure(checked, lang), open: figure(openDossiers, lang) });
  return html`<noscript><meta http-equiv="refresh" content="2"></noscript>
<p class="govuk-body">${text} ${texts.refreshes}</p>
<progress aria-label="${texts.progress}" max="${openDossiers || 1}" value="${checked}"></progress>`;
}

export const figure = (count: number, lang: Lang): string => count.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en');
