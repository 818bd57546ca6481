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

/** Labels of what is in custody; a piece keeps its number when others were returned. */
export function labelSheet(
  items: readonly CustodyItem[],
  { code, center, demo, acceptedOn }: { code: string; center: string; demo: boolean; acceptedOn: string },
  { sheet, sorts }: LabelWords,
): LabelSheet {
  const { svg, widthMm } = qrCode(code);
  const sameSort = (item: CustodyItem) =>
    items.filter(({ documentId, sort }) => documentId === item.documentId && sort === item.sort);
  return {
    title: sheet.title(code),
    center,
    code,
    demoMark: demo ? sheet.demo : null,
    qr: { svg, widthMm },
    qrAlt: sheet.qr(code),
    foot: `${center} · ${acceptedOn}`,
    labels: items.flatMap((item, index) => {
      if (item.holder.kind === 'applicant') return [];
      const same = sameSort(item);
      return {
        number: sheet.number(index + 1, items.length),
        piece: capital(sheet.piece(sorts[item.sort], same.indexOf(item) + 1, same.length)),
        name: item.name,
      };
    }),
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
