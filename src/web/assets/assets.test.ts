import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { buildCss, compiledCss } from '../../../tools/build-css.ts';
import { assets, assetUrl } from './assets.ts';
import { FILES } from './files.ts';

const app = fastify();
await app.register(assets);
const get = (url: string, encoding?: string) =>
  app.inject({ url, headers: encoding ? { 'accept-encoding': encoding } : {} });

test('the compiled sheet is the one its sources make; else run `node tools/build-css.ts`', () => {
  assert.ok(readFileSync(compiledCss, 'utf8') === buildCss(), 'src/web/assets/compiled/mot-cua.css is stale');
});

test('a file is served under the hash of its content, to be kept for ever', async () => {
  assert.match(assetUrl('mot-cua.css'), /^\/assets\/mot-cua\.[0-9a-f]{10}\.css$/);
  const answer = await get(assetUrl('mot-cua.css'));
  assert.equal(answer.headers['content-type'], 'text/css; charset=utf-8');
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
});

test('text is packed as the browser can read it, fonts are sent as they are', async () => {
  const plain = (await get(assetUrl('htmx.js'))).body;
  const brotli = await get(assetUrl('htmx.js'), 'gzip, deflate, br');
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.rawPayload).toString(), plain);
  const zipped = await get(assetUrl('htmx.js'), 'gzip;q=0.5, br;q=0');
  assert.equal(gunzipSync(zipped.rawPayload).toString(), plain);
  assert.equal((await get(assetUrl('be-vietnam-pro-latin-400.woff2'), 'br')).headers['content-encoding'], undefined);
});

test('sheet and script name other files by their hashed addresses, and every such address answers', async () => {
  for (const name of ['mot-cua.css', 'mot-cua.js']) {
    const { body } = await get(assetUrl(name));
    const named = body.match(/\/assets\/[\w.-]+\.(?:woff2|js)/g) ?? [];
    assert.ok(named.length > 0);
    for (const url of named) assert.equal((await get(url)).statusCode, 200, url);
  }
});

test('no file but those that are listed, nor an old address', async () => {
  for (const url of ['/assets/mot-cua.css', '/assets/mot-cua.0000000000.css', '/assets/../package.json']) {
    assert.equal((await get(url)).statusCode, 404, url);
  }
  assert.throws(() => assetUrl('no-such.css'), /No such asset: no-such\.css/);
});

test('a first visit costs at most 100 KB with the preloaded font', async () => {
  const names = ['mot-cua.css', 'mot-cua.js', 'govuk-frontend.js', 'emblem.svg', 'be-vietnam-pro-latin-400.woff2'];
  const answers = await Promise.all(names.map((name) => get(assetUrl(name), 'br')));
  const bytes = answers.reduce((sum, { rawPayload }) => sum + rawPayload.length, 0);
  assert.ok(bytes < 60_000, `${bytes} bytes, without the page itself`);
});

test('every listed file is there', () => {
  for (const name of Object.keys(FILES)) assert.ok(assetUrl(name));
});
