import type { Lang } from '../../../web/i18n.ts';
import { words } from '../messages/index.ts';
import type { ProcedureSummary, Shelf } from '../search-store.ts';
import { chargeText, promiseText } from './wording.ts';

export type SearchWish = { readonly words: string; readonly agencyKey: string; readonly after: string };

export type SearchView = {
  readonly words: string;
  readonly agencyKey: string;
  readonly agencies: readonly Shelf[];
  /** "3 thủ tục cho “lái xe”"; null when nothing was found. */
  readonly found: string | null;
  readonly items: readonly SearchItem[];
  /** The next page; null on the last. */
  readonly moreHref: string | null;
};
export type SearchItem = {
  readonly href: string;
  readonly name: string;
  readonly code: string;
  readonly agencyName: string;
  readonly field: string;
  readonly limit: string;
  readonly charges: string;
  readonly online: string;
};

/** One page of the list; `found` holds one procedure more than `pageSize` when there are more. */
export function presentSearch(
  wish: SearchWish,
  found: readonly ProcedureSummary[],
  { agencies, pageSize, lang }: { agencies: readonly Shelf[]; pageSize: number; lang: Lang },
): SearchView {
  const texts = words(lang).search;
  const items = found.slice(0, pageSize);
  const hasMore = found.length > pageSize;
  const counted = texts.found(wish.after === '', hasMore, items.length);
  return {
    words: wish.words,
    agencyKey: wish.agencyKey,
    agencies,
    found: items.length === 0 ? null : `${counted}${wish.words && texts.foundFor(wish.words)}`,
    items: items.map((item) => searchItem(item, lang)),
    moreHref: hasMore ? searchHref({ ...wish, after: items.at(-1)?.code ?? '' }) : null,
  };
}

/** The address of a search: words, agency, and where the page before ended. */
export function searchHref(wish: Partial<SearchWish>): string {
  const query = new URLSearchParams();
  if (wish.words) query.set('tu-khoa', wish.words);
  if (wish.agencyKey) query.set('co-quan', wish.agencyKey);
  if (wish.after) query.set('sau', wish.after);
  const text = query.toString();
  return text === '' ? '/thu-tuc' : `/thu-tuc?${text}`;
}

const searchItem = (item: ProcedureSummary, lang: Lang): SearchItem => ({
  href: `/thu-tuc/${item.code}`,
  name: item.name,
  code: item.code,
  agencyName: item.agencyName,
  field: item.field,
  limit: promiseText(item.content, lang),
  charges: chargeText(item.content, lang),
  online: words(lang).online[item.content.onlineLevel],
});
