import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { openTestCenter } from '../../../../test/support/center.ts';
import { smtpMail } from '../../../platform/mail.ts';
import { printHere } from '../../../platform/pdf.ts';
import { aCheck, aFiling } from '../../dossiers/dossier.builder.ts';
import { acceptDossier, type Dossier, fileDossier } from '../../dossiers/index.ts';
import { receiptOf } from '../store.ts';
import { sendReceipt } from './send-receipt.ts';
import { writeReceipt } from './write-receipt.ts';

const center = await openTestCenter();
const { data, services } = center;
const { db, signingKey, publicUrl } = services;
const procedure = data.procedures.find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD')!;
const { received, mail } = await mailServer();

test('[QC Đ6.1a] the applicant who gave an e-mail address is sent the receipt, the very bytes that are kept', async () => {
  const dossier = await accept(true);
  assert.deepEqual(await queuedFor(dossier.id), ['print-receipt', 'send-receipt']);
  await sendReceipt({ ...services, mail, print: printHere }, dossier.id);
  assert.equal(received.length, 1);
  const [letter] = received;
  assert.equal(letter!.to, 'vi-du@example.com');
  assert.match(letter!.source, /^To: vi-du@example\.com/m);
  assert.doesNotMatch(letter!.source.split('application/pdf')[0]!, /Ví Dụ|0900000001/);

  const { pdfSha256 } = (await receiptOf(db, dossier.id))!;
  const kept = await Array.fromAsync(await services.files.open(pdfSha256!));
  const attached = /content-transfer-encoding: base64\r?\n(?:[^\r\n]+\r?\n)*\r?\n([\w+/=\r\n]+)--/i.exec(
    letter!.source.slice(letter!.source.indexOf('application/pdf')),
  )![1]!;
  assert.ok(Buffer.from(attached.replace(/\s/g, ''), 'base64').equals(Buffer.concat(kept)));

  await sendReceipt({ ...services, mail, print: printHere }, dossier.id);
  const ids = received.map(({ source }) => /^Message-ID: (.+)$/im.exec(source)![1]);
  assert.equal(ids[0], ids[1], 'a letter sent again is a twin, not another one');
});

test('nobody is written to without an address or a mail server', async () => {
  const without = await accept(false);
  assert.deepEqual(await queuedFor(without.id), ['print-receipt']);
  assert.equal(await sendReceipt({ ...services, mail, print: printHere }, without.id), false);
  const silent = await accept(true, null);
  assert.deepEqual(await queuedFor(silent.id), ['print-receipt']);
});

test('a mail server that refuses throws, so that the queue tries again', async () => {
  const { id } = await accept(true);
  const closed = smtpMail('smtp://127.0.0.1:1', { name: 'Trung tâm', address: 'trung-tam@example.com' });
  await assert.rejects(sendReceipt({ ...services, mail: closed, print: printHere }, id));
});

test('[QC Đ6.1a] when the receipt cannot be written, nothing of the acceptance stays', async () => {
  const filed = await file(true);
  const broken = { ...signingKey, privateKey: {} as never };
  const announce = {
    ...services.announce,
    accepted: (tx: Parameters<typeof writeReceipt>[1], fact: Parameters<typeof writeReceipt>[2]) =>
      writeReceipt({ signingKey: broken, publicUrl, mail }, tx, fact),
  };
  const input = { ...aCheck(procedure), reference: filed.provisionalNumber };
  await assert.rejects(acceptDossier({ ...services, announce }, await center.actor('tiepnhan1'), input));
  const row = await db
    .selectFrom('dossiers')
    .select(['status', 'code'])
    .where('id', '=', filed.id)
    .executeTakeFirstOrThrow();
  assert.deepEqual(row, { status: 'submitted', code: null });
  assert.equal(await receiptOf(db, filed.id), null);
  assert.deepEqual(await queuedFor(filed.id), []);
});

async function file(withEmail: boolean): Promise<Dossier> {
  const filing = aFiling(procedure);
  const { email: _, ...rest } = filing.applicant;
  const applicant = withEmail ? filing.applicant : rest;
  const filed = await fileDossier(services, await center.actor('congdan1'), { ...filing, applicant });
  assert.ok(filed.ok);
  return filed.value;
}

async function accept(withEmail: boolean, through: typeof mail | null = mail): Promise<Dossier> {
  const { provisionalNumber } = await file(withEmail);
  const announce: typeof services.announce = {
    ...services.announce,
    accepted: (tx, fact) => writeReceipt({ signingKey, publicUrl, mail: through }, tx, fact),
  };
  const input = { ...aCheck(procedure), reference: provisionalNumber };
  const done = await acceptDossier({ ...services, announce }, await center.actor('tiepnhan1'), input);
  assert.ok(done.ok);
  return done.value;
}

async function queuedFor(dossierId: number): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from graphile_worker.jobs where key like ${`%:${dossierId}:1`} order by key`.execute(db);
  return rows.map(({ key }) => key.split(':')[0]!);
}

/** A real mail server on a free port, and what it was given. */
async function mailServer() {
  const received: { to: string; source: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    async onData(stream, session, done) {
      received.push({ to: session.envelope.rcptTo[0]!.address, source: await text(stream) });
      done();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  after(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  const from = { name: 'Trung tâm Phục vụ hành chính công', address: 'trung-tam@example.com' };
  return { received, mail: smtpMail(`smtp://127.0.0.1:${port}`, from) };
}
