import type { Facts } from '../../../kernel/result.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { ProblemTexts } from '../../../web/problem-book.ts';
import { texts } from '../messages/index.ts';

/** What stands against publishing, in words, for whoever has no page and no problem book; null for what is not ours. */
export function tellFinding({ code, facts }: { code: string; facts: Facts }, lang: Lang): string | null {
  const text = (texts[lang].fields as ProblemTexts)[code];
  return text === undefined ? null : typeof text === 'string' ? text : text(facts);
}
