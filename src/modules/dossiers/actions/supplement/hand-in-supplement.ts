import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { type Tx, transaction } from '../../../../platform/database/database.ts';
import { ownUploads } from '../../../files/index.ts';
import type { Actor } from '../../../identity/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import { saveSubmission, touch } from '../../changes-store.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import { openSupplement, type SupplementRequest } from '../../domain/supplement.ts';
import type { SupplyInput } from '../../input.ts';
import { updateSupplement } from '../../supplement-store.ts';
import { supplyDocuments } from '../../supplied-documents-store.ts';
import { enter } from '../entry.ts';
import { answerBy, loadTerms } from '../load-terms.ts';

export type HandInInput = SupplyInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * The applicant, or reception for them, hands in everything that was asked for. Before acceptance the dossier goes back to
 * the check, with new hours to answer in; after it the center looks whether it is complete, and the clock goes on from the
 * moment it was handed in (`confirmSupplement`).
 *
 * Problems: those of `lockFor`, `supplement-not-open`, `supplement-window-passed`, `upload-unknown`, `calendar-not-published`,
 * `invalid-input` with each paper that is missing or was not asked for.
 */
export async function handInSupplement(
  { db, clock, calendars, announce }: DossierCapabilities,
  actor: Actor,
  { documents, ...input }: HandInInput,
): Promise<Result<Dossier, Problem<DossierProblem | 'invalid-input'>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: handingIn, now });
    if (!loaded.ok) return loaded;
    const { dossier, requests, capacities } = loaded.value;
    const request = openSupplement(requests);
    if (request?.status !== 'issued') return fail('supplement-not-open');
    const window = request.issued?.windowUntil;
    if (window && Temporal.Instant.compare(now, window) > 0) return fail('supplement-window-passed');
    // From home nobody brings a paper: what counts there is the files.
    const given = capacities.has('reception')
      ? documents
      : documents.map(({ componentKey, uploads = [] }) => ({ componentKey, uploads }));
    const errors = faultsOf(request, given);
    if (errors.length > 0) return fail('invalid-input', { errors });
    const uploads = await uploadsOf(tx, actor, documents);
    if (!uploads.ok) return uploads;
    const due = answerBy(loaded.value, now);
    if (!due.ok) return due;
    await supplyDocuments(
      tx,
      dossier.id,
      given.map(
        ({
          componentKey,
          uploads: tokens = [],
          originals = 0,
          certifiedCopies = 0,
          copies = 0,
        }: SupplyInput['documents'][number]) => ({
          componentKey,
          name: request.items.find((item) => item.componentKey === componentKey)?.name ?? componentKey,
          originals,
          certifiedCopies,
          copies,
          uploadIds: uploads.value.filter(({ token }) => tokens.includes(token)).map(({ id }) => id),
        }),
      ),
    );
    const checkDueAt = due.value;
    const accepted = dossier.accepted !== null;
    await updateSupplement(tx, request.id, {
      sent_at: now,
      ...(accepted ? { status: 'sent', check_due_at: checkDueAt } : { status: 'supplied', supplied_at: now }),
    });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: capacities.has('applicant') ? 'applicant' : 'reception',
      action: handingIn(dossier),
      facts: {
        request: request.issued?.numberText,
        papers: documents.map(({ componentKey }) => componentKey),
        files: uploads.value.map(({ sha256 }) => sha256),
      },
      ground: 'QC Đ6.1đ',
    });
    // Before acceptance nothing is kept yet, and what is sent from home brings no paper.
    if (accepted && capacities.has('reception'))
      await announce.papersHandedIn(tx, { dossier, actor, at: now, papers: piecesOf(documents) });
    return ok(accepted ? await touch(tx, dossier) : await saveSubmission(tx, dossier, checkDueAt));
  });
}

/** After acceptance the center has yet to confirm it (`supply`). */
const handingIn = ({ accepted }: Dossier) => (accepted ? 'hand-in' : 'supply');

const piecesOf = (documents: SupplyInput['documents']) =>
  documents.map(({ componentKey, originals = 0, certifiedCopies = 0 }) => ({
    componentKey,
    originals,
    certifiedCopies,
  }));

/** Everything that was asked for, and nothing else (QC Đ5.1đ). */
function faultsOf({ items }: SupplementRequest, documents: SupplyInput['documents']) {
  const unasked = documents.flatMap(({ componentKey }, index) =>
    items.some((item) => item.componentKey === componentKey) &&
    documents.findIndex((other) => other.componentKey === componentKey) === index
      ? []
      : [{ pointer: `/documents/${index}/componentKey`, code: 'paper-not-asked-for' }],
  );
  const lacking = items.flatMap(({ componentKey, name }) => {
    const index = documents.findIndex((document) => document.componentKey === componentKey);
    const given = documents[index];
    const { uploads = [], originals = 0, certifiedCopies = 0, copies = 0 } = given ?? {};
    if (uploads.length + originals + certifiedCopies + copies > 0) return [];
    const pointer = index < 0 ? '/documents' : `/documents/${index}/uploads`;
    return [{ pointer, code: 'supplement-lacking', facts: { component: name } }];
  });
  return [...unasked, ...lacking];
}

async function uploadsOf(tx: Tx, actor: Actor, documents: SupplyInput['documents']) {
  const tokens = documents.flatMap(({ uploads }) => uploads ?? []);
  const found = actor.accountId === null ? [] : await ownUploads(tx, actor.accountId, tokens);
  const unknown = documents.findIndex(({ uploads = [] }) =>
    uploads.some((token) => !found.some((upload) => upload.token === token)),
  );
  if (unknown < 0) return ok(found);
  return fail('upload-unknown', { errors: [{ pointer: `/documents/${unknown}/uploads`, code: 'upload-unknown' }] });
}
