import { type Html, html } from '../../platform/html.ts';
import { assetUrl } from '../assets/assets.ts';
import { hiddenFields } from '../components/hidden-fields.ts';
import { attributes } from '../components/markup.ts';
import { LANGS, type Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import type { PageShell, SignedInUser } from './shell.ts';

/** The emblem and the name of the center, the language, who is signed in, and the ways to the main places. */
export function header(shell: PageShell): Html {
  return html`<header>
<div class="mc-header"><div class="govuk-width-container mc-header__row">
<a class="mc-header__home" href="/"><img src="${assetUrl('emblem.svg')}" alt="" width="48" height="48">
<span class="mc-header__name"><small>${shell.provinceName}</small>${shell.centerName}</span></a>
<div class="mc-header__account">${languageSwitch(shell)}${account(shell)}</div>
</div></div>
${shell.nav.length ? navigation(shell) : null}
</header>`;
}

const LANGUAGE_NAMES: Record<Lang, string> = { vi: 'Tiếng Việt', en: 'English' };

/** The other languages, each named in itself. */
function languageSwitch(shell: PageShell): Html {
  const links = LANGS.filter((lang) => lang !== shell.lang).map((lang) => {
    const href = `/ngon-ngu/${lang}?returnTo=${encodeURIComponent(shell.path)}`;
    return html`<a class="mc-header__link" href="${href}" lang="${lang}" hreflang="${lang}" rel="nofollow">${LANGUAGE_NAMES[lang]}</a>`;
  });
  return html`<nav aria-label="${words(shell.lang).language}">${links}</nav>`;
}

function account(shell: PageShell): Html {
  const texts = words(shell.lang);
  if (!shell.user) return html`<a class="mc-header__link" href="/dang-nhap">${texts.signIn}</a>`;
  return html`${whoIsHere(shell.user)}
<form action="/dang-xuat" method="post">${hiddenFields(shell)}
<button class="mc-header__link" type="submit">${texts.signOut}</button></form>`;
}

const whoIsHere = (user: SignedInUser): Html =>
  html`<p>${user.displayName}${user.post && html`<small>${user.post}</small>`}</p>`;

function navigation(shell: PageShell): Html {
  const texts = words(shell.lang);
  const items = shell.nav.map(({ text, href, current }) => {
    const own = attributes({ href, 'aria-current': current ? 'page' : undefined });
    const inside = current ? html`<strong class="govuk-service-navigation__active-fallback">${text}</strong>` : text;
    return html`<li class="govuk-service-navigation__item${current ? ' govuk-service-navigation__item--active' : ''}"><a class="govuk-service-navigation__link"${own}>${inside}</a></li>`;
  });
  return html`<div class="govuk-service-navigation" data-module="govuk-service-navigation"><div class="govuk-width-container"><div class="govuk-service-navigation__container">
<nav aria-label="${texts.mainNavigation}" class="govuk-service-navigation__wrapper">
<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="navigation" hidden aria-hidden="true">${texts.menu}</button>
<ul class="govuk-service-navigation__list" id="navigation">${items}</ul>
</nav></div></div></div>`;
}
