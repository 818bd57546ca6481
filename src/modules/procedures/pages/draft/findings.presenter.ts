import type { Lang } from '../../../../web/i18n.ts';
import type {
  DraftedContent,
  DraftedProcess,
  PublicationFinding,
} from '../../domain/publication/publication-findings.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { draftHref, type EditedPart, partOf } from './parts.ts';

export type FindingView = {
  /** “Giấy tờ “Đơn đề nghị”: chưa ghi căn cứ pháp lý” */
  readonly text: string;
  /** The page on which it is put right. */
  readonly href: string;
  readonly part: EditedPart;
};

/** What stands against publishing a draft, each with its place in words and the page that mends it; `told` says what is wrong. */
export const presentFindings = (
  draft: { readonly code: string; readonly content: DraftedContent; readonly process: DraftedProcess },
  findings: readonly PublicationFinding[],
  told: readonly string[],
  lang: Lang,
): FindingView[] =>
  findings.map((finding, index) => {
    // A step of an agency that is not named is put right where the agencies are named.
    const part = finding.code === 'agency-not-named' ? 'thong-tin' : partOf(finding.path);
    const caseKey = finding.path[0] === 'cases' ? draft.content.cases?.[Number(finding.path[1])]?.key : undefined;
    return {
      text: `${placeText(finding, draft, lang)}: ${mayBeEmpty(finding) ? manageWords(lang).draft.notSaidYet : (told[index] ?? finding.code)}`,
      href: draftHref(draft.code, part, caseKey),
      part,
    };
  });

/** Parts a procedure need not have: what is asked for is that somebody says so. */
const OFTEN_EMPTY = new Set(['aliases', 'coordinatingAgencies', 'charges', 'forms', 'conditions']);
const mayBeEmpty = ({ code, path }: PublicationFinding): boolean =>
  code === 'missing-part' && path.length === 1 && OFTEN_EMPTY.has(String(path[0]));

function placeText(
  { path }: PublicationFinding,
  { content, process }: { content: DraftedContent; process: DraftedProcess },
  lang: Lang,
): string {
  const { places, parts } = manageWords(lang);
  const [top, second, ...below] = path;
  const at = Number(second);
  const inCase = top === 'cases' ? content.cases?.[at] : undefined;
  if (top === 'cases' && inCase) {
    const inside =
      below[0] === undefined || below[0] === 'key'
        ? ''
        : placeText(inner(below), { content: inCase as DraftedContent, process }, lang);
    return [places.inCase(inCase.name), inside].filter(Boolean).join(', ');
  }
  if (top === 'components' && content.components?.[at]) return places.component(content.components[at].name);
  if (top === 'charges' && content.charges?.[at]) return places.charge(content.charges[at].name);
  if (top === 'eForms' && content.eForms?.[at]) return places.form(content.eForms[at].title);
  if (top !== 'process') return (parts as Readonly<Record<string, string>>)[String(top)] ?? String(top);
  const step = process.steps[Number(below[0])];
  return step ? places.step({ number: Number(below[0]) + 1, name: step.name }) : places.process;
}

const inner = (path: readonly (string | number)[]): PublicationFinding => ({ code: 'missing-part', path });
