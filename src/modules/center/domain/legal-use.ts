import { numbersIn } from './legal-document.ts';

/** A procedure in force and the texts in which it names what it rests on. */
export type Naming = { readonly code: string; readonly name: string; readonly texts: readonly string[] };
/** A document by its number, as some procedure writes it, and the procedures that rest on it. */
export type DocumentUse = {
  readonly number: string;
  readonly writtenAs: string;
  readonly procedures: readonly { readonly code: string; readonly name: string }[];
};

/** Which procedures rest on which document, by the document's number (QC Đ7.2); those named most often first. */
export function documentUses(namings: readonly Naming[]): ReadonlyMap<string, DocumentUse> {
  const named = namings.flatMap(({ code, name, texts }) =>
    texts.flatMap((written) => numbersIn(written).map((number) => ({ number, written, code, name }))),
  );
  const uses = [...Map.groupBy(named, ({ number }) => number)].map(([number, found]): DocumentUse => {
    const procedures = [...Map.groupBy(found, ({ code }) => code).values()].map(([first]) => ({
      code: first!.code,
      name: first!.name,
    }));
    return { number, writtenAs: found[0]?.written ?? number, procedures };
  });
  const sorted = uses.toSorted((a, b) => b.procedures.length - a.procedures.length || (a.number < b.number ? -1 : 1));
  return new Map(sorted.map((use) => [use.number, use]));
}
