import type { Lang } from '../../../../web/i18n.ts';
import { AUDIENCES, LIFE_EVENTS } from '../../domain/procedure-content.ts';
import { words } from '../../messages/index.ts';
import type { Shelf } from '../../search/shelves.ts';
import type { Found, ProcedureFilter, ProcedureSummary } from '../../search-store.ts';
import { chargeText, promiseText } from '../wording.ts';
import { type SearchWish, SHELF_KINDS, SHELVES, type ShelfKind, searchHref, slugOf } from './search-address.ts';

export type SearchView = {
  readonly words: string;
  /** The name of the shelf that is looked at alone; of the whole catalogue otherwise. */
  readonly title: string;
  readonly filters: readonly FilterView[];
  /** Whether the filters stand open: on a shelf that is looked at alone the list comes first. */
  readonly isNarrowed: boolean;
  /** "3 thủ tục cho “lái xe”"; null when nothing was found. */
  readonly found: string | null;
  /** Where the words were not found as they were typed. */
  readonly note: string | null;
  /** What narrows the list, each with the address without it. */
  readonly chosen: readonly { readonly text: string; readonly href: string }[];
  /** Ways in, where nothing was asked yet. */
  readonly entries: readonly EntryView[];
  readonly items: readonly SearchItem[];
  /** The next page; null on the last. */
  readonly moreHref: string | null;
};
type FilterView = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly items: readonly { readonly value: string; readonly text: string }[];
};
export type EntryView = {
  readonly title: string;
  readonly isLong: boolean;
  readonly items: readonly {
    readonly name: string;
    readonly href: string;
    readonly count: string;
    readonly isName: boolean;
  }[];
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

/** What there is to choose from, with counts, and the name of every agency. */
export type Shelves = {
  readonly agencies: readonly Shelf[];
  readonly fields: readonly Shelf[];
  /** By the keys of audiences, life events and online levels. */
  readonly topics: ReadonlyMap<string, number>;
  readonly agencyNames: ReadonlyMap<string, string>;
};

/** One page of the list; `found` holds one procedure more than `pageSize` when there are more. */
export function presentSearch(
  wish: SearchWish,
  found: Found,
  { shelves, pageSize, lang }: { shelves: Shelves; pageSize: number; lang: Lang },
): SearchView {
  const texts = words(lang).search;
  const items = found.items.slice(0, pageSize);
  const hasMore = found.items.length > pageSize;
  const choices = Object.fromEntries(SHELF_KINDS.map((kind) => [kind, choicesOf(kind, shelves, lang)]));
  const kinds = SHELF_KINDS.filter((kind) => wish.filter[kind]);
  const total = totalOf(wish, kinds, choices);
  const counted =
    total !== undefined && total > items.length
      ? texts.foundOf(wish.after === '', items.length, figure(total, lang))
      : texts.found(wish.after === '', hasMore, items.length);
  const nameOf = (kind: ShelfKind) => shelfName(kind, wish.filter, choices[kind] ?? [], shelves);
  const [only] = kinds;
  return {
    words: wish.words,
    title: kinds.length === 1 && only && wish.words === '' ? texts.shelfTitle[only](nameOf(only)) : texts.title,
    filters: SHELF_KINDS.map((kind) => ({
      name: SHELVES[kind].parameter,
      label: texts.filters[kind],
      value: wish.filter[kind] ? slugOf(kind, wish.filter[kind]) : '',
      items: [
        { value: '', text: texts.every[kind] },
        ...(choices[kind] ?? []).map(({ key, name, count }) => ({
          value: slugOf(kind, key),
          text: `${name} (${figure(count, lang)})`,
        })),
      ],
    })),
    isNarrowed: kinds.length > (wish.words === '' ? 1 : 0),
    found: items.length === 0 ? null : `${counted}${wish.words && texts.foundFor(wish.words)}`,
    note: noteOf(wish, found, lang),
    chosen: kinds.map((kind) => {
      const { [kind]: _, ...filter } = wish.filter;
      return { text: texts.without(nameOf(kind)), href: searchHref({ words: wish.words, filter }) };
    }),
    entries: kinds.length === 0 && wish.words === '' && wish.after === '' ? entriesOf(choices, lang) : [],
    items: items.map((item) => searchItem(item, lang)),
    moreHref: hasMore ? searchHref({ ...wish, after: items.at(-1)?.code ?? '' }) : null,
  };
}

/** Of a whole shelf, or of the whole catalogue, it is known how many there are. */
function totalOf(
  wish: SearchWish,
  kinds: readonly ShelfKind[],
  choices: Readonly<Record<string, readonly Shelf[]>>,
): number | undefined {
  if (wish.words !== '' || kinds.length > 1) return undefined;
  const [only] = kinds;
  if (only) return choices[only]?.find(({ key }) => key === wish.filter[only])?.count;
  return choices.agencyKey?.reduce((total, { count }) => total + count, 0);
}

/** A correction is told; where nothing has every word, people read the words they typed, not what was made of them. */
function noteOf({ words: typed }: SearchWish, { items, match, words: looked }: Found, lang: Lang): string | null {
  const texts = words(lang).search.match;
  if (items.length === 0 || match === 'asTyped') return null;
  return match === 'corrected' ? texts.corrected(looked) : texts.alike(typed);
}

function choicesOf(kind: ShelfKind, { agencies, fields, topics }: Shelves, lang: Lang): readonly Shelf[] {
  if (kind === 'agencyKey') return agencies;
  if (kind === 'fieldSlug') return fields.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  const texts = words(lang);
  const names: Readonly<Record<string, string>> =
    kind === 'audience' ? texts.audiences : kind === 'lifeEvent' ? texts.lifeEvents : texts.online;
  return Object.entries(names).flatMap(([key, name]) => {
    const count = topics.get(key);
    return count ? [{ key, name, count }] : [];
  });
}

const shelfName = (
  kind: ShelfKind,
  filter: ProcedureFilter,
  choices: readonly Shelf[],
  { agencyNames }: Shelves,
): string => {
  const key = filter[kind] ?? '';
  return choices.find((each) => each.key === key)?.name ?? agencyNames.get(key) ?? key;
};

/** The events of a person's life and of a business stand apart, as on the national portal. */
const OF_BUSINESS = new Set<string>(LIFE_EVENTS.slice(LIFE_EVENTS.indexOf('start-business')));

function entriesOf(choices: Readonly<Record<string, readonly Shelf[]>>, lang: Lang): EntryView[] {
  const texts = words(lang).search.entries;
  const entry = (title: string, kind: ShelfKind, shelves: readonly Shelf[] = []) => ({
    title,
    isLong: kind === 'agencyKey' || kind === 'fieldSlug',
    items: shelves.map(({ key, name, count }) => ({
      name,
      count: figure(count, lang),
      href: searchHref({ filter: { [kind]: key } }),
      isName: kind === 'agencyKey' || kind === 'fieldSlug',
    })),
  });
  const events = choices.lifeEvent ?? [];
  const audiences = (choices.audience ?? []).toSorted((one, other) => audienceAt(one) - audienceAt(other));
  return [
    entry(texts.audience, 'audience', audiences),
    entry(
      texts.life,
      'lifeEvent',
      events.filter(({ key }) => !OF_BUSINESS.has(key)),
    ),
    entry(
      texts.business,
      'lifeEvent',
      events.filter(({ key }) => OF_BUSINESS.has(key)),
    ),
    entry(texts.agency, 'agencyKey', choices.agencyKey),
    entry(texts.field, 'fieldSlug', choices.fieldSlug),
  ].filter(({ items }) => items.length > 0);
}

const audienceAt = ({ key }: Shelf): number => (AUDIENCES as readonly string[]).indexOf(key);

/** "1.306" */
const figure = (count: number, lang: Lang): string => FIGURES[lang].format(count);
const FIGURES = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en') };

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
