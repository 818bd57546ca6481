import { AUDIENCES, LIFE_EVENTS, type ProcedureContent } from '../../domain/procedure-content.ts';
import type { ProcedureFilter } from '../../search-store.ts';

/** What somebody looks for: words, filters, and where the page before ended. */
export type SearchWish = { readonly words: string; readonly after: string; readonly filter: ProcedureFilter };

/** Every way to narrow a search: its name in an address, and the folder of its permanent pages where it has some. */
export const SHELVES = {
  fieldSlug: { parameter: 'linh-vuc', folder: 'linh-vuc' },
  agencyKey: { parameter: 'co-quan', folder: 'co-quan' },
  audience: { parameter: 'doi-tuong', folder: 'doi-tuong' },
  lifeEvent: { parameter: 'su-kien', folder: 'su-kien' },
  onlineLevel: { parameter: 'truc-tuyen', folder: null },
} as const;
export type ShelfKind = keyof typeof SHELVES;
export const SHELF_KINDS = Object.keys(SHELVES) as ShelfKind[];

/** Addresses speak Vietnamese. */
const AUDIENCE_SLUGS = { CITIZEN: 'ca-nhan', BUSINESS: 'doanh-nghiep', ORGANISATION: 'to-chuc' } as const;
const ONLINE_SLUGS = { FULL: 'toan-trinh', PARTIAL: 'mot-phan', INFORMATION: 'truc-tiep' } as const;
const EVENT_SLUGS = {
  birth: 'co-con-nho',
  study: 'hoc-tap',
  work: 'viec-lam',
  residence: 'cu-tru-giay-to-tuy-than',
  marriage: 'hon-nhan-gia-dinh',
  'housing-land': 'nha-o-dat-dai',
  health: 'suc-khoe-y-te',
  vehicles: 'phuong-tien-nguoi-lai',
  retirement: 'huu-tri',
  death: 'nguoi-than-qua-doi',
  disputes: 'giai-quyet-khieu-kien',
  'start-business': 'khoi-su-kinh-doanh',
  employees: 'lao-dong-bao-hiem',
  'business-finance': 'tai-chinh-doanh-nghiep',
  construction: 'xay-dung-moi-truong',
  trade: 'thuong-mai-quang-cao',
  'intellectual-property': 'so-huu-tri-tue',
  branches: 'chi-nhanh-van-phong-dai-dien',
  procurement: 'dau-thau-mua-sam-cong',
  restructuring: 'tai-cau-truc-doanh-nghiep',
  'close-business': 'tam-dung-cham-dut-hoat-dong',
} as const satisfies Record<(typeof LIFE_EVENTS)[number], string>;

const ONLINE_LEVELS = ['FULL', 'PARTIAL', 'INFORMATION'] as const satisfies ProcedureContent['onlineLevel'][];

/** How a shelf is written in an address: `co-con-nho` for the life event `birth`. */
export function slugOf(kind: ShelfKind, key: string): string {
  if (kind === 'audience') return AUDIENCE_SLUGS[key as keyof typeof AUDIENCE_SLUGS] ?? key;
  if (kind === 'lifeEvent') return EVENT_SLUGS[key as keyof typeof EVENT_SLUGS] ?? key;
  if (kind === 'onlineLevel') return ONLINE_SLUGS[key as keyof typeof ONLINE_SLUGS] ?? key;
  return key;
}

/** What a part of an address stands for; nothing for what it cannot be. */
export function filterOf(kind: ShelfKind, slug: string): ProcedureFilter | null {
  const among = <Key extends string>(keys: readonly Key[]) => keys.find((key) => slugOf(kind, key) === slug);
  if (kind === 'audience') return held(kind, among(AUDIENCES));
  if (kind === 'lifeEvent') return held(kind, among(LIFE_EVENTS));
  if (kind === 'onlineLevel') return held(kind, among(ONLINE_LEVELS));
  return held(
    kind,
    (kind === 'agencyKey' ? /^[A-Z][A-Z0-9]{1,19}$/ : /^[a-z0-9-]{1,120}$/).test(slug) ? slug : undefined,
  );
}

const held = (kind: ShelfKind, key: string | undefined): ProcedureFilter | null => (key ? { [kind]: key } : null);

/** The address of a search, with what was asked alone; one shelf by itself has a permanent address of its own. */
export function searchHref({ words = '', after = '', filter = {} }: Partial<SearchWish>): string {
  const kinds = SHELF_KINDS.filter((kind) => filter[kind]);
  const [only] = kinds;
  const own = kinds.length === 1 && only && words === '' ? shelfHref(only, filter[only] ?? '') : null;
  const query = new URLSearchParams();
  if (words) query.set('tu-khoa', words);
  if (!own) for (const kind of kinds) query.set(SHELVES[kind].parameter, slugOf(kind, filter[kind] ?? ''));
  if (after) query.set('sau', after);
  const text = query.toString();
  return `${own ?? '/thu-tuc'}${text && `?${text}`}`;
}

/** The permanent address of a shelf; null for what is only a filter. */
function shelfHref(kind: ShelfKind, key: string): string | null {
  const { folder } = SHELVES[kind];
  return folder && `/thu-tuc/${folder}/${encodeURIComponent(slugOf(kind, key))}`;
}
