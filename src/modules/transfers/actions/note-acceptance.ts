import type { Db } from '../../../platform/database/database.ts';
import { ruleValue } from '../../center/index.ts';
import { transferDeadline } from '../../deadlines/index.ts';
import type { AcceptedFact } from '../../dossiers/index.ts';
import { transferKind } from '../domain/transfer-kind.ts';
import { insertTransfer } from '../transfer-store.ts';

/**
 * Keeps by when an accepted dossier has to be with its agency, inside the acceptance itself: the electronic one is handed
 * over in the same breath, papers wait for the next batch (QC Đ4.1, clock rule 21). Never refuses: where no calendar is
 * published there is no deadline.
 */
export async function noteAcceptance(tx: Db, fact: AcceptedFact): Promise<void> {
  const { dossier, documents, procedure, calendar, rules, atOnce } = fact;
  const kind = transferKind({ settlement: procedure.content.settlement, atOnce, documents });
  if (kind === null || dossier.accepted === null) return;
  const acceptedAt = dossier.accepted.at;
  const due = transferDeadline(calendar, acceptedAt, {
    cutoff: ruleValue(rules, 'transfer.cutoff'),
    graceMinutes: ruleValue(rules, 'transfer.graceMinutes'),
  });
  await insertTransfer(tx, {
    dossierId: dossier.id,
    agencyId: dossier.agencyId,
    kind,
    acceptedAt,
    dueAt: due.ok ? due.value : null,
  });
}
