import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import { actingAs, SYSTEM } from '../../identity/index.ts';
import { type NewEntry, record, recordMany } from '../../ledger/index.ts';
import {
  holdProcedures,
  insertManyVersions,
  type ManyPublication,
  type NewestVersion,
  newestVersions,
} from '../../procedures/index.ts';
import { type CatalogueImport, importChain, isToBeCarriedOut } from '../domain/catalogue-import.ts';
import { effectiveDay, endOtherwise, hindrance } from '../domain/plan-import.ts';
import {
  findImport,
  holdImporting,
  saveImportDone,
  saveImportFailed,
  saveImporting,
  saveImportProgress,
} from '../imports-store.ts';
import { codesOf, dropContents, itemsToPublish, movedOn, type StoredItem } from '../items-store.ts';

const AT_A_TIME = 100;
const CODES_TOLD = 20;

/**
 * Publishes what an approved import holds: all of it in one transaction, or nothing. Where the catalogue moved on since the
 * file was looked through, in what it touches, nothing is imported and the import has failed. A worker that was killed
 * leaves nothing behind and begins anew; an import that is over stays as it is.
 */
export async function carryOutImport(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  id: number,
): Promise<void> {
  const found = await findImport(db, id);
  if (!found || !isToBeCarriedOut(found)) return;
  const total = found.newCount + found.changedCount;
  await saveImporting(db, id, total);
  try {
    await transaction(db, async (tx) => {
      await holdImporting(tx);
      if ((await findImport(tx, id))?.status !== 'importing') return;
      const at = clock.now();
      await publishAll(tx, found, at, (done) => saveImportProgress(db, id, done));
      await saveImportDone(tx, id, at, total);
    });
  } catch (error) {
    const moved = error instanceof MovedOn;
    const problem = moved ? { code: 'catalogue-moved-on', facts: { codes: error.codes.join(', ') } } : BROKEN;
    await saveImportFailed(db, id, { at: clock.now(), ...problem });
    if (!moved) throw error;
  }
}

const BROKEN = { code: 'import-broken' };

/** Undoes the transaction: some procedures are no longer what they were. */
class MovedOn extends Error {
  readonly codes: readonly string[];
  constructor(codes: readonly string[]) {
    super('the catalogue moved on');
    this.codes = codes;
  }
}

async function publishAll(
  tx: Tx,
  found: CatalogueImport,
  at: Temporal.Instant,
  progress: (done: number) => Promise<void>,
): Promise<void> {
  const ids = await holdProcedures(tx, await codesOf(tx, found.id));
  const moved = await movedOn(tx, found.id, CODES_TOLD);
  if (moved.length > 0) throw new MovedOn(moved);
  let done = 0;
  for (let after = ''; ; ) {
    const items = await itemsToPublish(tx, found.id, { after, limit: AT_A_TIME });
    const publications = await publicationsOf(tx, found, items, at);
    await insertManyVersions(tx, ids, publications);
    await recordMany(tx, new Map(publications.map((one) => [`procedure:${one.code}`, entryOf(one, found, at)])));
    done += items.length;
    await progress(done);
    if (items.length < AT_A_TIME) break;
    after = items.at(-1)?.code ?? '';
  }
  await dropContents(tx, found.id);
  const { newCount, changedCount, fileSha256: sha256 } = found;
  await record(tx, importChain(found.id), [
    { at, actor: WORKER, action: 'carry-out-import', facts: { newCount, changedCount, sha256 }, ground: null },
  ]);
}

const WORKER = actingAs(SYSTEM, 'system');

/** What is published of each item, under the next numbers of its procedure, and from which day. */
async function publicationsOf(
  tx: Tx,
  { id, decidedByName }: CatalogueImport,
  items: readonly StoredItem[],
  at: Temporal.Instant,
): Promise<ManyPublication[]> {
  const newest = new Map(
    (await newestVersions(tx, { codes: items.map(({ code }) => code) })).map((one) => [one.code, one]),
  );
  const today = localDate(at);
  return items.map((item) => {
    const before = newest.get(item.code);
    if (!before || hindrance(item, before, today) || endOtherwise(item, before, today)) throw new MovedOn([item.code]);
    const { effectiveFrom, late } = effectiveDay(item, today);
    const { content, process } = numbered(item, before, effectiveFrom);
    return {
      code: item.code,
      agency: item.agency,
      content,
      process,
      publication: {
        effectiveFrom,
        effectiveTo: content?.effectiveTo ?? null,
        statedFrom: item.statedFrom,
        decisionNo: content?.decisionNo ?? process?.decisionNo ?? '',
        published: { at, by: decidedByName ?? '', late },
        source: `import:${id}`,
      },
    };
  });
}

const numbered = ({ content, process }: StoredItem, { next }: NewestVersion, effectiveFrom: string) => ({
  content: content && { ...content, version: next.procedure, effectiveFrom },
  process: process && { ...process, version: next.process },
});

function entryOf(
  { content, process, publication }: ManyPublication,
  { id, decidedBy, decidedByName }: CatalogueImport,
  at: Temporal.Instant,
): NewEntry {
  const { effectiveFrom, statedFrom, decisionNo, published } = publication;
  return {
    at,
    actor: { accountId: decidedBy, name: decidedByName ?? '', capacity: 'approver' },
    action: 'import-procedure',
    facts: {
      import: id,
      version: content?.version ?? null,
      processVersion: process?.version ?? null,
      effectiveFrom,
      stated: statedFrom,
      late: published?.late ?? false,
    },
    ground: decisionNo,
  };
}
