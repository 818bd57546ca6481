import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { contentOfCase, type ProcedureContent, type ProcedureVersion } from '../../procedures/index.ts';

/**
 * A procedure as it holds for the case (trường hợp) a dossier is of: with that case's papers, limit and charges. One that
 * has cases is never filed without saying which; one that has none knows no case.
 *
 * Problems: `case-required`, `case-unknown`.
 */
export function procedureInCase(
  procedure: ProcedureVersion,
  caseKey: string | null,
): Result<ProcedureVersion, Problem<'case-required' | 'case-unknown'>> {
  const { cases = [] } = procedure.content;
  if (caseKey === null) return cases.length === 0 ? ok(procedure) : fail('case-required', at('case-required'));
  if (!cases.some(({ key }) => key === caseKey)) return fail('case-unknown', at('case-unknown'));
  return ok({ ...procedure, content: contentOfCase(procedure.content, caseKey) });
}

const at = (code: 'case-required' | 'case-unknown') => ({ errors: [{ pointer: '/caseKey', code }] });

/** What the case of a dossier is called; null where its procedure has none. */
export const caseNameOf = (
  { cases = [] }: Pick<ProcedureContent, 'cases'>,
  { caseKey }: { readonly caseKey: string | null },
): string | null => cases.find(({ key }) => key === caseKey)?.name ?? null;
