import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { aBomb, aPdf, aStream, withoutTable } from '../../../test/support/a-pdf.ts';
import { fileInspector } from './file-inspector.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'mot-cua-inspector-'));
after(() => rm(folder, { recursive: true }));
const inspector = fileInspector();
let serial = 0;
const seen = async (bytes: Uint8Array, type: Parameters<typeof inspector.inspect>[1] = 'application/pdf') => {
  const file = path.join(folder, String(++serial));
  await writeFile(file, bytes);
  const found = await inspector.inspect(file, type);
  return found.ok ? found.value : found.problem.code;
};

function png(width: number, height: number): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const sides = Buffer.alloc(8);
  sides.writeUInt32BE(width, 0);
  sides.writeUInt32BE(height, 4);
  const body = Buffer.concat([Buffer.from('IHDR'), sides, Buffer.from('0800000000', 'hex')]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([header.subarray(0, 12), body, sum, deflateSync(Buffer.alloc(1000))]);
}

test('PDFs are read one after the other, and pictures by their headers', async () => {
  const three = await Promise.all([1, 2, 3].map((pages) => seen(aPdf({ pages }))));
  assert.deepEqual(three, [{ pageCount: 1 }, { pageCount: 2 }, { pageCount: 3 }]);
  assert.deepEqual(await seen(png(4960, 7016), 'image/png'), { width: 4960, height: 7016 });
});

test('a PNG of a few bytes that would be ten thousand megapixels is refused, one without a size is damaged', async () => {
  assert.equal(await seen(png(100_000, 100_000), 'image/png'), 'file-too-many-pixels');
  assert.equal(await seen(png(100_000, 10), 'image/png'), 'file-too-many-pixels');
  assert.equal(await seen(png(0, 10), 'image/png'), 'file-damaged');
  assert.equal(await seen(Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'), 'file-damaged');
});

test('a PDF that eats memory is given up, takes nothing of ours with it, and the next one is read', async () => {
  const bomb = aBomb(1000);
  const bytes = withoutTable(aPdf({ others: [aStream('/Type/ObjStm/N 2/First 10/Filter/FlateDecode', bomb)] }));
  const before = process.memoryUsage.rss();
  const [hostile, next] = await Promise.all([seen(bytes), seen(aPdf())]);
  assert.equal(hostile, 'file-too-complex');
  assert.deepEqual(next, { pageCount: 1 });
  assert.ok(process.memoryUsage.rss() - before < 100 * 1024 * 1024);
});
