import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { code } from '../../../test/support/handling.ts';
import { takingPapers } from './custody.builder.ts';
import { CENTER, custodyOf, type Holder, holderKey, holderOf, moveOriginals } from './index.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { db } = services;
const { reception, by, accepted, piecesOf } = await takingPapers(center);

test('the database keeps one holder: no move from elsewhere, none beside another, none earlier, none changed', async () => {
  const dossier = await accepted();
  const [item] = await piecesOf(dossier);
  const values = { item_id: item!, moved_by: reception.accountId, reference: 'x' };
  const insert = async (move: object, who = db) => {
    const last = await db
      .selectFrom('custody_moves')
      .selectAll()
      .where('item_id', '=', item!)
      .executeTakeFirstOrThrow();
    const row = { ...values, ordinal: 2, previous_at: last.at, at: last.at, from_holder: 'center', to_holder: 'post' };
    return who
      .insertInto('custody_moves')
      .values({ ...row, ...move })
      .execute();
  };
  const refused = (move: object) => assert.rejects(insert(move), /constraint/);
  await refused({ from_holder: 'post', to_holder: 'center' });
  await refused({ ordinal: 1, previous_at: null, from_holder: 'applicant', to_holder: 'post' });
  await refused({ ordinal: 3 });
  await refused({ at: clock.now().subtract({ hours: 1 }) });
  await refused({ to_holder: 'center' });
  await refused({ to_holder: 'applicant' });
  await refused({ to_holder: 'agency' });
  await insert({});
  await refused({});
  await assert.rejects(
    sql`update custody_moves set to_holder = 'post' where item_id = ${item}`.execute(db),
    /permission/,
  );
  await assert.rejects(sql`delete from custody_moves where item_id = ${item}`.execute(db), /permission/);
  const empty = db
    .insertInto('custody_items')
    .columns(['dossier_id', 'document_id', 'sort', 'piece'])
    .expression((one) =>
      one
        .selectFrom('custody_items')
        .select(['dossier_id', 'document_id', 'sort', sql.lit(9).as('piece')])
        .where('id', '=', item!),
    );
  await assert.rejects(empty.execute(), /constraint/);
});

test('whatever is moved in whatever order, every piece has exactly one holder at every moment', async () => {
  const dossiers = [await accepted(), await accepted()];
  const all = (await Promise.all(dossiers.map(piecesOf))).flat();
  const holders: Holder[] = [
    CENTER,
    { kind: 'post' },
    ...dossiers.map(({ agencyId }) => ({ kind: 'agency' as const, agencyId })),
  ];
  const model = new Map(all.map((id) => [id, 'center']));
  const seen: { at: Temporal.Instant; holders: Map<number, string> }[] = [];
  const hand = fc.constantFrom(...holders);
  const step = fc.record({
    from: hand,
    to: hand,
    pick: fc.oneof(
      fc.subarray(all, { minLength: 1 }).map((itemIds) => ({ itemIds })),
      fc
        .subarray(
          dossiers.map(({ id }) => id),
          { minLength: 1 },
        )
        .map((dossierIds) => ({ dossierIds })),
    ),
    minutes: fc.nat({ max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const { from, to, pick, minutes } of steps) {
        const at = clock.now().add({ minutes });
        clock.set(at.toString());
        const moved = await moveOriginals(db, { which: pick, from, to, reference: 'thử', by, at });
        if (moved.ok) for (const { id } of moved.value) model.set(id, holderKey(to));
        seen.push({ at, holders: new Map(model) });
        const now = (await Promise.all(dossiers.map(({ id }) => custodyOf(db, id)))).flat();
        assert.deepEqual(
          now.map(({ id, holder }) => [id, holderKey(holder)]),
          [...model].toSorted(([a], [b]) => a - b),
        );
      }
    }),
    { numRuns: 12 },
  );
  // The last thing known of a moment is what the record says of it afterwards too.
  const last = new Map(seen.map((one) => [one.at.toString(), one]));
  for (const { at, holders: then } of [...last.values()].slice(-20))
    for (const id of all) {
      const holder = await holderOf(db, id, at);
      assert.equal(holder && holderKey(holder), then.get(id));
    }
  assert.equal(await holderOf(db, all[0]!, clock.now().subtract({ hours: 24 * 365 })), null);
});

test('two who move the same paper at once: one does, the other is told', async () => {
  const dossier = await accepted();
  const itemIds = await piecesOf(dossier);
  const move = {
    which: { itemIds },
    from: CENTER,
    to: { kind: 'post' } as Holder,
    reference: 'BG',
    by,
    at: clock.now(),
  };
  const both = await Promise.all([moveOriginals(db, move), moveOriginals(db, move)]);
  assert.deepEqual(both.map(code).toSorted(), ['held-by-somebody-else', 'ok']);
});
