import { type Html, html } from '../../../../platform/html.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { counterWords } from '../../messages/counter.ts';

/** A file attached to a paper, as it can be looked at. */
export type Scan = {
  readonly name: string;
  readonly size: string;
  readonly href: string;
  /** A picture shows itself small. */
  readonly isImage: boolean;
  /** Of a form that is not sent yet; it can still be taken away. */
  readonly token?: string;
};

/** Files of the form so far: each small or by name, to open beside it and to take away again. */
export const attachedFiles = (lang: Lang, field: string, scans: readonly Scan[]): Html | null =>
  scans.length === 0
    ? null
    : html`<ul class="mc-files">${scans.map(
        (scan) =>
          html`<li>${scan.token && html`<input type="hidden" name="${field}" value="${scan.token}">`}${fileLink(lang, scan)}${scan.token && dropButton(lang, scan)}</li>`,
      )}</ul>`;

/** A file opens beside the form; a form that was filled stands further down on the same page. */
const fileLink = (lang: Lang, { name, size, href, isImage }: Scan): Html => {
  const texts = counterWords(lang).papers;
  const beside = !href.startsWith('#') && html` target="_blank" rel="noopener"`;
  const shown = isImage
    ? html`<img src="${href}" alt="" loading="lazy" width="48" height="48"> <span>${name}</span>`
    : name;
  return html`<a class="govuk-link" href="${href}"${beside} title="${texts.preview(name)}">${shown}</a> <span class="mc-numeric">(${size})</span>`;
};

const dropButton = (lang: Lang, { name, token }: Scan): Html => {
  const texts = counterWords(lang).papers;
  return html` <button class="mc-link-button" name="_drop" value="${token}" aria-label="${texts.dropFile(name)}">${texts.drop}</button>`;
};
