import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { history } from '../../ledger/index.ts';

const { app, bearer, data, services } = await openTestCenter();
const units = data.profile.units.map(({ key, name, nameEn, functions }) => ({ key, name, nameEn, functions }));
const put = async (username: string, payload: object) => {
  const headers = await bearer(username);
  return app.inject({ method: 'PUT', url: '/api/v1/center/units', payload, headers });
};

test('[QC Đ9.1b] a change of the list of units without a decision number is refused', async () => {
  const refused = await put('chanhvp', { units: units.slice(0, 2) });
  assert.equal(refused.statusCode, 422);
  assert.equal(refused.json().code, 'decision-required');
  assert.equal(refused.json().clause, 'QC Đ9.1b');
  assert.equal((await app.inject({ url: '/api/v1/center' })).json().units.length, 3);
});

test('[QC Đ9.1b] with a decision number it is recorded, in the ledger too', async () => {
  const done = await put('chanhvp', { decisionNo: '02/QĐ-VP', units: units.slice(0, 2) });
  assert.equal(done.statusCode, 200);
  const now = (await app.inject({ url: '/api/v1/center' })).json().units;
  assert.deepEqual(
    now.map(({ decisionNo }: { decisionNo: string }) => decisionNo),
    ['02/QĐ-VP', '02/QĐ-VP'],
  );
  assert.match((await app.inject({ url: '/gioi-thieu' })).body, /02\/QĐ-VP/);
  const [entry] = await history(services.db, 'center:units');
  assert.deepEqual([entry?.action, entry?.ground], ['revise-units', '02/QĐ-VP']);
});

test('a unit named twice is refused with its place', async () => {
  const refused = await put('chanhvp', { decisionNo: '04/QĐ-VP', units: [...units, ...units.slice(0, 1)] });
  assert.equal(refused.json().errors[0].pointer, '/units/3/key');
});

test('[QC Đ9.1b] nobody else revises them', async () => {
  assert.equal((await put('tiepnhan1', { decisionNo: '03/QĐ-VP', units })).statusCode, 403);
});

test('[QC Đ7.1] [N1.1] [N1.4] [N1.5] the page about the center tells what it is, by whom founded, where and led how', async () => {
  const { body } = await app.inject({ url: '/gioi-thieu' });
  const told = [
    '359/QĐ-UBND',
    '17/04/2019',
    'Lê Hồng Phong',
    'Phó Chánh Văn phòng',
    '06/2019',
    '07:00–11:00, 13:00–17:00',
  ];
  for (const part of told) assert.ok(body.includes(part), part);
});

test('agencies are public', async () => {
  const { items } = (await app.inject({ url: '/api/v1/agencies' })).json();
  assert.ok(items.some(({ key }: { key: string }) => key === 'SKHDT'));
});
