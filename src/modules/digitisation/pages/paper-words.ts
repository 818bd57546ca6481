import { formatDay, formatInstant } from '../../../kernel/time.ts';
import type { TagColour } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { DigitisedPaper, PaperState } from '../domain/digitised-paper.ts';
import { words } from '../messages/index.ts';

/** “23/11/2026” of a stored day. */
export const dayText = (day: string): string => formatDay(Temporal.PlainDate.from(day));

const COLOURS: Readonly<Record<PaperState | 'none', TagColour>> = {
  none: 'grey',
  'to-verify': 'yellow',
  rejected: 'red',
  valid: 'green',
  expired: 'orange',
  ended: 'orange',
};

export const stateTag = (state: PaperState | 'none', lang: Lang) => ({
  text: words(lang).states[state],
  colour: COLOURS[state],
});

/** Signed by whom and when, on its way to it, or why not. */
export function signatureText({ signature, source }: DigitisedPaper, signs: boolean, lang: Lang): string {
  const texts = words(lang).signature;
  if (signature === null) return signs && source !== 'held' ? texts.waiting : texts.unsigned;
  if ('file' in signature) return texts.signed(signature.subject, formatInstant(signature.at, lang));
  const faults: Readonly<Record<string, string>> = texts.faults;
  return texts.fault(faults[signature.fault] ?? texts.otherFault);
}

/** Type, number and validity in one line. */
export function factsText(paper: Pick<DigitisedPaper, 'typeName' | 'number' | 'expiresOn'>, lang: Lang): string {
  const { paper: texts } = words(lang);
  const validity =
    paper.expiresOn === null ? texts.rows.noExpiry.toLocaleLowerCase(lang) : texts.until(dayText(paper.expiresOn));
  return [paper.typeName, paper.number, validity].filter(Boolean).join(' · ');
}
