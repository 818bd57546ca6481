import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { openTestCenter } from '../../../test/support/center.ts';
import { requirePermissions } from './permissions.ts';

test('a route that declares no permission stops the start', () => {
  const app = Fastify();
  requirePermissions(app);
  assert.throws(() => app.get('/cua-sau', async () => 'open'), /GET \/cua-sau declares no permission/);
});

const { app, bearer, cookie } = await openTestCenter();

test('nobody who is not signed in gets behind a door that is not public: pages ask to sign in, the API says so', async () => {
  const worklist = await app.inject('/can-bo');
  assert.equal(worklist.statusCode, 303);
  assert.match(String(worklist.headers.location), /^\/dang-nhap\?returnTo=%2Fcan-bo$/);
  const api = await app.inject('/api/v1/worklist');
  assert.equal(api.statusCode, 401);
  assert.equal(api.headers['content-type'], 'application/problem+json; charset=utf-8');
  assert.equal(api.json().code, 'sign-in-required');
});

test('a citizen cannot accept, an official cannot file for themselves online', async () => {
  const url = '/api/v1/dossiers/TN-261123-00000000/acceptance';
  const response = await app.inject({
    method: 'POST',
    url,
    payload: { documents: [] },
    headers: await bearer('congdan1'),
  });
  assert.equal(response.statusCode, 403);
  assert.equal(response.json().code, 'not-permitted');
});

test('a form without its token is refused, and a wrong bearer token is nobody', async () => {
  const form = await app.inject({ method: 'POST', url: '/dang-xuat', headers: await cookie('congdan1') });
  assert.equal(form.statusCode, 403);
  const api = await app.inject({ url: '/api/v1/worklist', headers: { authorization: `Bearer ${'x'.repeat(43)}` } });
  assert.equal(api.statusCode, 401);
});

test('the answer forbids everything that is inline or from elsewhere', async () => {
  const { headers } = await app.inject('/dang-nhap');
  const policy = String(headers['content-security-policy']);
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
});

test('wrong passwords are slowed down, and one account’s tries do not lock another', async () => {
  const wrong = { username: 'congdan2', password: 'sai' };
  const tries = [];
  for (let i = 0; i < 10; i++)
    tries.push((await app.inject({ method: 'POST', url: '/api/v1/sessions', payload: wrong })).statusCode);
  assert.deepEqual(tries.slice(0, 8), Array(8).fill(401));
  assert.deepEqual(tries.slice(8), [429, 429]);
  await bearer('congdan1');
});
