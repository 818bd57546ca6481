import type { Lang } from '../../../../web/i18n.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { citizenWords } from '../../messages/citizen.ts';

/** How the result is to be received, with the address where it is sent. */
export function returnMethodText(
  { returnMethod, returnAddress }: Pick<Dossier, 'returnMethod' | 'returnAddress'>,
  lang: Lang,
): string {
  const { filing } = citizenWords(lang);
  return { counter: filing.atCounter, post: `${filing.byPost}: ${returnAddress}`, online: filing.online }[returnMethod];
}
