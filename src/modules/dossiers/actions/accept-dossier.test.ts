import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { findTampering, history } from '../../ledger/index.ts';
import { stepsOf } from '../../workflow/index.ts';
import { aCheck, aFiling } from '../dossier.builder.ts';
import { chainOf } from '../index.ts';
import { acceptDossier } from './accept-dossier.ts';
import { fileDossier } from './file-dossier.ts';
import { takeIn } from './take-in.ts';

const center = await openTestCenter();
const { services, data, clock } = center;
const { db } = services;
const reception = await center.actor('tiepnhan1');
const citizen = await center.actor('congdan1');
const procedure = data.procedures.find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD')!;

const filed = async () => {
  const result = await fileDossier(services, citizen, aFiling(procedure));
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const accept = (reference: string, more = {}) =>
  acceptDossier(services, reception, { ...aCheck(procedure), reference, ...more });
const code = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code ?? 'ok';

test('[QC Đ12.1d (2)] acceptance gives the code of the day and fixes everything it was accepted under', async () => {
  const result = await accept((await filed()).provisionalNumber);
  assert.ok(result.ok);
  const { value: dossier } = result;
  assert.match(dossier.code!, /^000\.00\.\d{2}\.H34-261123-\d{4}$/);
  assert.equal(dossier.status, 'handling');
  assert.equal(String(dossier.accepted?.at), '2026-11-23T02:05:00Z');
  assert.ok(dossier.accepted!.originalDueAt);
});

test('[QC Đ7.2d (2)] an accepted dossier is at once with the competent agency, its first step begun', async () => {
  const result = await accept((await filed()).provisionalNumber);
  assert.ok(result.ok);
  const steps = await stepsOf(db, result.value.id);
  assert.deepEqual(
    steps.slice(0, 2).map(({ kind, status }) => `${kind} ${status}`),
    ['receive done', `${steps[1]!.kind} active`],
  );
  assert.equal(steps[1]!.agencyId, result.value.agencyId);
  const entries = await history(db, chainOf(result.value.id));
  assert.deepEqual(
    entries.map(({ action }) => action),
    ['file', 'accept', 'transfer', 'take-originals'],
  );
  assert.equal(await findTampering(db, chainOf(result.value.id)), null);
});

test('[QC Đ6.1a] the receipt record is written with the acceptance, or nothing is', async () => {
  const dossier = await filed();
  const broken = {
    ...services,
    announce: { ...services.announce, accepted: () => Promise.reject(new Error('no receipt')) },
  };
  await assert.rejects(
    acceptDossier(broken, reception, { ...aCheck(procedure), reference: dossier.provisionalNumber }),
  );
  const row = await db
    .selectFrom('dossiers')
    .select(['status', 'code'])
    .where('id', '=', dossier.id)
    .executeTakeFirst();
  assert.deepEqual(row, { status: 'submitted', code: null });

  const result = await accept(dossier.provisionalNumber);
  assert.ok(result.ok);
  const receipt = await db
    .selectFrom('receipts')
    .selectAll()
    .where('dossier_id', '=', dossier.id)
    .executeTakeFirstOrThrow();
  assert.equal((receipt.data as { dossierCode: string }).dossierCode, result.value.code);
});

test('a rolled-back acceptance gives its number back: codes have no gap', async () => {
  const serialOf = async () =>
    Number((await accept((await filed()).provisionalNumber).then((r) => (r.ok ? r.value.code : '')))?.split('-')[2]);
  const before = await serialOf();
  const broken = {
    ...services,
    announce: { ...services.announce, accepted: () => Promise.reject(new Error('no receipt')) },
  };
  await assert.rejects(
    acceptDossier(broken, reception, { ...aCheck(procedure), reference: (await filed()).provisionalNumber }),
  );
  assert.equal(await serialOf(), before + 1);
});

test('two officials accept the same filing at once: one wins, the other is told', async () => {
  const { provisionalNumber } = await filed();
  const codes = (await Promise.all([accept(provisionalNumber), accept(provisionalNumber)])).map(code).sort();
  assert.deepEqual(codes, ['action-not-allowed', 'ok']);
});

test('a stale version, a missing paper and an unpaid fee are each refused by name, and nothing is saved', async () => {
  const { provisionalNumber } = await filed();
  assert.equal(code(await accept(provisionalNumber, { expectedVersion: 7 })), 'stale-version');
  const incomplete = await accept(provisionalNumber, { documents: [] });
  assert.equal(code(incomplete), 'papers-incomplete');
  const paid = data.procedures.find(
    (p) => p.agency === procedure.agency && p.charges.some((c) => c.when === 'PREPAID' && c.amountDong > 0),
  );
  if (paid) {
    const other = await fileDossier(services, citizen, aFiling(paid));
    assert.ok(other.ok);
    const { prepaymentReceipt: _, ...unpaid } = aCheck(paid);
    assert.equal(
      code(await acceptDossier(services, reception, { ...unpaid, reference: other.value.provisionalNumber })),
      'prepayment-outstanding',
    );
  }
  assert.equal(code(await accept(provisionalNumber)), 'ok');
});

test('[QC Đ1.1] a dossier is only opened for a procedure on the center’s list, in force that day', async () => {
  const retired = data.procedures.find((p) => p.effectiveTo !== null && p.effectiveTo < '2026-11-23')!;
  const elsewhere = data.procedures.find((p) => !p.receivedAtCenter)!;
  assert.equal(code(await fileDossier(services, citizen, aFiling(retired))), 'procedure-not-in-force');
  assert.equal(code(await fileDossier(services, citizen, aFiling(elsewhere))), 'procedure-not-received');
  const unknown = { ...aFiling(procedure), procedureCode: '9.999999' };
  assert.equal(code(await fileDossier(services, citizen, unknown)), 'procedure-not-found');
});

test('[QC Đ2.1] an official whose counter does not serve the agency can neither take in nor accept', async () => {
  const other = await center.actor('chuyenvien.SXD');
  assert.equal(code(await fileDossier(services, other, aFiling(procedure, { channel: 'counter' }))), 'not-permitted');
  const { provisionalNumber } = await filed();
  assert.notEqual(
    code(await acceptDossier(services, other, { ...aCheck(procedure), reference: provisionalNumber })),
    'ok',
  );
});

test('at the counter a dossier is taken in and accepted in one go, or not at all', async () => {
  const filing = aFiling(procedure, { channel: 'counter' });
  const count = async () =>
    (
      await db
        .selectFrom('dossiers')
        .select((d) => d.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  const before = await count();
  const refused = await takeIn(services, reception, { filing, acceptance: aCheck(procedure, { documents: [] }) });
  assert.equal(code(refused), 'papers-incomplete');
  assert.equal(await count(), before);
  assert.equal(code(await takeIn(services, reception, { filing, acceptance: aCheck(procedure) })), 'ok');
});

test('accepted on a Sunday night, the clock starts on Monday morning and the code carries the Sunday', async () => {
  clock.set('2026-11-29T21:30:00+07:00');
  const result = await accept((await filed()).provisionalNumber);
  clock.set('2026-11-23T09:05:00+07:00');
  assert.ok(result.ok);
  assert.match(result.value.code!, /-261129-/);
  assert.equal(String(result.value.accepted!.effectiveStart), '2026-11-30T00:00:00Z');
});

test('the answer to an online filing must have a date; at the counter nothing waits for one', async () => {
  clock.set('2027-12-31T13:30:00+07:00'); // eight working hours from here lie in 2028, which nobody published
  const filing = aFiling(procedure);
  assert.equal(code(await fileDossier(services, citizen, filing)), 'calendar-not-published');
  assert.equal(code(await fileDossier(services, reception, { ...filing, channel: 'counter' })), 'ok');
  clock.set('2026-11-23T09:05:00+07:00');
});
