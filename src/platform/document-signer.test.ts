import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { PDF } from '@libpdf/core';
import { PNG } from 'pngjs';
import { aStandInAuthority } from '../../test/support/certificates.ts';
import { p12Signer, signerWith, UnsignableDocument } from './document-signer.ts';
import { imageToPdf } from './image-to-pdf.ts';

const run = promisify(execFile);
const folder = await mkdtemp(path.join(tmpdir(), 'mot-cua-sign-'));
after(() => rm(folder, { recursive: true }));
const issued = await (await aStandInAuthority()).issue('Nguyễn Văn Ký Thử');
const signer = signerWith(issued.signer);
const at = Temporal.Instant.from('2026-11-23T09:05:00+07:00');
const missing = async (program: string, ...version: string[]) =>
  run(program, version).then(
    () => false,
    () => `${program} is missing`,
  );

const picture = (width: number, height: number) => PNG.sync.write(new PNG({ width, height }));

test('a picture becomes one page as it lies, and its bytes stay those of the picture', async () => {
  const upright = await PDF.load(await imageToPdf(picture(300, 400)));
  assert.equal(upright.getPageCount(), 1);
  const [tall, wide] = [upright.getPage(0), (await PDF.load(await imageToPdf(picture(400, 300)))).getPage(0)];
  assert.deepEqual([Math.round(tall!.width), Math.round(tall!.height)], [595, 842]);
  assert.deepEqual([Math.round(wide!.width), Math.round(wide!.height)], [842, 595]);
  await assert.rejects(imageToPdf(Buffer.from('không phải ảnh')));
});

test('[N3.3a] a scan signed with the configured key: what was there stays, the certificate names the signer', async () => {
  const scan = await imageToPdf(picture(300, 400));
  const signed = await signer.sign(scan, { reason: 'Số hóa', at });
  assert.equal(signed.subject, 'Nguyễn Văn Ký Thử');
  assert.deepEqual(Buffer.from(signed.pdf.subarray(0, scan.length)), Buffer.from(scan));
  assert.match(Buffer.from(signed.pdf).toString('latin1'), /\/SubFilter\s*\/ETSI\.CAdES\.detached/);
  const twice = await signer.sign(signed.pdf, { reason: 'Ký lần nữa', at });
  assert.deepEqual(Buffer.from(twice.pdf.subarray(0, signed.pdf.length)), Buffer.from(signed.pdf));
});

test('[N3.3a] pdfsig finds the signature valid', { skip: await missing('pdfsig', '-v') }, async () => {
  const signed = await signer.sign(await imageToPdf(picture(60, 80)), { reason: 'Số hóa', at });
  const name = path.join(folder, 'signed.pdf');
  await writeFile(name, signed.pdf);
  const { stdout } = await run('pdfsig', ['-nocert', name]);
  assert.match(stdout, /Signature Validation: Signature is Valid/);
  assert.match(stdout, /Total document signed/);
  const spoiled = Buffer.from(signed.pdf);
  spoiled[spoiled.indexOf('endobj') - 2] = 0x21;
  await writeFile(name, spoiled);
  const after = await run('pdfsig', ['-nocert', name]).catch((error: { stdout: string }) => error);
  assert.doesNotMatch(after.stdout, /Signature Validation: Signature is Valid/);
});

test('what is no PDF cannot be signed and says so', async () => {
  await assert.rejects(signer.sign(Buffer.from('%PDF-1.7\nhỏng'), { reason: 'x', at }), UnsignableDocument);
});

test('the key comes from a PKCS#12 file; a wrong password stops the start', {
  skip: await missing('openssl', 'version'),
}, async () => {
  const [key, certificate, file] = ['key.pem', 'certificate.pem', 'key.p12'].map((name) => path.join(folder, name));
  await writeFile(key!, issued.keyPem);
  await writeFile(certificate!, `${issued.certificatePem}\n${issued.rootPem}\n`);
  const pack = ['pkcs12', '-export', '-inkey', key!, '-in', certificate!, '-out', file!, '-passout', 'pass:mat-khau'];
  await run('openssl', pack);
  const opened = await p12Signer({ file: file!, password: 'mat-khau' });
  const signed = await opened.sign(await imageToPdf(picture(60, 80)), { reason: 'Số hóa', at });
  assert.equal(signed.subject, 'Nguyễn Văn Ký Thử');
  await assert.rejects(p12Signer({ file: file!, password: 'sai' }), /DIGITISER_KEY_FILE/);
});
