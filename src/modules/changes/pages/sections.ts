import type { Html } from '../../../platform/html.ts';
import { subNavigation } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type Actor, may, type Permission } from '../../identity/index.ts';
import { words } from '../messages/index.ts';

/** What belongs together for those who look after the catalogue, wherever its pages live. */
const SECTIONS = [
  { key: 'notices', href: '/can-bo/thong-bao-thay-doi', permissions: ['draft-procedure', 'draft-own-procedure'] },
  { key: 'proposals', href: '/can-bo/sang-kien', permissions: ['propose-change'] },
  { key: 'feedback', href: '/can-bo/phan-anh', permissions: ['draft-procedure'] },
  { key: 'bypassed', href: '/can-bo/tiep-nhan-ngoai', permissions: ['read-every-dossier'] },
  { key: 'supplements', href: '/can-bo/bao-cao-bo-sung', permissions: ['read-every-dossier'] },
  { key: 'legal', href: '/can-bo/van-ban', permissions: ['draft-rules'] },
] as const satisfies readonly { key: string; href: string; permissions: readonly Permission[] }[];
export type SectionKey = (typeof SECTIONS)[number]['key'];

const permitted = (actor: Actor) =>
  SECTIONS.filter(({ permissions }) => permissions.some((permission) => may(actor, permission)));

/** Links to the others, as far as this person may open them. */
export function changeSections({ lang }: PageShell, actor: Actor, current: SectionKey): Html {
  const texts = words(lang).sections;
  const items = permitted(actor).map(({ key, href }) => ({ text: texts[key], href, active: key === current }));
  return subNavigation({ items, label: texts.label, lang });
}

/** Where the first of them is, or null for whoever may open none. */
export const firstSection = (actor: Actor): string | null => permitted(actor)[0]?.href ?? null;
