import type { Facts, Problem } from '../../../kernel/result.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { ProblemText, ProblemTexts } from '../../../web/problem-book.ts';
import { tellFinding } from '../../procedures/index.ts';
import type { ImportFault } from '../domain/fault.ts';
import { texts } from '../messages/index.ts';
import { placeText } from './place-text.ts';

/** What is wrong with a file, a line each, for the shell: “Thủ tục, dòng 2 (ô E2), Cơ quan giải quyết: …”. */
export const faultLines = (faults: readonly ImportFault[], lang: Lang): string[] =>
  faults.map((fault) => {
    const place = [placeText(fault, lang), fault.column, fault.procedure].filter(Boolean).join(', ');
    return `${place}: ${tellFinding(fault, lang) ?? problemLine(fault, lang)}`;
  });

/** A problem of this module in words. */
export function problemLine({ code, facts = {} }: Pick<Problem, 'code' | 'facts'>, lang: Lang): string {
  return fill((texts[lang].problems as ProblemTexts)[code] ?? code, facts);
}

const fill = (text: ProblemText, facts: Facts): string => (typeof text === 'string' ? text : text(facts));
