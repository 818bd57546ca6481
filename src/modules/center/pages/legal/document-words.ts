import { formatDay } from '../../../../kernel/time.ts';
import type { TagOptions } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { documentState, isDocumentVerified } from '../../domain/legal-document.ts';
import type { LegalDocument } from '../../legal-store.ts';
import { words } from '../../messages/index.ts';

const COLOURS = { coming: 'blue', 'in-force': 'green', ended: 'grey', unknown: 'yellow' } as const;

export function stateTag(document: LegalDocument, today: string, lang: Lang): TagOptions {
  const state = documentState(document, today);
  return { text: words(lang).legal.states[state], colour: COLOURS[state] };
}

export function certaintyTag({ tag }: LegalDocument, lang: Lang): TagOptions {
  const { verified, toVerify } = words(lang).legal;
  return isDocumentVerified(tag) ? { text: verified, colour: 'green' } : { text: toVerify, colour: 'yellow' };
}

/** "17/04/2019"; in words where nobody knows. */
export const dayText = (day: string | null, lang: Lang): string =>
  day === null ? words(lang).legal.unknownDay : formatDay(Temporal.PlainDate.from(day));

/** Where everybody sees a document. */
export const documentHref = (slug: string): string => `/van-ban/${slug}`;
