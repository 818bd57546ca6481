import type { Dossier } from '../../src/modules/dossiers/index.ts';
import type { Actor } from '../../src/modules/identity/index.ts';
import type { ProcedureFile } from '../../src/modules/procedures/index.ts';
import type { WorkflowStep } from '../../src/modules/workflow/index.ts';
import type { Services } from '../../src/web/services.ts';
import type { Chance } from '../support/chance.ts';

/** Where a life stands, and who may be asked to move it. */
export type Standing = {
  readonly services: Services;
  readonly dossier: Dossier;
  readonly procedure: ProcedureFile;
  readonly steps: readonly WorkflowStep[];
  readonly chance: Chance;
  /** Whoever of the demo people works in that role at the agency of that number; null for the center itself. */
  who(agencyId: number | null, role: string): Promise<Actor & { readonly accountId: number }>;
  readonly citizen: Actor & { readonly accountId: number };
  readonly reception: Actor & { readonly accountId: number };
  readonly scan: string;
};

export type Moves = Readonly<Record<string, (standing: Standing) => Promise<Answer>>>;

type Answer = { readonly ok: boolean; readonly problem?: { readonly code: string } };

export const reference = ({ dossier }: Standing) => ({ reference: dossier.code ?? dossier.provisionalNumber });

/** A step somebody thinks is theirs: mostly one whose turn it is, now and then another. */
export async function anyStep({ steps, chance, who }: Standing) {
  const active = steps.filter(({ status }) => status === 'active');
  const step = chance.of(active.length > 0 && chance.percent(90) ? active : steps);
  return { step, actor: await who(step.agencyId, step.role) };
}
