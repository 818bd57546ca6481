import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { attachFiles, chainOf, type DossierView, readForChange } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { DigitisationCapabilities } from '../capabilities.ts';
import { decideHeld } from '../domain/decide-held.ts';
import type { DigitisedPaper } from '../domain/digitised-paper.ts';
import { mayDigitise } from '../domain/digitisers.ts';
import type { DigitisationProblem } from '../domain/problems.ts';
import type { HeldInput } from '../input.ts';
import { insertPaper } from '../papers-store.ts';
import { originOf, paperById, papersOf } from '../store.ts';
import { rememberUse } from '../types-store.ts';

export type AttachHeldInput = HeldInput & { readonly reference: string };

/**
 * Uses a paper the center holds for one that a dossier asks for, so that it is not asked for again: by the applicant's own
 * act, or by reception with their consent written down. The consent stands in the ledger.
 *
 * Problems: `dossier-not-found`, `not-yours-to-digitise`, `paper-not-in-dossier` (the procedure asks for no such paper), and those
 * of `decideHeld`.
 */
export async function attachHeld(
  { db, clock }: Pick<DigitisationCapabilities, 'db' | 'clock'>,
  actor: Actor,
  { reference, componentKey, held, consent }: AttachHeldInput,
): Promise<Result<{ readonly id: number }, Problem<DigitisationProblem | 'dossier-not-found'>>> {
  const now = clock.now();
  const by = actor.accountId as number;
  const today = localDate(now);
  return transaction(db, async (tx) => {
    const read = await readForChange(tx, actor, { reference, now, purpose: 'attach-held' });
    if (!read.ok) return read;
    const view = read.value;
    const ownAct = view.capacities.has('applicant');
    if (!ownAct && !mayDigitise({ actor, view, station: await stationOf(tx, by, today) }))
      return fail('not-yours-to-digitise');
    const component = view.procedure.content.components.find(({ key }) => key === componentKey);
    if (!component) return fail('paper-not-in-dossier');
    const paper = await paperById(tx, held);
    const original = paper && (await originOf(tx, paper.dossierId));
    const filedOriginal = original?.filedBy === by;
    const { status, applicant, filedBy } = view.dossier;
    // What is attached, the account that filed the dossier may open: until numbers are verified, only its own.
    const filedByAnother = filedBy !== null && filedBy !== original?.filedBy;
    const applicantIdNumber = applicant.idNumber;
    const facts = { paper, status, applicantIdNumber, ownAct, filedOriginal, filedByAnother, today };
    const decided = decideHeld(facts, consent);
    if (!decided.ok) return decided;

    const id = await insertHeld(tx, view, { component, paper: decided.value, consent, by, at: now });
    await rememberUse(tx, { procedureCode: view.procedure.code, componentKey }, decided.value.typeCode, now);
    await record(tx, chainOf(view.dossier.id), [
      {
        at: now,
        actor: actingAs(actor, ownAct ? 'applicant' : 'reception'),
        action: 'attach-held',
        facts: {
          paper: component.name,
          held: decided.value.name,
          from: original?.reference,
          consent: consent.how,
          note: consent.note,
        },
        ground: 'N3.3a',
      },
    ]);
    return ok({ id });
  });
}

/** The paper of this dossier with the files of the held one; what it is stands there as it was found. */
async function insertHeld(
  tx: Tx,
  { dossier }: DossierView,
  given: {
    component: { readonly key: string; readonly name: string };
    paper: DigitisedPaper;
    consent: HeldInput['consent'];
    by: number;
    at: Temporal.Instant;
  },
): Promise<number> {
  const { component, paper, consent, by, at } = given;
  const signed = paper.signature && 'file' in paper.signature ? paper.signature.file.id : null;
  const documentId = await attachFiles(tx, dossier.id, {
    componentKey: component.key,
    name: component.name,
    uploadIds: [signed ?? paper.file.id],
  });
  const editions = (await papersOf(tx, dossier.id)).filter((one) => one.documentId === documentId);
  return insertPaper(tx, {
    ...paper,
    dossierId: dossier.id,
    documentId,
    edition: (editions.at(-1)?.edition ?? 0) + 1,
    source: 'held',
    uploadId: signed ?? paper.file.id,
    heldFrom: paper.id,
    consent: consent.how,
    consentNote: consent.note ?? null,
    digitisedBy: by,
    digitisedAt: at,
  });
}
