import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { checkUpload, sampled, sampleOf } from './index.ts';

// A one-page PDF, a 1 × 1 JPEG and a PNG as programs write them.
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n',
);
const jpeg = Buffer.from(
  `ffd8ffe000104a46494600010101004800480000ffdb004300${'ff'.repeat(64)}ffc2000b080001000101011100` +
    `ffc400141001${'00'.repeat(16)}ffda0008010100013f10ffd9`,
  'hex',
);
const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
  chunk('IEND', Buffer.alloc(0)),
]);

const check = (name: string, bytes: Uint8Array, maxBytes = 1_000_000) => {
  const checked = checkUpload(name, sampleOf(bytes), { maxBytes });
  return checked.ok ? checked.value.mediaType : checked.problem.code;
};

test('PDF, JPEG and PNG are known by their bytes, whatever case the name is in', () => {
  assert.equal(check('Đơn đề nghị (bản ký).pdf', pdf), 'application/pdf');
  assert.equal(check('ẢNH.JPG', jpeg), 'image/jpeg');
  assert.equal(check('ảnh.jpeg', jpeg), 'image/jpeg');
  assert.equal(check('quét.png', png), 'image/png');
  assert.equal(check('không đuôi', pdf), 'application/pdf');
});

test('a name that claims another type than the bytes show is refused', () => {
  for (const [name, bytes, type] of [
    ['a.pdf', jpeg, 'JPEG'],
    ['a.png', pdf, 'PDF'],
    ['a.exe', pdf, 'PDF'],
    ['a.', png, 'PNG'],
  ] as const) {
    const checked = checkUpload(name, sampleOf(bytes), { maxBytes: 1_000_000 });
    assert.deepEqual(!checked.ok && checked.problem, { code: 'file-type-mismatch', facts: { type } }, name);
  }
});

test('other types are refused under any name: archives, office files, programs, web pages, a PDF with something before it', () => {
  const others = ['PK\u0003\u0004', '\u007fELF', 'MZ', '<svg xmlns=', '<!doctype html>', 'GIF89a', ' %PDF-1.4 %%EOF'];
  for (const start of others) assert.equal(check('a.pdf', Buffer.from(start)), 'file-type-not-allowed', start);
});

test('empty and too large', () => {
  assert.equal(check('a.pdf', Buffer.alloc(0)), 'file-empty');
  assert.equal(check('a.pdf', pdf, pdf.length), 'application/pdf');
  assert.equal(check('a.pdf', pdf, pdf.length - 1), 'file-too-large');
});

test('a file whose end is missing is damaged', () => {
  assert.equal(check('a.pdf', pdf.subarray(0, -8)), 'file-damaged');
  assert.equal(check('a.jpg', jpeg.subarray(0, -2)), 'file-damaged');
  assert.equal(check('a.png', png.subarray(0, -4)), 'file-damaged');
});

test('the end of the preview inside a photo is not the end of the photo', () => {
  const preview = Buffer.concat([Buffer.from([0xff, 0xe1]), Buffer.from([0, jpeg.length + 2]), jpeg]);
  const photo = Buffer.concat([jpeg.subarray(0, 2), preview, jpeg.subarray(2)]);
  assert.equal(check('a.jpg', photo), 'image/jpeg');
  assert.equal(check('a.jpg', photo.subarray(0, -2)), 'file-damaged');
});

test('what phones append after the end of a photo does no harm', () => {
  assert.equal(check('a.jpg', Buffer.concat([jpeg, Buffer.alloc(500)])), 'image/jpeg');
});

test('names with a path, with control or invisible characters, or none at all are refused', () => {
  const names = [
    '../a.pdf',
    'a/b.pdf',
    'C:\\a.pdf',
    '..',
    '.',
    '',
    '  ',
    'a\u0000.pdf',
    'a\n.pdf',
    'a\u202efdp.exe',
    'a\ud800.pdf',
  ];
  for (const name of names) assert.equal(check(name, pdf), 'file-name-invalid', name);
});

test('a name may have 255 characters, however they are composed; one of 300 is told to be too long', () => {
  assert.equal(check(`${'a'.repeat(251)}.pdf`, pdf), 'application/pdf');
  assert.equal(check(`${'ệ'.repeat(251)}.pdf`.normalize('NFD'), pdf), 'application/pdf');
  for (const length of [252, 296]) assert.equal(check(`${'a'.repeat(length)}.pdf`, pdf), 'file-name-too-long');
});

test('the name comes back in one Unicode form', () => {
  const checked = checkUpload('đơn'.normalize('NFD'), sampleOf(pdf), { maxBytes: 9999 });
  assert.equal(checked.ok && checked.value.name, 'đơn'.normalize('NFC'));
});

test('a stream passes unchanged and leaves the sample of its bytes', async () => {
  const bytes = Buffer.concat([pdf.subarray(0, 9), Buffer.alloc(400_000, 32), pdf.subarray(9)]);
  async function* source() {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  const upload = sampled(source());
  const passed: Uint8Array[] = [];
  for await (const part of upload.content) passed.push(part);
  assert.ok(Buffer.concat(passed).equals(bytes));
  const [sample, expected] = [upload.sample(), sampleOf(bytes)];
  assert.ok(sample.size === expected.size && sample.head.equals(expected.head) && sample.tail.equals(expected.tail));
});
