import type { ProcedureCase, ProcedureContent } from '../../domain/procedure-content.ts';
import type { DraftContent } from '../../drafts-store.ts';
import type { PlainPart } from './part-forms.ts';

type Said = Readonly<Record<string, unknown>>;

/** What a part's form shows: the content, or what holds for one case; the manners by their kind. */
export function shownIn(part: PlainPart, content: DraftContent, ofCase: ProcedureCase | null): Said {
  if (ofCase) return { ...content, ...ofCase };
  if (part !== 'cach-thuc') return content;
  const manners = (content.manners ?? []).map(({ kind, description }) => [kind, description] as const);
  return { ...content, manners: Object.fromEntries(manners) };
}

/** The content with what a part's form said in the place of what stood there; half a limit or result is kept as it is. */
export function withPart(part: PlainPart, content: DraftContent, said: Said): DraftContent {
  const written = { ...content, ...fitting(part, content, said) };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as DraftContent;
}

/** The same for one case: with `own` the form's papers, limit or charges are the case's, without it the procedure's hold. */
export function withCasePart(part: PlainPart, content: DraftContent, key: string, own: Said | null): DraftContent {
  const property = PROPERTY[part as keyof typeof PROPERTY];
  const cases = content.cases?.map((one) => {
    if (one.key !== key) return one;
    const { [property]: _, ...rest } = one;
    const value = own && fitting(part, content, own)[property];
    return value === null || value === undefined ? rest : { ...rest, [property]: value };
  });
  return { ...content, ...(cases && { cases }) } as DraftContent;
}

/** What a case has of its own in a part, if it has. */
export const PROPERTY = { 'giay-to': 'components', 'thoi-han': 'timeLimit', 'phi-le-phi': 'charges' } as const;

function fitting(part: PlainPart, content: DraftContent, said: Said): Said {
  switch (part) {
    case 'thong-tin':
      return {
        nameShort: undefined,
        name: undefined,
        field: undefined,
        scope: undefined,
        receivedAtCenter: undefined,
        receptionPlace: undefined,
        onlineLevel: undefined,
        settlement: undefined,
        digitisationRequired: undefined,
        nonBoundary: undefined,
        result: undefined,
        certainty: undefined,
        ...said,
      };
    case 'giay-to':
      return {
        ...said,
        components: rows(said.components).map(({ mandatory = true, ...row }) => ({ ...row, mandatory })),
      };
    case 'thoi-han':
      return { timeLimit: undefined, ...said };
    case 'phi-le-phi':
      return { charges: rows(said.charges).map(withoutEmptyList) };
    case 'truong-hop':
      return { cases: casesOf(content, rows(said.cases)) };
    case 'cach-thuc':
      return { ...said, manners: mannersOf(said.manners) };
    default:
      return said;
  }
}

const rows = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []);

function withoutEmptyList({ exemptions, ...charge }: Record<string, unknown>): Record<string, unknown> {
  return rows(exemptions).length > 0 ? { ...charge, exemptions } : charge;
}

/** A case that stays keeps its own papers, limit and charges; those have pages of their own. */
function casesOf(content: DraftContent, said: readonly Record<string, unknown>[]): ProcedureCase[] | undefined {
  if (said.length === 0) return undefined;
  return said.map((row) => {
    const { components, timeLimit, charges } = content.cases?.find(({ key }) => key === row.key) ?? {};
    return {
      ...row,
      ...(components && { components }),
      ...(timeLimit && { timeLimit }),
      ...(charges && { charges }),
    } as ProcedureCase;
  });
}

const mannersOf = (said: unknown): ProcedureContent['manners'] =>
  Object.entries((said ?? {}) as Record<string, string>).map(([kind, description]) => ({
    kind: kind as 'ONLINE',
    description,
  }));
