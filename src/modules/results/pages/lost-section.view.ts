import { type Html, html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';

/** What became of a receipt reported lost; `text` says it. */
export type LostState = { readonly kind: 'none' | 'waiting' | 'approved' | 'declined'; readonly text: string };

/** Beside the delivery: that the receipt is lost is reported on a page of its own. */
export function lostSection({ lang }: PageShell, reference: string, { kind, text }: LostState): Html {
  const texts = words(lang).lost;
  const href = `/can-bo/tra-ket-qua/${encodeURIComponent(reference)}/mat-giay-tiep-nhan`;
  const mayReport = kind === 'none' || kind === 'declined';
  return html`${kind !== 'none' && insetText({ text })}
${mayReport && html`<p class="govuk-body"><a class="govuk-link" href="${href}">${texts.reportTitle}</a></p>`}`;
}
