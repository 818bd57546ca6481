import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { fileDossier } from '../actions/file-dossier.ts';
import type { DossierCapabilities } from '../capabilities.ts';
import { documentsOf, saveChecks } from '../documents-store.ts';
import { shortcomings } from '../domain/completeness.ts';
import type { Dossier } from '../domain/dossier.ts';
import { mergeChecks } from '../domain/merge-checks.ts';
import type { DossierProblem } from '../domain/problems.ts';
import type { AcceptanceInput, FilingInput } from '../input.ts';

export type FiledWithFindings = {
  readonly dossier: Dossier;
  /** Keys of the papers that are missing or were found invalid. */
  readonly faulty: readonly string[];
};

/**
 * Takes a filing in at the counter that cannot be accepted: it gets its provisional number, and what the official found of
 * each paper is kept, so that a supplement request or a refusal can name it (QC Đ7.2d (3), QC Đ8.1).
 *
 * Problems: those of `fileDossier`.
 */
export async function fileWithFindings(
  capabilities: DossierCapabilities,
  actor: Actor,
  { filing, findings }: { readonly filing: FilingInput; readonly findings: AcceptanceInput },
): Promise<Result<FiledWithFindings, Problem<DossierProblem | 'not-permitted' | 'invalid-input'>>> {
  return transaction(capabilities.db, async (tx) => {
    const filed = await fileDossier({ ...capabilities, db: tx }, actor, filing);
    if (!filed.ok) return filed;
    const dossier = filed.value;
    const { content } = await procedureVersion(tx, dossier);
    const checks = mergeChecks(await documentsOf(tx, dossier.id), findings);
    const nameOf = new Map(content.components.map(({ key, name }) => [key, name]));
    await saveChecks(
      tx,
      dossier.id,
      checks.flatMap((check) => {
        const name = nameOf.get(check.componentKey);
        return name === undefined ? [] : [{ ...check, name }];
      }),
    );
    const wanting = shortcomings(content.components, checks);
    const faulty = wanting.filter(({ kind }) => kind === 'not-handed-in' || kind === 'not-valid');
    return ok({ dossier, faulty: faulty.map(({ componentKey }) => componentKey) });
  });
}
