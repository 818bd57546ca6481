import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { code } from '../../../test/support/handling.ts';
import { supplementing } from '../../../test/support/supplementing.ts';
import { findTampering } from '../ledger/index.ts';
import { aCheck } from './dossier.builder.ts';
import {
  acceptDossier,
  handInSupplement,
  issueProposedSupplement,
  proposeSupplement,
  requestSupplement,
  supplementsOf,
} from './index.ts';

const center = await openTestCenter();
const { clock } = center;
const _director = await center.actor('giamdoc');
const { services, issued, standard, citizen, reception, accepted, actorOfStep, first, second, ...office } =
  await supplementing(center);
const { asked, brought, filedWithout, again, viewed } = office;
const { db } = services;
const handled = () => accepted(standard);

test('[QC Đ7.2d (3)] [QC Đ12.1c] the center asks once for everything that is missing, with reason and basis, and the hours to answer begin anew', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const filed = await filedWithout(second.key);
  const reference = filed.provisionalNumber;
  const forgotten = await requestSupplement(services, reception, {
    reference,
    items: [asked(first.key, 'correction')],
  });
  assert.equal(code(forgotten), 'invalid-input');
  assert.deepEqual(!forgotten.ok && forgotten.problem.errors?.map((error) => error.code), ['supplement-forgotten']);

  const items = [asked(first.key, 'correction'), asked(second.key, 'missing')];
  const requested = await requestSupplement(services, reception, { reference, items });
  assert.ok(requested.ok, JSON.stringify(requested));
  assert.equal(requested.value.status, 'supplement_requested');
  const [request] = await supplementsOf(db, filed.id);
  assert.equal(request?.issued?.numberText, '01/PYCBS-TTPVHCC');
  assert.equal(request?.issued?.clock, 'NONE');
  // 30 calendar days after Mon 23/11 is Wed 23/12, at its close.
  assert.equal(request?.issued?.windowUntil.toString(), '2026-12-23T10:00:00Z');
  const fact = issued.at(-1);
  assert.equal(fact?.form === 'supplement-request' && fact.items.length, 2);
  assert.equal(
    code(await acceptDossier(services, reception, { reference, ...aCheck(standard) })),
    'action-not-allowed',
  );

  clock.set('2026-11-24T15:00:00+07:00');
  const half = await handInSupplement(services, citizen, { reference, documents: [brought(first.key)] });
  assert.deepEqual(!half.ok && half.problem.errors?.map((error) => error.code), ['supplement-lacking']);
  const documents = [brought(first.key), brought(second.key)];
  const supplied = await handInSupplement(services, citizen, { reference, documents });
  assert.ok(supplied.ok, JSON.stringify(supplied));
  assert.equal(supplied.value.status, 'submitted');
  // Eight working hours from Tue 15:00: two on Tuesday, six on Wednesday.
  assert.equal(supplied.value.checkDueAt.toString(), '2026-11-25T08:00:00Z');
  const verdicts = (await viewed(filed)).documents.filter(({ verdict }) => verdict === 'unchecked');
  assert.deepEqual(verdicts.map(({ componentKey }) => componentKey).sort(), [first.key, second.key].sort());

  const secondRequest = await requestSupplement(services, reception, { reference, items });
  assert.equal(code(secondRequest), 'supplement-already-requested');
  assert.equal(!secondRequest.ok && secondRequest.problem.facts?.number, '01/PYCBS-TTPVHCC');
  assert.ok((await acceptDossier(services, reception, { reference, ...aCheck(standard) })).ok);
  assert.equal(await findTampering(db, `dossier:${filed.id}`), null);
});

test('[QC Đ12.1c] a second ordinary request is impossible for whoever writes the row, accepted or not', async () => {
  const filed = await filedWithout(second.key);
  const reference = filed.provisionalNumber;
  const items = [asked(second.key, 'missing')];
  assert.ok((await requestSupplement(services, reception, { reference, items })).ok);
  const row = {
    dossier_id: filed.id,
    stage: 'handling',
    status: 'issued',
    scope: 'DOSSIER',
    issued_by: reception.accountId,
    issued_at: clock.now(),
    number_text: '99/PYCBS',
    window_until: clock.now().add({ hours: 24 }),
    clock: 'RESTART',
  };
  await assert.rejects(db.insertInto('supplement_requests').values(row).execute(), /one_(ordinary|open)_supplement/);
  const lapsed = { ...row, status: 'lapsed' };
  await assert.rejects(db.insertInto('supplement_requests').values(lapsed).execute(), /one_ordinary_supplement/);
});

test('[QC Đ5.1đ] only published papers, and corrections of what was handed in, may be asked for', async () => {
  const filed = await filedWithout(second.key);
  const reference = filed.provisionalNumber;
  const faults = async (items: ReturnType<typeof asked>[]) => {
    const refused = await requestSupplement(services, reception, { reference, items });
    return !refused.ok && refused.problem.errors?.map(({ pointer, code: fault }) => `${pointer} ${fault}`);
  };
  const needed = asked(second.key, 'missing');
  assert.deepEqual(await faults([needed, asked('giay-tu-nghi-ra', 'missing')]), [
    '/items/1/componentKey supplement-not-published',
  ]);
  assert.deepEqual(await faults([asked(second.key, 'correction')]), ['/items/0/componentKey supplement-not-handed-in']);
  assert.deepEqual(await faults([needed, needed]), ['/items/1/componentKey supplement-twice']);
  assert.equal((await again(filed)).status, 'submitted');
});

test('asked for after the due date, a supplement cures nothing: it is refused', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const dossier = await handled();
  const { actor: handler } = await actorOfStep(dossier.id);
  const reference = dossier.code as string;
  assert.ok((await proposeSupplement(services, handler, { reference, items: [asked(first.key, 'correction')] })).ok);
  clock.set('2027-03-01T09:00:00+07:00');
  assert.equal(code(await issueProposedSupplement(services, reception, { reference })), 'supplement-after-due');
  assert.equal((await again(dossier)).status, 'handling');
});

test('from home nobody answers a supplement with a number: what counts there is the files', async () => {
  const filed = await filedWithout(second.key);
  const reference = filed.provisionalNumber;
  const items = [asked(second.key, 'missing')];
  assert.ok((await requestSupplement(services, reception, { reference, items })).ok);
  const claimed = await handInSupplement(services, citizen, {
    reference,
    documents: [{ componentKey: second.key, originals: 5 }],
  });
  assert.deepEqual(!claimed.ok && claimed.problem.errors?.map((error) => error.code), ['supplement-lacking']);
});
