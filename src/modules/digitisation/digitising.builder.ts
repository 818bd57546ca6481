import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import type { TestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { aCheck, aFiling } from '../dossiers/dossier.builder.ts';
import { acceptDossier, type Dossier, fileDossier } from '../dossiers/index.ts';
import { saveUpload } from '../files/index.ts';
import type { Actor } from '../identity/index.ts';
import { digitisePaper, verifyDigitised } from './index.ts';

/** A paper of the applicant of the demonstration; invented, as its issuer is. */
export const aPaper = {
  typeCode: 'GPKD',
  typeName: 'Giấy phép kinh doanh',
  name: 'Giấy đăng ký hộ kinh doanh mẫu',
  ownerIdNumber: '000000000001',
  issuer: 'Phòng Tài chính – Kế hoạch',
  issuedOn: '2024-02-01',
};

/** The demo officials scan and verify: the first reception official, and a second one seated at the same counters. */
export async function digitising(center: TestCenter) {
  const { services } = center;
  const { db } = services;
  const { standard, citizen, reception } = await handling(center);
  const verifier = await center.actor('tiepnhan2');
  const componentKey = standard.components[0]?.key ?? '';

  /** Gives somebody a seat at the counters of the first reception official. */
  async function seat(accountId: number) {
    const seats = db.selectFrom('counter_assignments').select(['counter_id', 'valid_from']);
    const values = (await seats.where('account_id', '=', reception.accountId).execute()).map((one) => ({
      ...one,
      account_id: accountId,
    }));
    await db.insertInto('counter_assignments').values(values).execute();
  }
  await seat(verifier.accountId);

  let shade = 0;
  /** The token of a new scan, another picture every time. */
  async function scanned(actor: Actor, pdf?: Uint8Array) {
    const png = new PNG({ width: 40, height: 60 });
    png.data.fill(++shade);
    const sent = pdf ? { name: 'ban-quet.pdf', bytes: pdf } : { name: 'ban-quet.png', bytes: PNG.sync.write(png) };
    const saved = await saveUpload(services, actor.accountId as number, sent);
    assert.ok(saved.ok, JSON.stringify(saved));
    return saved.value.token;
  }

  async function filed(idNumber = aPaper.ownerIdNumber): Promise<Dossier> {
    const plain = aFiling(standard);
    const done = await fileDossier(services, citizen, { ...plain, applicant: { ...plain.applicant, idNumber } });
    assert.ok(done.ok, JSON.stringify(done));
    return done.value;
  }

  async function digitised(dossier: Dossier, given: object = {}) {
    const reference = dossier.code ?? dossier.provisionalNumber;
    const upload = await scanned(reception);
    const input = { reference, componentKey, source: 'scanned' as const, upload, ...aPaper, ...given };
    const done = await digitisePaper(services, reception, input);
    assert.ok(done.ok, JSON.stringify(done));
    return { reference, paper: done.value.id };
  }

  async function confirmed(dossier: Dossier, given: object = {}) {
    const which = await digitised(dossier, given);
    const done = await verifyDigitised(services, verifier, { ...which, outcome: 'confirmed' });
    assert.ok(done.ok, JSON.stringify(done));
    return which.paper;
  }

  async function accepted(dossier: Dossier) {
    const check = { ...aCheck(standard), reference: dossier.provisionalNumber };
    const done = await acceptDossier(services, reception, check);
    assert.ok(done.ok, JSON.stringify(done));
    return done.value;
  }

  return { standard, citizen, reception, verifier, componentKey, seat, scanned, filed, digitised, confirmed, accepted };
}
