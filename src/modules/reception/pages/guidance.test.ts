import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { formClient } from '../../../../test/support/form-client.ts';

const center = await openTestCenter();
const official = await formClient(center, 'tiepnhan1');
const url = '/can-bo/huong-dan';
const visits = async () => (await center.services.db.selectFrom('visits').select('id').execute()).length;
const keyOf = (body: string) => /name="_key" value="([^"]+)"/.exec(body)?.[1] as string;

test('nothing is chosen for the official but by the link that led here, and an empty form records nothing', async () => {
  const blank = await official.get(url);
  assert.doesNotMatch(blank.body, / checked/);
  const refused = await official.post(url, { procedureCode: '', note: '', _key: keyOf(blank.body) });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /href="#kind"/);
  assert.match(refused.body, /Hãy chọn đã hướng dẫn hay giới thiệu đến cơ quan khác/);
  assert.equal(await visits(), 0);
  const led = await official.get(`${url}?thu-tuc=2.001199&loai=huong-dan`);
  assert.match(led.body, /value="guided" checked/);
  assert.match(led.body, /<option value="2\.001199" selected/);
});

test('a form sent twice, even at once, records one visit; with another content it asks first', async () => {
  const _key = keyOf((await official.get(url)).body);
  const form = { kind: 'guided', note: 'thiếu giấy ủy quyền', _key };
  const [one, two] = await Promise.all([official.post(url, form), official.post(url, form)]);
  assert.deepEqual([one.status, two.status, one.location], [303, 303, two.location]);
  assert.equal(await visits(), 1);
  const other = await official.post(url, { ...form, note: 'lượt khác' });
  assert.equal(other.status, 422);
  assert.match(other.body, /đã được ghi\. Nếu đây là lượt khác, hãy bấm ghi một lần nữa/);
  assert.equal((await official.post(url, { ...form, note: 'lượt khác', _key: keyOf(other.body) })).status, 303);
  assert.equal(await visits(), 2);
});
