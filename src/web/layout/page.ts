import { type Html, html } from '../../platform/html.ts';
import { assetUrl } from '../assets/assets.ts';
import { backLink } from '../components/back-link.ts';
import { type Breadcrumb, breadcrumbs } from '../components/breadcrumbs.ts';
import { type ErrorSummaryItem, errorSummary } from '../components/error-summary.ts';
import { spaced, type Text } from '../components/markup.ts';
import { phaseBanner } from '../components/phase-banner.ts';
import { skipLink } from '../components/skip-link.ts';
import { words } from '../messages/index.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import type { PageShell } from './shell.ts';

export type PageContent = {
  /** The first words of the title bar and of the browser's history; usually those of the `h1`. */
  title: string;
  body: Html;
  backLink?: { href: string; text?: Text } | undefined;
  /** From the home page down; the last without `href` is this page. */
  breadcrumbs?: readonly Breadcrumb[] | undefined;
  /** What is wrong with the form, summed up on top; the title says that there is an error. */
  errors?: readonly ErrorSummaryItem[] | undefined;
  /** Scripts beyond the one every page has; they only make it more comfortable. */
  scripts?: readonly 'htmx'[] | undefined;
  /** News of this page for feed readers, which look for it in its head. */
  feeds?: readonly { readonly href: string; readonly type: string; readonly title: string }[] | undefined;
  /** `mc-dense` for the counter's screens. */
  mainClass?: string | undefined;
  /** The whole width of the screen; what officials work on is wide unless told otherwise. */
  wide?: boolean | undefined;
};

/** A whole page, ready to send. */
export function page(shell: PageShell, content: PageContent): Html {
  const texts = words(shell.lang);
  const failed = content.errors?.length ? `${texts.components.error}: ` : '';
  const isWide = content.wide ?? shell.user?.kind === 'staff';
  return html`<!DOCTYPE html>
<html lang="${shell.lang}" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${failed}${content.title} – ${shell.centerName}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#8a1538">
<link rel="preload" href="${assetUrl('be-vietnam-pro-latin-400.woff2')}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assetUrl('mot-cua.css')}">
<link rel="icon" href="${assetUrl('emblem.svg')}" type="image/svg+xml">
${content.feeds?.map(({ href, type, title }) => html`<link rel="alternate" type="${type}" href="${href}" title="${title}">`)}
${content.scripts?.map((name) => html`<script src="${assetUrl(`${name}.js`)}" defer></script>`)}
<script src="${assetUrl('mot-cua.js')}" type="module"></script>
</head>
<body class="${spaced('govuk-template__body', isWide && 'mc-wide')}">
${skipLink({ href: '#main-content', text: texts.skipLink })}
${header(shell)}
${shell.demo && demonstrationBanner(shell)}
<div class="govuk-width-container">
${content.breadcrumbs && breadcrumbs({ items: content.breadcrumbs, collapseOnMobile: true, lang: shell.lang })}
${content.backLink && backLink({ ...content.backLink, lang: shell.lang })}
<main class="${spaced('govuk-main-wrapper', content.mainClass)}" id="main-content">
${content.errors?.length ? errorSummary({ errorList: content.errors, lang: shell.lang }) : null}
${content.body}
</main>
</div>
${footer(shell)}
</body>
</html>
`;
}

function demonstrationBanner(shell: PageShell): Html {
  const texts = words(shell.lang);
  return phaseBanner({
    tag: { text: texts.demonstration, colour: 'yellow' },
    text: texts.demonstrationText,
    attributes: { role: 'region', 'aria-label': texts.demonstration },
  });
}
