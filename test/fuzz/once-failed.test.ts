import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InjectOptions } from 'fastify';
import { openTestCenter } from '../support/center.ts';
import { realThings } from './real-things.ts';

const center = await openTestCenter();
const { app, bearer, cookie } = center;
const known = await realThings(center);
const official = await bearer('tiepnhan1');
const desk = await cookie('tiepnhan1');

const status = async (given: InjectOptions) => (await app.inject(given)).statusCode;

test('what once ended in a 500 is refused with a word', async () => {
  const paper = { componentKey: known.componentKey?.[0], verdict: 'valid' };
  const twice: InjectOptions = {
    method: 'POST',
    url: `/api/v1/dossiers/${known.reference?.[0]}/acceptance`,
    headers: official,
    payload: { documents: [paper, paper] },
  };
  assert.equal(await status(twice), 422);
  for (const cursor of ['8640000000000000-1', '253402300800000-1'])
    assert.equal(await status({ url: `/api/v1/worklist?cursor=${cursor}`, headers: official }), 200);
  assert.equal(await status({ url: '/can-bo?sau=8640000000000000-1', headers: desk }), 200);
  for (const day of ['2026-02-31', '0000-01-01', '0001-01-01'])
    assert.equal(await status({ url: `/api/v1/visits?day=${day}`, headers: official }), 422);
});

test('a form that breaks off on its way, or is none, is the sender’s fault', async () => {
  const broken: InjectOptions = { method: 'POST', url: '/dang-nhap', payload: '--x\r\ncut off' };
  assert.equal(await status({ ...broken, headers: { 'content-type': 'multipart/form-data' } }), 400);
  assert.equal(await status({ ...broken, headers: { 'content-type': 'multipart/form-data; boundary=x' } }), 400);
  const json: InjectOptions = {
    method: 'POST',
    url: '/can-bo/quay/2.001199',
    headers: { ...desk, 'content-type': 'application/json' },
  };
  assert.equal(await status({ ...json, payload: '"abc"' }), 415);
});

test('files sent where no form has any are not kept', async () => {
  const { db } = center.services;
  const count = async () =>
    (
      await db
        .selectFrom('uploads')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  const before = await count();
  const payload =
    '--x\r\ncontent-disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n%PDF-1.4 %%EOF\r\n--x--\r\n';
  const headers = { ...(await cookie('congdan1')), 'content-type': 'multipart/form-data; boundary=x' };
  assert.equal(await status({ method: 'POST', url: '/dang-xuat', headers, payload }), 403);
  assert.equal(await count(), before);
});
