import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import { documentRow, insertFiles, type NewDocument } from './documents-store.ts';
import type { SupplementItem } from './domain/supplement.ts';

/** Keeps what a supplement request found wrong; a paper it does not name was found in order. */
export async function markDefects(tx: Db, dossierId: number, items: readonly SupplementItem[]): Promise<void> {
  const wrong = items.filter(({ kind }) => kind === 'correction');
  for (const { componentKey, reason } of wrong)
    await tx
      .updateTable('dossier_documents')
      .set({ verdict: 'invalid', ground: reason })
      .where('dossier_id', '=', dossierId)
      .where('component_key', '=', componentKey)
      .execute();
  await tx
    .updateTable('dossier_documents')
    .set({ verdict: 'valid' })
    .where('dossier_id', '=', dossierId)
    .where('verdict', '=', 'unchecked')
    .execute();
}

/** Papers handed in after a supplement request, to be checked again; earlier pieces and files stay beside the new ones. */
export async function supplyDocuments(
  tx: Db,
  dossierId: number,
  documents: readonly Omit<NewDocument, 'formKey'>[],
): Promise<void> {
  const rows = await tx
    .insertInto('dossier_documents')
    .values(documents.map((document) => documentRow(dossierId, { ...document, formKey: null })))
    .onConflict((conflict) =>
      conflict.columns(['dossier_id', 'component_key']).doUpdateSet((given) => ({
        // What lies at the center already is not gone because only a file came now.
        originals: sql`greatest(dossier_documents.originals, ${given.ref('excluded.originals')})`,
        certified_copies: sql`greatest(dossier_documents.certified_copies, ${given.ref('excluded.certified_copies')})`,
        copies: sql`greatest(dossier_documents.copies, ${given.ref('excluded.copies')})`,
        verdict: 'unchecked',
        ground: null,
      })),
    )
    .returning(['id', 'component_key'])
    .execute();
  await insertFiles(tx, dossierId, rows, documents);
}

/** Finds these papers in order. */
export async function acceptDocuments(tx: Db, dossierId: number, componentKeys: readonly string[]): Promise<void> {
  await tx
    .updateTable('dossier_documents')
    .set({ verdict: 'valid', ground: null })
    .where('dossier_id', '=', dossierId)
    .where('component_key', 'in', componentKeys)
    .execute();
}
