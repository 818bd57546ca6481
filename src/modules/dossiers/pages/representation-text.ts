import { formatDay } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import type { Lang } from '../../../web/i18n.ts';
import { type Dossier, referenceOf } from '../domain/dossier.ts';
import { counterWords } from '../messages/counter.ts';
import type { StoredRepresentation } from '../representation-store.ts';

/** Who came for the owner, as what, and with which authorisation, in one line. */
export function representationText(representation: StoredRepresentation, lang: Lang): string {
  const { acting } = counterWords(lang);
  const { name, position, idNumber, documentNumber, documentDate } = representation;
  const authorisation =
    documentNumber && documentDate
      ? acting.withDocument(documentNumber, formatDay(Temporal.PlainDate.from(documentDate)))
      : null;
  const as = acting.choices[representation.acting].toLowerCase();
  return [name, position, idNumber, as, authorisation].filter(Boolean).join(', ');
}

/** The same for an official, with the authorisation to open. */
export function representationLine(dossier: Dossier, representation: StoredRepresentation, lang: Lang): Html {
  const text = representationText(representation, lang);
  if (representation.uploadId === null) return html`${text}`;
  const href = `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}/tep/${representation.uploadId}`;
  return html`${text} (<a class="govuk-link" href="${href}" target="_blank" rel="noopener">${counterWords(lang).acting.see}</a>)`;
}
