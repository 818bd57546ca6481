import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type PaginationLink = {
  href: string;
  text?: Text | undefined;
  /** What is there, below the link; only where there are no page numbers. */
  labelText?: string | undefined;
  attributes?: Attributes | undefined;
};

export type PageNumber =
  | { number: number; href: string; current?: boolean | undefined; visuallyHiddenText?: string | undefined }
  | { ellipsis: true };

export type PaginationOptions = {
  previous?: PaginationLink | undefined;
  next?: PaginationLink | undefined;
  items?: readonly PageNumber[] | undefined;
  landmarkLabel?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

/** Links to the other pages of a list; see `pageLinks` for the usual case. */
export function pagination(o: PaginationOptions): Html {
  const texts = words(o.lang ?? 'vi').components;
  const isBlock = !o.items && (o.next || o.previous);
  const own = attributes({
    class: spaced('govuk-pagination', isBlock && 'govuk-pagination--block', o.classes),
    'aria-label': o.landmarkLabel ?? texts.pagination,
    ...o.attributes,
  });
  const named = (word: string) => html`${word}<span class="govuk-visually-hidden"> ${texts.page}</span>`;
  return html`<nav${own}>
${o.previous && arrowLink('prev', !!isBlock, { ...o.previous, text: o.previous.text ?? named(texts.previous) })}
${o.items && html`<ul class="govuk-pagination__list">${o.items.map((item) => pageItem(item, texts.pageNumber))}</ul>`}
${o.next && arrowLink('next', !!isBlock, { ...o.next, text: o.next.text ?? named(texts.next) })}
</nav>`;
}

/** The usual case: first, last, current and its neighbours, dots between. Nothing when there is one page. */
export function pageLinks(current: number, count: number, href: (page: number) => string, lang?: Lang): Html | null {
  if (count < 2) return null;
  const shown = [1, current - 1, current, current + 1, count].filter((page) => page >= 1 && page <= count);
  const items = [...new Set(shown)].flatMap((page, index, pages): PageNumber[] => {
    const link = { number: page, href: href(page), current: page === current };
    return page - (pages[index - 1] ?? 0) > 1 ? [{ ellipsis: true }, link] : [link];
  });
  return pagination({
    items,
    previous: current > 1 ? { href: href(current - 1) } : undefined,
    next: current < count ? { href: href(current + 1) } : undefined,
    lang,
  });
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function arrowLink(side: 'prev' | 'next', isBlock: boolean, o: PaginationLink): Html {
  const arrow = html`<svg class="govuk-pagination__icon govuk-pagination__icon--${side}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="${ARROWS[side]}"></path></svg>`;
  const arrowFirst = isBlock || side === 'prev';
  const decorated = isBlock && !o.labelText && 'govuk-pagination__link-title--decorated';
  const about =
    o.labelText &&
    isBlock &&
    html`<span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">${o.labelText}</span>`;
  return html`<div class="govuk-pagination__${side}"><a class="govuk-link govuk-pagination__link" href="${o.href}" rel="${side}"${attributes(o.attributes)}>
${arrowFirst && arrow} <span${attributes({ class: spaced('govuk-pagination__link-title', decorated) })}>${o.text}</span> ${about} ${!arrowFirst && arrow}
</a></div>`;
}

function pageItem(item: PageNumber, pageNumber: (page: number) => string): Html {
  if ('ellipsis' in item) return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>`;
  const own = attributes({
    class: 'govuk-link govuk-pagination__link',
    href: item.href,
    'aria-label': item.visuallyHiddenText ?? pageNumber(item.number),
    'aria-current': item.current ? 'page' : undefined,
  });
  const classes = spaced('govuk-pagination__item', item.current && 'govuk-pagination__item--current');
  return html`<li${attributes({ class: classes })}><a${own}>${item.number}</a></li>`;
}
