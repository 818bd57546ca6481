import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type SubNavigationItem = {
  text: Text;
  href: string;
  active?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

export type SubNavigationOptions = {
  items: readonly SubNavigationItem[];
  label?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

/** The views of one thing as links beside each other: real pages, so that they work without JavaScript. */
export function subNavigation(o: SubNavigationOptions): Html {
  const name = o.label ?? words(o.lang ?? 'vi').components.secondaryNavigation;
  const own = attributes({ class: spaced('moj-sub-navigation', o.classes), 'aria-label': name, ...o.attributes });
  return html`<nav${own}><ul class="moj-sub-navigation__list">${o.items.map((item) => {
    const link = attributes({ 'aria-current': item.active ? 'page' : undefined, href: item.href, ...item.attributes });
    return html`<li${attributes({ class: spaced('moj-sub-navigation__item', item.classes) })}><a class="moj-sub-navigation__link"${link}>${item.text}</a></li>`;
  })}</ul></nav>`;
}
