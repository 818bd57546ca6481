/** The pages on which the parts of a draft are written, by the word of their address. */
export const EDITED_PARTS = [
  'thong-tin',
  'doi-tuong',
  'giay-to',
  'thoi-han',
  'phi-le-phi',
  'truong-hop',
  'cach-thuc',
  'can-cu',
  'mau',
  'quy-trinh',
] as const;
export type EditedPart = (typeof EDITED_PARTS)[number];

/** What a case (trường hợp) may have of its own. */
export const OF_A_CASE = ['giay-to', 'thoi-han', 'phi-le-phi'] as const satisfies readonly EditedPart[];

const PART_OF: Readonly<Record<string, EditedPart>> = {
  subjects: 'doi-tuong',
  audiences: 'doi-tuong',
  lifeEvents: 'doi-tuong',
  components: 'giay-to',
  sets: 'giay-to',
  timeLimit: 'thoi-han',
  charges: 'phi-le-phi',
  cases: 'truong-hop',
  steps: 'cach-thuc',
  manners: 'cach-thuc',
  conditions: 'cach-thuc',
  forms: 'cach-thuc',
  legalBasis: 'can-cu',
  eForms: 'mau',
  process: 'quy-trinh',
};

/** On which page a place of the content, or of the process, is written. */
export function partOf(path: readonly (string | number)[]): EditedPart {
  const [top, , property] = path;
  const own = top === 'cases' && property !== 'key' ? PART_OF[String(property)] : undefined;
  return own ?? PART_OF[String(top)] ?? 'thong-tin';
}

export const procedureHref = (code: string): string => `/can-bo/thu-tuc/${code}`;

/** The page of a draft, of one of its parts, or of that part for one case. */
export function draftHref(code: string, part?: EditedPart, caseKey?: string): string {
  const draft = `${procedureHref(code)}/du-thao`;
  if (part === undefined) return draft;
  const ofCase = caseKey !== undefined && OF_A_CASE.some((each) => each === part);
  return ofCase ? `${draft}/truong-hop/${caseKey}/${part}` : `${draft}/${part}`;
}
