import type { Lang } from '../../../web/i18n.ts';
import type { CustodyItem } from '../domain/holder.ts';
import { rangesOf } from '../domain/piece-ranges.ts';
import { words } from '../messages/index.ts';
import type { Choice } from './custody.presenter.ts';

/** Up to here every piece has a box of its own; beyond, nobody reads the list and the page grows heavy. */
const EACH_UNTIL = 60;

/** Boxes for pieces: one each, or of many one for each paper, save the paper whose pieces are to be chosen singly. */
export function pieceChoices(items: readonly CustodyItem[], singly: number | null, lang: Lang): Choice[] {
  if (items.length <= EACH_UNTIL) return items.map((item) => pieceChoice(item, lang));
  const texts = words(lang);
  return [...groups(items).values()].flatMap((same) => {
    const [first] = same;
    if (!first || first.documentId === singly) return same.map((item) => pieceChoice(item, lang));
    const pieces = texts.pieces(same.length, texts.sorts[first.sort]);
    return { value: rangesOf(same.map(({ id }) => id)), text: texts.group(first.name, pieces) };
  });
}

/** To choose exactly one piece from: of many only the first of each paper, and all of the paper chosen. */
export function onePieceChoices(items: readonly CustodyItem[], singly: number | null, lang: Lang): Choice[] {
  const shown =
    items.length <= EACH_UNTIL
      ? items
      : [...groups(items).values()].flatMap((same) => (same[0]?.documentId === singly ? same : same.slice(0, 1)));
  return shown.map((item) => pieceChoice(item, lang));
}

/** The papers whose pieces stand together, to open one after the other; none where every piece has its own box. */
export function papersToOpen(items: readonly CustodyItem[]): { documentId: number; name: string }[] {
  if (items.length <= EACH_UNTIL) return [];
  const papers = new Map(items.map(({ documentId, name }) => [documentId, name]));
  return [...papers].map(([documentId, name]) => ({ documentId, name }));
}

const groups = (items: readonly CustodyItem[]) => Map.groupBy(items, ({ documentId, sort }) => `${documentId} ${sort}`);

const pieceChoice = (item: CustodyItem, lang: Lang): Choice => ({
  value: String(item.id),
  text: words(lang).piece(item.name, words(lang).sorts[item.sort], item.piece),
});
