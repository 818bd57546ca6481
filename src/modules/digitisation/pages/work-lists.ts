import type { Kind } from '../queries/digitisation-work.ts';

/** What a figure counts, as its list is called in an address. */
const LISTS: Readonly<Record<string, Kind>> = {
  'phai-so-hoa': 'required',
  'da-so-hoa': 'digitised',
  'chua-so-hoa': 'missing',
  'cho-kiem-tra': 'to-verify',
  'quet-lai': 'rejected',
  'tu-nguyen': 'voluntary',
};

/** The figure an address names, or null. */
export const kindOf = (slug: string): Kind | null => (Object.hasOwn(LISTS, slug) ? (LISTS[slug] as Kind) : null);

export const slugOf = (kind: Kind): string => Object.keys(LISTS).find((slug) => LISTS[slug] === kind) ?? '';
