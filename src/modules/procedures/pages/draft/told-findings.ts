import type { Lang } from '../../../../web/i18n.ts';
import type { Web } from '../../../../web/web.ts';
import type { PublicationFinding } from '../../domain/publication-findings.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { type FindingView, presentFindings } from './findings.presenter.ts';

/** The findings in the words of the book of problems, each with its place and the page that mends it. */
export function toldFindings(
  { book }: Web,
  draft: ProcedureDraft,
  findings: readonly PublicationFinding[],
  lang: Lang,
): FindingView[] {
  const errors = findings.map(({ code, path, facts = {} }) => ({ pointer: `/${path.join('/')}`, code, facts }));
  const told = book.tell({ code: 'draft-incomplete', errors }, lang).errors.map(({ detail }) => detail);
  return presentFindings(draft, findings, told, lang);
}
