import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Dossier, readForChange } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { versionsOf } from '../../procedures/index.ts';

/** What a request or an exchange is about. */
export type About = { readonly dossier: Dossier | null; readonly procedureCode: string | null };

/**
 * The dossier and the procedure that are named, where they are: the dossier is one the writer may read, and is held.
 *
 * Problem: `invalid-input` at `/dossier` or `/procedureCode`.
 */
export async function readAbout(
  tx: Tx,
  actor: Actor,
  named: { readonly dossier?: string | undefined; readonly procedureCode?: string | undefined },
  now: Temporal.Instant,
): Promise<Result<About, Problem<'invalid-input'>>> {
  const { dossier: reference, procedureCode = null } = named;
  const read = reference ? await readForChange(tx, actor, { reference, now, purpose: 'urging' }) : null;
  if (read && !read.ok) return wrong('/dossier', 'urging-dossier-unknown');
  if (procedureCode !== null && (await versionsOf(tx, procedureCode)).length === 0)
    return wrong('/procedureCode', 'urging-procedure-unknown');
  return ok({ dossier: read?.ok ? read.value.dossier : null, procedureCode });
}

const wrong = (pointer: string, code: string) => fail('invalid-input', { errors: [{ pointer, code }] });
