import type { Db } from '../../../platform/database/database.ts';
import { proposalSource } from '../domain/proposal.ts';

/** The version that came of a proposal, once it is published. */
export async function publishedFrom(
  db: Db,
  id: number,
): Promise<{ readonly version: number; readonly effectiveFrom: string } | null> {
  const row = await db
    .selectFrom('procedure_versions')
    .select(['version', 'effective_from as effectiveFrom'])
    .where('source', '=', proposalSource(id))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
