import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { WorkflowStep } from '../../workflow/index.ts';
import { councilHeld } from '../council-store.ts';

/** Answers what `stepEnding` asks: a step of a council ends only when one sat in its present turn. Problem: `council-not-held`. */
export const councilBeforeEnd = async (
  tx: Tx,
  { id, kind }: Pick<WorkflowStep, 'id' | 'kind'>,
): Promise<Result<void, Problem<'council-not-held'>>> =>
  kind !== 'council' || (await councilHeld(tx, id)) ? ok(undefined) : fail('council-not-held');
