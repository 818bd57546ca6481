import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { printHere } from '../../../platform/pdf.ts';
import { aCheck, aFiling } from '../../dossiers/dossier.builder.ts';
import { acceptDossier, fileDossier } from '../../dossiers/index.ts';
import { printReceipt } from '../actions/print-receipt.ts';
import { renderReceipt } from '../render-receipt.ts';
import { receiptOf } from '../store.ts';

const center = await openTestCenter();
const { app, data, services } = center;
const procedure = data.procedures.find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD')!;
const readers = [await center.cookie('congdan1'), await center.cookie('congdan1'), await center.cookie('tiepnhan1')];

test('[QC Đ6.1a] the receipt is the same bytes at every reprint, whichever process printed it', async () => {
  const [byWeb, byWorker] = [await accepted(), await accepted()];
  await printReceipt({ ...services, print: printHere }, byWorker.id);
  for (const dossier of [byWorker, byWeb]) {
    const prints = await Promise.all(readers.map((cookie) => printed(dossier.code!, cookie)));
    const { data: frozen, token } = (await receiptOf(services.db, dossier.id))!;
    const again = sha256(renderReceipt(frozen, token, services.publicUrl));
    assert.deepEqual(prints, [again, again, again]);
  }
});

async function accepted() {
  const filed = await fileDossier(services, await center.actor('congdan1'), aFiling(procedure));
  assert.ok(filed.ok);
  const input = { ...aCheck(procedure), reference: filed.value.provisionalNumber };
  const done = await acceptDossier(services, await center.actor('tiepnhan1'), input);
  assert.ok(done.ok);
  return done.value;
}

async function printed(code: string, headers: { cookie: string }): Promise<string> {
  const response = await app.inject({ url: `/ho-so/${code}/giay-tiep-nhan.pdf`, headers });
  assert.equal(response.headers['content-type'], 'application/pdf');
  assert.equal(response.headers['content-disposition'], `inline; filename="giay-tiep-nhan-${code}.pdf"`);
  return sha256(response.rawPayload);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
