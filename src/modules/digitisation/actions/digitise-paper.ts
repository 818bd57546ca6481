import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { attachFiles, chainOf, readForChange } from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { DigitisationCapabilities } from '../capabilities.ts';
import { decideDigitising } from '../domain/decide-digitising.ts';
import { mayDigitise } from '../domain/digitisers.ts';
import type { DigitisationProblem } from '../domain/problems.ts';
import type { DigitisedInput } from '../input.ts';
import { SignPaper } from '../job-payloads.ts';
import { insertPaper } from '../papers-store.ts';
import { papersOf } from '../store.ts';
import { insertType, isKnownType, rememberUse } from '../types-store.ts';

export type DigitisePaperInput = DigitisedInput & { readonly reference: string; readonly componentKey: string };

/**
 * Writes down a paper of a dossier as digitised: the scan, what the paper is, whose, from when to when (N3.3a). Done again
 * it is a new edition; the earlier one stays readable. Where the center has a key, the worker signs it.
 *
 * Problems: `dossier-not-found`, `not-yours-to-digitise`, `paper-not-in-dossier`, `upload-unknown`, and those of
 * `decideDigitising`.
 */
export async function digitisePaper(
  { db, clock, documentSigner }: DigitisationCapabilities,
  actor: Actor,
  { reference, componentKey, ...given }: DigitisePaperInput,
): Promise<Result<{ readonly id: number }, Problem<DigitisationProblem | 'dossier-not-found' | 'upload-unknown'>>> {
  const now = clock.now();
  const by = actor.accountId as number;
  return transaction(db, async (tx) => {
    const read = await readForChange(tx, actor, { reference, now, purpose: 'digitise' });
    if (!read.ok) return read;
    const view = read.value;
    if (!mayDigitise({ actor, view, station: await stationOf(tx, by, localDate(now)) }))
      return fail('not-yours-to-digitise');
    const document = view.documents.find((one) => one.componentKey === componentKey);
    if (!document) return fail('paper-not-in-dossier');
    const decided = decideDigitising(given, {
      fileIds: document.uploads.map(({ id }) => id),
      knownType: await isKnownType(tx, given.typeCode),
      today: localDate(now),
    });
    if (!decided.ok) return decided;
    const [upload] = given.upload ? await ownUploads(tx, by, [given.upload]) : [];
    if (given.upload && !upload)
      return fail('upload-unknown', { errors: [{ pointer: '/upload', code: 'upload-unknown' }] });
    const uploadId = upload?.id ?? (given.file as number);

    const editions = (await papersOf(tx, view.dossier.id)).filter(({ documentId }) => documentId === document.id);
    const edition = (editions.at(-1)?.edition ?? 0) + 1;
    await attachFiles(tx, view.dossier.id, { ...document, uploadIds: [uploadId] });
    if (given.typeName) await insertType(tx, { code: given.typeCode, name: given.typeName }, by, now);
    await rememberUse(tx, { procedureCode: view.procedure.code, componentKey }, given.typeCode, now);
    const id = await insertPaper(tx, {
      ...paperOf(given),
      dossierId: view.dossier.id,
      documentId: document.id,
      edition,
      uploadId,
      digitisedBy: by,
      digitisedAt: now,
    });
    await record(tx, chainOf(view.dossier.id), [
      {
        at: now,
        actor: actingAs(actor, actor.roles.includes('postal') ? 'postal' : 'reception'),
        action: 'digitise-paper',
        facts: { paper: document.name, edition, source: given.source, type: given.typeCode, file: upload?.sha256 },
        ground: 'N3.3a',
      },
    ]);
    if (documentSigner) await enqueue(tx, SignPaper, { paperId: id }, `sign-digitised-paper:${id}`);
    return ok({ id });
  });
}

const paperOf = (given: DigitisedInput) => ({
  source: given.source,
  typeCode: given.typeCode,
  name: given.name,
  number: given.number ?? null,
  ownerIdNumber: given.ownerIdNumber,
  issuer: given.issuer ?? null,
  issuedOn: given.issuedOn ?? null,
  expiresOn: given.expiresOn ?? null,
  heldFrom: null,
  consent: null,
  consentNote: null,
});
