import { type Html, html } from '../../platform/html.ts';

/** A number that a phone dials when it is touched: “1900 0000 (giờ hành chính)” dials 19000000. Words stay words. */
export function phoneLink(number: string): Html {
  const digits = number.replace(/[^\d+]/g, '');
  return digits === '' ? html`${number}` : html`<a class="govuk-link" href="tel:${digits}">${number}</a>`;
}
