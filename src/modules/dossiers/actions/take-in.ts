import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { DossierCapabilities } from '../capabilities.ts';
import { type Dossier, referenceOf } from '../domain/dossier.ts';
import type { DossierProblem } from '../domain/problems.ts';
import type { AcceptanceInput, FilingInput } from '../input.ts';
import { acceptDossier } from './accept-dossier.ts';
import { fileDossier } from './file-dossier.ts';

export type TakeInInput = {
  readonly filing: FilingInput;
  readonly acceptance: AcceptanceInput;
  readonly atOnce?: boolean;
};

/**
 * Takes a dossier in at the counter and accepts it, in one transaction: when the papers turn out incomplete, nothing of
 * it stays. `afterwards` goes on in the same transaction.
 *
 * Problems: those of `fileDossier` and `acceptDossier`.
 */
export async function takeIn(
  capabilities: DossierCapabilities,
  actor: Actor,
  { filing, acceptance, atOnce = false }: TakeInInput,
  afterwards: (tx: Tx, accepted: Dossier) => Promise<Dossier> = async (_, accepted) => accepted,
): Promise<Result<Dossier, Problem<DossierProblem | 'not-permitted' | 'invalid-input'>>> {
  try {
    return await transaction(capabilities.db, async (tx) => {
      const within = { ...capabilities, db: tx };
      const filed = await fileDossier(within, actor, filing);
      if (!filed.ok) throw new Undone(filed);
      const accepted = await acceptDossier(within, actor, {
        ...acceptance,
        atOnce,
        reference: referenceOf(filed.value),
      });
      if (!accepted.ok) throw new Undone(accepted);
      return ok(await afterwards(tx, accepted.value));
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer;
    throw error;
  }
}

/** Leaves the transaction without a trace of it, carrying the problem out. */
class Undone extends Error {
  readonly answer: {
    readonly ok: false;
    readonly problem: Problem<DossierProblem | 'not-permitted' | 'invalid-input'>;
  };
  constructor(answer: Undone['answer']) {
    super(answer.problem.code);
    this.answer = answer;
  }
}
