import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { formClient } from '../../../../test/support/form-client.ts';
import { localDate } from '../../../kernel/time.ts';
import { countVisits } from '../index.ts';
import { recordVisit } from './record-visit.ts';

const center = await openTestCenter();
const { services, clock, app } = center;
const official = await center.actor('tiepnhan1');
const counted = () => countVisits(services.db, { from: localDate(clock.now()), to: localDate(clock.now()) });

test('[QC Đ7.2a] guidance without a dossier is recorded and can be counted', async () => {
  const guided = await recordVisit(services, official, {
    kind: 'guided',
    procedureCode: '2.001199',
    note: 'thiếu giấy',
  });
  const sent = await recordVisit(services, official, { kind: 'redirected', agency: 'SYT' });
  assert.ok(guided.ok && sent.ok);
  assert.equal(JSON.stringify(await counted()), '{"guided":1,"redirected":1}');
  const dossiers = await services.db.selectFrom('dossiers').select('id').execute();
  assert.equal(dossiers.length, 0);
});

test('[QC Đ7.2a] whoever is sent elsewhere is told where: an agency that exists', async () => {
  const before = JSON.stringify(await counted());
  for (const [input, code] of [
    [{ kind: 'redirected' }, 'agency-required'],
    [{ kind: 'redirected', agency: 'XXX' }, 'agency-not-found'],
    [{ kind: 'guided', procedureCode: '9.999999' }, 'procedure-not-found'],
  ] as const) {
    const result = await recordVisit(services, official, input);
    assert.equal(result.ok ? 'ok' : result.problem.code, code);
  }
  assert.equal(JSON.stringify(await counted()), before);
});

test('the page keeps what was typed, and counts what this official wrote down today', async () => {
  const browser = await formClient(center, 'tiepnhan2');
  await browser.get('/can-bo/huong-dan?loai=chuyen');
  const refused = await browser.post('/can-bo/huong-dan', { kind: 'redirected', note: 'hỏi về thuế' });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /href="#agency"/);
  assert.match(refused.body, /value="hỏi về thuế"/);
  const done = await browser.post('/can-bo/huong-dan', { kind: 'redirected', agency: 'CTHUE', note: 'hỏi về thuế' });
  assert.equal(done.status, 303);
  assert.match((await browser.get(done.location)).body, /Cục Thuế/, 'a slip to print');
  const page = await browser.get('/can-bo/huong-dan');
  assert.match(page.body, /<strong>1<\/strong> Giới thiệu đến cơ quan khác/);
});

test('the API records and lists visits, for those who may', async () => {
  const headers = await center.bearer('tiepnhan1');
  const payload = { kind: 'guided' };
  const made = await app.inject({ method: 'POST', url: '/api/v1/visits', headers, payload });
  assert.equal(made.statusCode, 201);
  const list = await app.inject({ url: '/api/v1/visits?limit=2', headers });
  assert.equal(list.json().items.length, 2);
  assert.ok(list.json().nextCursor);
  const stranger = await center.bearer('congdan1');
  assert.equal((await app.inject({ url: '/api/v1/visits', headers: stranger })).statusCode, 403);
});
