import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { completeStep, type DossierCapabilities } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { BatchInput } from '../input.ts';
import { claimStep } from './claim-step.ts';

/** What came of one of several. */
export type BatchLine = {
  readonly reference: string;
  readonly step: string;
  readonly problem: Problem | null;
};

/**
 * Takes up or completes several steps, one after another, each in a transaction of its own: what cannot be done is told
 * beside what was (QC Đ13.2). Asked again, what is done already says so and nothing is done twice.
 */
export async function doSeveral(
  capabilities: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars' | 'announce'>,
  actor: Actor,
  { action, items }: BatchInput,
): Promise<Result<readonly BatchLine[]>> {
  const lines: BatchLine[] = [];
  for (const { reference, step } of items) {
    const about = { reference, stepKey: step };
    const done =
      action === 'claim' ? await claimStep(capabilities, actor, about) : await completeStep(capabilities, actor, about);
    lines.push({ reference, step, problem: done.ok ? null : done.problem });
  }
  return ok(lines);
}
