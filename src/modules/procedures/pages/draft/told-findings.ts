import type { Facts } from '../../../../kernel/result.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import type { PublicationFinding } from '../../domain/publication/publication-findings.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { type FindingView, presentFindings } from './findings.presenter.ts';

/** The findings in the words of the book of problems, agencies by name, each with its place and the page that mends it. */
export async function toldFindings(
  { book, services }: Web,
  draft: ProcedureDraft,
  findings: readonly PublicationFinding[],
  lang: Lang,
): Promise<FindingView[]> {
  const agencies = new Map((await listAgencies(services.db)).map(({ key, name }) => [key, name]));
  const named = (facts: Facts): Facts => {
    const name = agencies.get(String(facts.agency));
    return name === undefined ? facts : { ...facts, agency: name };
  };
  const errors = findings.map(({ code, path, facts = {} }) => ({
    pointer: `/${path.join('/')}`,
    code,
    facts: named(facts),
  }));
  const told = book.tell({ code: 'draft-incomplete', errors }, lang).errors.map(({ detail }) => detail);
  return presentFindings(draft, findings, told, lang);
}
