import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { openTestCenter } from '../../../test/support/center.ts';
import { aStandInAuthority } from '../../../test/support/certificates.ts';
import { code } from '../../../test/support/handling.ts';
import { publishVersion } from '../../../test/support/publish-version.ts';
import { signerWith } from '../../platform/document-signer.ts';
import { imageToPdf } from '../../platform/image-to-pdf.ts';
import { readDossier } from '../dossiers/index.ts';
import { openUpload } from '../files/index.ts';
import type { Actor } from '../identity/index.ts';
import { findTampering, history } from '../ledger/index.ts';
import { stationOf } from '../staff/index.ts';
import { aPaper, digitising } from './digitising.builder.ts';
import {
  digitisationRate,
  digitisePaper,
  papersAtWork,
  papersOf,
  signDigitised,
  stateOf,
  verifyDigitised,
} from './index.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { db } = services;
const { standard, citizen, reception, verifier, componentKey, seat, scanned, filed, digitised, confirmed, accepted } =
  await digitising(center);
const handler = await center.actor('chuyenvien.SKHDT');
const today = Temporal.PlainDate.from('2026-11-23');

test('[N3.3a] a paper is scanned and described; another official verifies; a new scan never overwrites the old one', async () => {
  const dossier = await filed();
  const one = await digitised(dossier);
  const verify = (actor: Actor, outcome: 'confirmed' | 'rejected', note?: string) =>
    verifyDigitised(services, actor, { ...one, outcome, ...(note && { note }) });
  assert.equal(code(await verify(reception, 'confirmed')), 'digitiser-cannot-verify');
  assert.equal(code(await verify(citizen, 'confirmed')), 'not-yours-to-digitise');
  assert.equal(code(await verify(handler, 'confirmed')), 'dossier-not-found');
  assert.equal(code(await verify(verifier, 'rejected')), 'rejection-needs-note');
  assert.equal(code(await verify(verifier, 'rejected', 'Trang 2 bị mờ')), 'ok');
  assert.equal(code(await verify(verifier, 'confirmed')), 'already-verified');
  await confirmed(dossier);
  const papers = await papersOf(db, dossier.id);
  assert.deepEqual(
    papers.map((one) => [one.edition, stateOf(one, today), one.check?.by, one.digitiserName]),
    [
      [1, 'rejected', verifier.name, reception.name],
      [2, 'valid', verifier.name, reception.name],
    ],
  );
  // The old scan is still with the dossier, its bytes as they were.
  const view = await readDossier(db, reception, {
    reference: dossier.provisionalNumber,
    now: clock.now(),
    purpose: 'test',
  });
  const files = view.ok ? view.value.documents.find((one) => one.componentKey === componentKey)?.uploads : [];
  assert.deepEqual(files?.map(({ id }) => id).toSorted(), papers.map(({ file }) => file.id).toSorted());
  await assert.rejects(
    db.updateTable('digitised_papers').set({ name: 'khác' }).where('id', '=', one.paper).execute(),
    /permission/,
  );
  const actions = (await history(db, `dossier:${dossier.id}`)).map(({ action }) => action);
  assert.deepEqual(actions.slice(-4), ['digitise-paper', 'reject-digitised', 'digitise-paper', 'verify-digitised']);
  assert.equal(await findTampering(db, `dossier:${dossier.id}`), null);
});

test('[N3.3a] what cannot be a digitised paper is refused, field by field', async () => {
  const dossier = await filed();
  const reference = dossier.provisionalNumber;
  const upload = await scanned(reception);
  const given = { reference, componentKey, source: 'scanned' as const, upload, ...aPaper };
  const refused = async (different: object, actor: Actor = reception) =>
    code(await digitisePaper(services, actor, { ...given, ...different }));
  assert.equal(await refused({}, citizen), 'not-yours-to-digitise');
  assert.equal(await refused({}, handler), 'dossier-not-found');
  assert.equal(await refused({ componentKey: 'khong-co' }), 'paper-not-in-dossier');
  assert.equal(await refused({ upload: undefined }), 'scan-missing');
  assert.equal(await refused({ upload: await scanned(citizen) }), 'upload-unknown');
  assert.equal(await refused({ upload: undefined, file: 1 }), 'scan-missing');
  assert.equal(await refused({ source: 'electronic' }), 'electronic-file-required');
  assert.equal(await refused({ typeCode: 'MOI', typeName: undefined }), 'document-type-unknown');
  assert.equal(await refused({ issuedOn: '2026-11-24' }), 'paper-dates-wrong');
  assert.equal(await refused({ issuedOn: '2026-02-30' }), 'paper-dates-wrong');
  assert.equal(await refused({ expiresOn: '2024-01-31' }), 'paper-dates-wrong');
  assert.deepEqual(await papersOf(db, dossier.id), []);
});

