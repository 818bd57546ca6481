import type { Lang } from '../../../../web/i18n.ts';
import { officialWords } from '../../messages/official.ts';
import type { KnownVisitor } from '../../queries/known-visitor.ts';
import type { IntakePage } from './intake.view.ts';

/** What the official is told after asking for a number: found, never here, or no number given. */
export function visitorNotice(idNumber: string, known: KnownVisitor | null, lang: Lang): IntakePage['visitor'] {
  const texts = officialWords(lang).intake;
  if (idNumber === '') return { known: false, text: texts.noNumber };
  return known ? { known: true, text: texts.known(known.reference) } : { known: false, text: texts.unknown };
}
