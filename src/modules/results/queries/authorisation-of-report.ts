import type { Db } from '../../../platform/database/database.ts';
import { chainOf } from '../../dossiers/index.ts';
import { history } from '../../ledger/index.ts';
import type { LostReceipt } from '../lost-receipts-store.ts';

export type ReportedAuthorisation = { readonly kind: string; readonly number: string };

/** What the desk saw of an authorisation when a receipt was reported lost; null where the applicant would come in person. */
export async function authorisationOfReport(
  db: Db,
  { id, dossierId }: Pick<LostReceipt, 'id' | 'dossierId'>,
): Promise<ReportedAuthorisation | null> {
  const entries = await history(db, chainOf(dossierId));
  const said = entries.find(({ action, facts }) => action === 'report-lost-receipt' && facts.report === id);
  const [kind = '', number = ''] = String(said?.facts.authorisation ?? '').split(/: (.*)/s);
  return kind === '' ? null : { kind, number };
}