test('[N3.3a] the worker signs the scan with the digitiser’s key; the signed file is another one under its own hash', async () => {
  const { signer } = await (await aStandInAuthority()).issue('Trung tâm Phục vụ hành chính công (thử)');
  const signing = { ...services, documentSigner: signerWith(signer) };
  const dossier = await filed();
  const picture = await digitised(dossier);
  const pdf = await digitised(dossier, {
    upload: await scanned(reception, await imageToPdf(PNG.sync.write(new PNG({ width: 9, height: 9 })))),
  });
  for (const { paper } of [picture, pdf, pdf]) await signDigitised(signing, paper);
  const papers = await papersOf(db, dossier.id);
  assert.equal(papers.length, 2);
  for (const one of papers) {
    assert.ok(one.signature && 'file' in one.signature, JSON.stringify(one.signature));
    assert.equal(one.signature.subject, 'Trung tâm Phục vụ hành chính công (thử)');
    assert.notEqual(one.signature.file.id, one.file.id);
    const opened = await openUpload(services, one.signature.file.id);
    assert.ok(opened.ok);
    assert.match((await buffer(opened.value.content)).toString('latin1'), /ETSI\.CAdES\.detached/);
  }
  const signed = (await history(db, `dossier:${dossier.id}`)).filter(({ action }) => action === 'sign-digitised');
  assert.equal(signed.length, 2);
});

test('without a key a paper stays unsigned, and what cannot be signed says why', async () => {
  const dossier = await filed();
  const one = await digitised(dossier);
  await signDigitised({ ...services, documentSigner: null }, one.paper);
  assert.equal((await papersOf(db, dossier.id))[0]?.signature, null);
  const broken = { sign: () => Promise.reject(new TypeError('no page tree')) };
  await signDigitised({ ...services, documentSigner: broken }, one.paper);
  assert.deepEqual((await papersOf(db, dossier.id))[0]?.signature, { fault: 'file-cannot-be-signed' });
});

test('[N3.3a] the rate counts what had to be digitised, and every figure opens its papers', async () => {
  await publishVersion(db, standard.code, { digitisationRequired: true }, { from: '2026-11-23' });
  const dossier = await accepted(await filed());
  const mandatory = standard.components.filter((one) => one.mandatory).length;
  await digitised(dossier);
  const period = {
    from: Temporal.Instant.from('2026-11-01T00:00:00+07:00'),
    before: Temporal.Instant.from('2026-12-01T00:00:00+07:00'),
    agencyId: null,
    required: true,
  };
  const station = await stationOf(db, reception.accountId, today);
  const [rate] = await digitisationRate(db, reception, station, period);
  assert.deepEqual(
    [rate?.required, rate?.digitised, rate?.missing, rate?.['to-verify']],
    [mandatory, 1, mandatory - 1, 1],
  );
  for (const kind of ['required', 'digitised', 'missing', 'to-verify', 'rejected', 'voluntary'] as const)
    assert.equal(
      (await papersAtWork(db, reception, station, { ...period, kind, limit: 500 })).length,
      rate?.[kind],
      kind,
    );
  const off = await digitisationRate(db, reception, station, { ...period, required: false });
  assert.deepEqual([off[0]?.required, off[0]?.missing], [0, 0]);
  const others = await stationOf(db, handler.accountId, today);
  assert.deepEqual(await digitisationRate(db, handler, others, period), []);
});

test('[N3.4] an employee of the post digitises at their counter where that is granted, and only then', async () => {
  const dossier = await filed();
  const postal = await center.actor('buudien');
  await seat(postal.accountId);
  const granted = { ...postal, permissions: new Set(['digitise-paper', 'read-dossier'] as const) };
  const given = { reference: dossier.provisionalNumber, componentKey, source: 'scanned' as const, ...aPaper };
  const input = { ...given, upload: await scanned(granted) };
  assert.equal(code(await digitisePaper(services, postal, input)), 'dossier-not-found');
  assert.equal(code(await digitisePaper(services, granted, input)), 'ok');
  const entry = (await history(db, `dossier:${dossier.id}`)).at(-1);
  assert.equal(entry?.actor.capacity, 'postal');
});
