import assert from 'node:assert/strict';
import { sign } from 'node:crypto';
import { test } from 'node:test';
import { aPdf } from '../../test/support/a-pdf.ts';
import { aStandInAuthority } from '../../test/support/certificates.ts';
import { type Der, firstDer, objectId, readDer } from './der.ts';
import { readRoots, readSignatures } from './document-signatures.ts';
import { signerWith } from './document-signer.ts';

const issued = await (await aStandInAuthority()).issue('Sở Ví Dụ');
const signer = signerWith(issued.signer);
const at = Temporal.Instant.from('2026-11-23T09:05:00+07:00');
const roots = readRoots(issued.rootPem);
const strangers = readRoots((await (await aStandInAuthority()).issue('Người lạ')).rootPem);
const signed = (await signer.sign(aPdf(), { reason: 'Ký kết quả', at })).pdf;
const integrity = async (pdf: Uint8Array) => (await readSignatures(pdf, { roots })).map((one) => one.integrity);

test('a PDF signed as PAdES names who signed and when, up to a root that is trusted', async () => {
  const [report, another] = await readSignatures(signed, { roots });
  assert.equal(another, undefined);
  assert.deepEqual(
    { ...report, serial: '' },
    {
      signer: 'Sở Ví Dụ',
      issuer: 'Co quan chung thuc thu nghiem',
      serial: '',
      signedAt: '2026-11-23T02:05:00Z',
      integrity: 'intact',
      chain: 'trusted',
    },
  );
  const [stranger] = await readSignatures(signed, { roots: strangers });
  assert.deepEqual([stranger?.integrity, stranger?.chain], ['intact', 'untrusted']);
  const [unchecked] = await readSignatures(signed, { roots: [] });
  assert.equal(unchecked?.chain, 'not-checked');
});

test('signed twice: both hold, for the second covers the first', async () => {
  const twice = (await signer.sign(signed, { reason: 'Đóng dấu', at })).pdf;
  assert.deepEqual(await integrity(twice), ['intact', 'intact']);
});

test('whatever is changed in the file, or added behind its signature, is found', async () => {
  const spoiled = Buffer.from(signed);
  spoiled[spoiled.indexOf('/MediaBox') + 10] = 0x31;
  assert.deepEqual(await integrity(spoiled), ['broken']);
  const added = Buffer.concat([signed, Buffer.from('\n% thêm vào sau khi ký\n')]);
  assert.deepEqual(await integrity(added), ['changed']);
  const moved = Buffer.from(
    Buffer.from(signed)
      .toString('latin1')
      .replace(/\/ByteRange\s*\[\s*0 /, '/ByteRange [1 '),
    'latin1',
  );
  assert.deepEqual(await integrity(moved), ['broken']);
});

test('what was added after a trusted signature is not made good by anybody’s own', async () => {
  const added = Buffer.concat([signed, Buffer.from('\n% thêm vào sau khi ký\n')]);
  const stranger = signerWith((await (await aStandInAuthority()).issue('Người lạ')).signer);
  const covered = (await stranger.sign(added, { reason: 'Ký đè', at })).pdf;
  const reports = await readSignatures(covered, { roots });
  assert.deepEqual(
    reports.map(({ integrity: bytes, chain }) => [bytes, chain]),
    [
      ['changed', 'trusted'],
      ['intact', 'untrusted'],
    ],
  );
  const vouched = (await signer.sign(added, { reason: 'Ký lại', at })).pdf;
  assert.deepEqual(await integrity(vouched), ['intact', 'intact']);
});

test('a signature made when its certificate did not hold, or that does not say when, is not trusted', async () => {
  const late = Temporal.Instant.from('2055-01-01T00:00:00Z');
  const [outside] = await readSignatures((await signer.sign(aPdf(), { reason: 'Ký', at: late })).pdf, { roots });
  assert.deepEqual([outside?.integrity, outside?.chain], ['intact', 'untrusted']);
  const [timeless] = await readSignatures(withoutTime(signed), { roots });
  assert.deepEqual([timeless?.integrity, timeless?.signedAt, timeless?.chain], ['intact', null, 'untrusted']);
});

test('a file that speaks of signed bytes without a signature that can be read is broken', async () => {
  const hidden = (from: string, to: string) =>
    Buffer.from(Buffer.from(signed).toString('latin1').replaceAll(from, to), 'latin1');
  assert.deepEqual(await integrity(hidden('/AcroForm', '/AcroFarm')), ['broken']);
  const disguised = Buffer.from(
    hidden('/AcroForm', '/AcroFarm').toString('latin1').replace('/ByteRange', '/Byte#52ange'),
    'latin1',
  );
  assert.deepEqual(await integrity(disguised), ['broken']);
});

test('a file without a signature has none, nor has what is no PDF', async () => {
  assert.deepEqual(await integrity(aPdf()), []);
  assert.deepEqual(await integrity(Buffer.from('không phải PDF')), []);
});

/** The same signature over the same bytes, by the same key, without what it says of the time. */
function withoutTime(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString('latin1');
  const [whole, hex = ''] = /\/Contents\s*<([0-9A-Fa-f]+)>/.exec(text) ?? [];
  const cms = firstDer(Buffer.from(hex, 'hex'));
  const [type, wrapped] = readDer(cms.content) as [Der, Der];
  const parts = readDer(readDer(wrapped.content)[0]!.content);
  const fields = readDer(readDer(parts.at(-1)!.content)[0]!.content);
  const kept = readDer(fields[3]!.content).filter(
    ({ content }) => objectId(readDer(content)[0]!) !== '1.2.840.113549.1.9.5',
  );
  const attributes = kept.map(({ raw }) => raw);
  const signature = sign('sha256', encoded(0x31, ...attributes), issued.keyPem);
  const signerInfo = fields.map(({ raw }, index) =>
    index === 3 ? encoded(0xa0, ...attributes) : index === 5 ? encoded(0x04, signature) : raw,
  );
  const data = [...parts.slice(0, -1).map(({ raw }) => raw), encoded(0x31, encoded(0x30, ...signerInfo))];
  const made = encoded(0x30, type.raw, encoded(0xa0, encoded(0x30, ...data))).toString('hex');
  return Buffer.from(text.replace(whole!, whole!.replace(hex, made.padEnd(hex.length, '0'))), 'latin1');
}

function encoded(tag: number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const long = Buffer.from(content.length.toString(16).padStart(4, '0'), 'hex');
  return Buffer.concat([
    content.length < 0x80 ? Buffer.from([tag, content.length]) : Buffer.from([tag, 0x82, ...long]),
    content,
  ]);
}
