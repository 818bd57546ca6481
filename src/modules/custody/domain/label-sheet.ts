import { type QrCode, qrCode } from '../../../platform/qr.ts';
import type { CustodyItem } from './holder.ts';

/** What the template `labels/labels` prints: one label for each piece, numbered through the dossier. */
export type LabelSheet = {
  readonly title: string;
  readonly center: string;
  readonly code: string;
  readonly demoMark: string | null;
  /** The dossier's code: any place that takes a scanned code opens the dossier. */
  readonly qr: Pick<QrCode, 'svg' | 'widthMm'>;
  readonly qrAlt: string;
  readonly foot: string;
  readonly labels: readonly { readonly number: string; readonly piece: string; readonly name: string }[];
};

/** Labels are Vietnamese papers, whoever prints them. */
export type LabelWords = {
  readonly sorts: Readonly<Record<CustodyItem['sort'], string>>;
  readonly sheet: {
    title(code: string): string;
    qr(code: string): string;
    number(n: number, of: number): string;
    piece(sort: string, n: number, of: number): string;
    readonly demo: string;
  };
};

/** Labels of one print: fifteen sheets, set in a second or two. The rest is printed paper by paper. */
export const MAX_LABELS = 200;

/** The pieces a print has labels for: what is in custody, of the whole dossier or of one paper. */
export const toLabel = (items: readonly CustodyItem[], documentId: number | null): readonly CustodyItem[] =>
  items.filter((item) => item.holder.kind !== 'applicant' && (documentId ?? item.documentId) === item.documentId);

/** Labels of what is in custody, or of one paper of it; a piece keeps its number when others were returned. */
export function labelSheet(
  items: readonly CustodyItem[],
  { code, center, demo, acceptedOn }: { code: string; center: string; demo: boolean; acceptedOn: string },
  { sheet, sorts }: LabelWords,
  documentId: number | null = null,
): LabelSheet {
  const { svg, widthMm } = qrCode(code);
  const sortOf = (item: CustodyItem) => `${item.documentId} ${item.sort}`;
  const ofSort = new Map<string, number>();
  const places = new Map<CustodyItem, { inAll: number; inSort: number }>();
  for (const item of items) {
    const inSort = (ofSort.get(sortOf(item)) ?? 0) + 1;
    ofSort.set(sortOf(item), inSort);
    places.set(item, { inAll: places.size + 1, inSort });
  }
  return {
    title: sheet.title(code),
    center,
    code,
    demoMark: demo ? sheet.demo : null,
    qr: { svg, widthMm },
    qrAlt: sheet.qr(code),
    foot: `${center} · ${acceptedOn}`,
    labels: toLabel(items, documentId).map((item) => {
      const { inAll = 0, inSort = 0 } = places.get(item) ?? {};
      return {
        number: sheet.number(inAll, items.length),
        piece: capital(sheet.piece(sorts[item.sort], inSort, ofSort.get(sortOf(item)) ?? 0)),
        name: item.name,
      };
    }),
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
