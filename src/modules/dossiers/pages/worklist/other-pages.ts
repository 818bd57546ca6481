import type { Lang } from '../../../../web/i18n.ts';
import { type Actor, may, type Permission } from '../../../identity/index.ts';
import { officialWords } from '../../messages/official.ts';

/** Pages that are not needed every hour, and so stand under the work and not in the menu. */
const OTHERS = [
  { key: 'answering', href: '/can-bo/cho-tra-loi', permissions: ['receive-dossier', 'read-every-dossier'] },
  { key: 'assisted', href: '/can-bo/nop-thay', permissions: ['receive-dossier'] },
  { key: 'register', href: '/can-bo/so-theo-doi', permissions: ['receive-dossier', 'read-every-dossier'] },
  { key: 'late', href: '/can-bo/cham-han', permissions: ['read-board'] },
  { key: 'results', href: '/can-bo/ket-qua', permissions: ['read-dossier'] },
  { key: 'lostReceipts', href: '/can-bo/mat-giay-tiep-nhan', permissions: ['approve-lost-receipt'] },
  { key: 'supplements', href: '/can-bo/bao-cao-bo-sung', permissions: ['read-every-dossier'] },
  { key: 'urging', href: '/can-bo/don-doc', permissions: ['read-every-dossier', 'answer-urging'] },
  { key: 'several', href: '/can-bo/nhieu-ho-so', permissions: ['handle-step'] },
  {
    key: 'watch',
    href: '/can-bo/can-theo-doi',
    permissions: ['handle-step', 'read-every-dossier', 'settle-obligation'],
  },
  { key: 'away', href: '/can-bo/vang-mat', permissions: ['record-absence'] },
  { key: 'grants', href: '/can-bo/uy-quyen-buu-chinh', permissions: ['grant-postal-task'] },
] as const satisfies readonly { key: string; href: string; permissions: readonly Permission[] }[];

export type OtherPage = { readonly href: string; readonly text: string };

/** Those this person may open. */
export function otherPages(actor: Actor, lang: Lang): OtherPage[] {
  const { others } = officialWords(lang).work;
  return OTHERS.filter(({ permissions }) => permissions.some((permission) => may(actor, permission))).map(
    ({ key, href }) => ({ href, text: others[key] }),
  );
}
