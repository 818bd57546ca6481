import type { Html } from '../../../platform/html.ts';
import { subNavigation, type TagColour } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { Between, ManifestStatus } from '../domain/manifest.ts';
import { words } from '../messages/index.ts';

export const PLACES = {
  give: '/can-bo/ban-giao',
  receive: '/can-bo/nhan-ban-giao',
  manifests: '/can-bo/ban-giao/danh-muc',
  late: '/can-bo/ban-giao/chuyen-cham',
} as const;
export type Place = keyof typeof PLACES;

/** The four views of handing over, as links beside each other. */
export function handOverTabs(lang: Lang, active: Place | null): Html {
  const texts = words(lang).tabs;
  const items = (Object.keys(PLACES) as Place[]).map((place) => ({
    text: texts[place],
    href: PLACES[place],
    active: place === active,
  }));
  return subNavigation({ items, label: texts.label, lang, classes: 'mc-no-print' });
}

export const STATUS_COLOURS: Readonly<Record<ManifestStatus, TagColour>> = {
  closed: 'yellow',
  handed_over: 'blue',
  received: 'green',
  void: 'grey',
};

/** “Hồ sơ giấy giao Sở Xây dựng” */
export const whatGoes = (
  { direction, agencyName, agencyNameEn }: Pick<Between, 'direction'> & { agencyName: string; agencyNameEn: string },
  lang: Lang,
): string => words(lang).between[direction]({ agency: lang === 'vi' ? agencyName : agencyNameEn });

export const figure = (count: number, lang: Lang): string => count.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en');
