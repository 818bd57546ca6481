import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { formClient } from '../../../../../test/support/form-client.ts';
import { beginProcedureDraft } from '../../actions/begin-procedure-draft.ts';
import { findDraft } from '../../drafts-store.ts';

const center = await openTestCenter();
const { db } = center.services;
const CODE = '1.004232';
const BASE = `/can-bo/thu-tuc/${CODE}/du-thao/quy-trinh`;
const reason = 'Rút ngắn thời gian thẩm định (thử nghiệm)';
const begun = await beginProcedureDraft(center.services, await center.actor('kiemsoat'), { code: CODE, reason });
assert.ok(begun.ok);

const stepsNow = async () => (await findDraft(db, CODE))?.process.steps ?? [];
const keysNow = async () => (await stepsNow()).map(({ key }) => key);
const hidden = (body: string) => ({
  _key: /name="_key" value="([^"]+)"/.exec(body)?.[1] ?? '',
  _version: /name="_version" value="(\d+)"/.exec(body)?.[1] ?? '',
});
const NEW_STEP = {
  name: 'Kiểm tra thực địa',
  kind: 'verify',
  holder: 'STNMT',
  role: 'handler',
  'quota.value': '2,5',
  'quota.unit': 'standard_days',
  place: 'none',
  way: 'list',
};

test('[QC Đ13.3] an official adds a step on pages alone, and the sum is told against the limit', async () => {
  const browser = await formClient(center, 'kiemsoat');
  const form = await browser.get(`${BASE}/buoc-moi?sau=tham-dinh-de-an`);
  assert.match(form.body, /<option value="STNMT" selected>Sở Tài nguyên và Môi trường<\/option>/);
  const sent = { ...NEW_STEP, ...hidden(form.body) };
  const saved = await browser.post(`${BASE}/buoc-moi?sau=tham-dinh-de-an`, sent);
  assert.deepEqual([saved.status, saved.location], [303, `${BASE}?xong=them`]);
  const again = await browser.post(`${BASE}/buoc-moi?sau=tham-dinh-de-an`, sent);
  assert.equal(again.location, saved.location, 'pressed twice, done once');
  assert.equal((await keysNow()).indexOf('kiem-tra-thuc-dia'), 2);
  const page = (await browser.get(BASE)).body;
  assert.match(page, /36,5 ngày làm việc/);
  assert.match(page, /3,5 ngày làm việc/);
  assert.match(page, /đủ điều kiện/);
});

test('[QC Đ13.3] [QC Đ2.3a] quotas beyond the limit, nobody in charge, a place without a basis: each is told at its step', async () => {
  const browser = await formClient(center, 'kiemsoat');
  const form = await browser.get(`${BASE}/buoc/kiem-tra-thuc-dia`);
  await browser.post(`${BASE}/buoc/kiem-tra-thuc-dia`, {
    ...NEW_STEP,
    ...hidden(form.body),
    role: 'reception',
    'quota.value': '7',
    place: 'SITE',
  });
  const { body } = await browser.get(BASE);
  assert.match(body, /Còn 3 điểm phải sửa/);
  assert.match(body, /Các bước cộng lại 41 ngày làm việc, vượt thời hạn giải quyết \(40 ngày làm việc\)/);
  assert.match(body, /vượt 1 ngày làm việc/);
  assert.match(body, /Chưa có người thực hiện: vai đã chọn không có ở Sở Tài nguyên và Môi trường/);
  assert.match(body, /chưa ghi căn cứ pháp lý/);
});

test('what was typed is kept when a form is wrong, and each fault stands at its field', async () => {
  const browser = await formClient(center, 'kiemsoat');
  const form = await browser.get(`${BASE}/buoc/kiem-tra-thuc-dia`);
  const wrong = await browser.post(`${BASE}/buoc/kiem-tra-thuc-dia`, {
    ...NEW_STEP,
    ...hidden(form.body),
    name: '',
    'quota.value': '1,3',
    note: 'giữ lại nhé',
    way: 'all',
    'branches.1.when': 'channel:post',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /giữ lại nhé/);
  assert.match(wrong.body, /value="1,3"/);
  for (const field of ['name', 'quota.value', 'branches.1.step', 'way'])
    assert.match(wrong.body, new RegExp(`href="#${field.replaceAll('.', '\\.')}"`), field);
});

test('two editors on one draft: the second is told who was faster, and keeps what was typed', async () => {
  const [one, other] = [await formClient(center, 'kiemsoat'), await formClient(center, 'quantri')];
  const [mine, theirs] = [
    hidden((await one.get(`${BASE}/buoc/ky-giay-phep`)).body),
    hidden((await other.get(`${BASE}/buoc/ky-giay-phep`)).body),
  ];
  const sent = { ...NEW_STEP, holder: 'UBND', role: 'approver', kind: 'approve' };
  const first = await other.post(`${BASE}/buoc/ky-giay-phep`, { ...sent, ...theirs, name: 'Ký cấp phép' });
  assert.equal(first.status, 303);
  const late = await one.post(`${BASE}/buoc/ky-giay-phep`, { ...sent, ...mine, name: 'Phê duyệt giấy phép' });
  assert.equal(late.status, 409);
  assert.match(late.body, /value="Phê duyệt giấy phép"/);
  const saved = await one.post(`${BASE}/buoc/ky-giay-phep`, {
    ...sent,
    ...hidden(late.body),
    name: 'Phê duyệt giấy phép',
  });
  assert.equal(saved.status, 303, 'told once, it can be saved over what the other wrote');
});

test('outcomes and branches are chosen by name, and a branch leads where it says', async () => {
  const browser = await formClient(center, 'kiemsoat');
  const path = `${BASE}/buoc/tham-dinh-de-an`;
  const sent = { ...NEW_STEP, name: 'Thẩm định đề án', kind: 'appraise', 'quota.value': '20' };
  const outcomes = { 'outcomes.0.name': 'Đạt', 'outcomes.1.name': 'Không đạt' };
  const kept = await browser.post(path, {
    ...sent,
    ...hidden((await browser.get(path)).body),
    ...outcomes,
    afterwards: 'stay',
  });
  assert.equal(kept.location, `${path}?xong=luu`);
  const form = await browser.get(path);
  assert.match(form.body, /<option value="outcome:khong-dat">Kết quả bước này: Không đạt<\/option>/);
  await browser.post(path, {
    ...sent,
    ...hidden(form.body),
    ...outcomes,
    'outcomes.0.key': 'dat',
    'outcomes.1.key': 'khong-dat',
    way: 'one',
    'branches.0.step': 'vao-so-va-gui',
    'branches.0.when': 'outcome:khong-dat',
    'branches.1.step': 'kiem-tra-thuc-dia',
  });
  const step = (await stepsNow()).find(({ key }) => key === 'tham-dinh-de-an');
  assert.deepEqual(step?.next, {
    mode: 'one',
    to: [{ step: 'vao-so-va-gui', when: { fact: 'outcome', in: ['khong-dat'] } }, { step: 'kiem-tra-thuc-dia' }],
  });
  const { body } = await browser.get(BASE);
  assert.match(body, /Nếu kết quả là “Không đạt”: bước 6/);
  assert.match(body, /<svg [^>]*role="img" aria-label="Sơ đồ quy trình"/);
});

test('steps are moved and removed, and whoever led to one leads on', async () => {
  const browser = await formClient(center, 'kiemsoat');
  const before = await keysNow();
  await browser.post(`${BASE}/thu-tu`, { ...hidden((await browser.get(BASE)).body), move: `down:${before[2]}` });
  const moved = await keysNow();
  assert.deepEqual(moved.slice(2, 4), [before[3], before[2]]);
  const form = await browser.get(`${BASE}/buoc/kiem-tra-thuc-dia`);
  await browser.post(`${BASE}/buoc/kiem-tra-thuc-dia/bo`, hidden(form.body));
  assert.ok(!(await keysNow()).includes('kiem-tra-thuc-dia'));
  assert.equal((await browser.get(`${BASE}/buoc/kiem-tra-thuc-dia`)).status, 404);
});

test('the head of another agency and reception do not write it; the head of its own does', async () => {
  const status = async (username: string) => (await (await formClient(center, username)).get(BASE)).status;
  assert.deepEqual(
    [await status('lanhdao.STNMT'), await status('lanhdao.SKHDT'), await status('tiepnhan1')],
    [200, 403, 403],
  );
});

test('a new procedure begins with the steps no process is without', async () => {
  const actor = await center.actor('kiemsoat');
  const input = { code: '9.900901', name: 'Thủ tục thử nghiệm', agency: 'STNMT', reason };
  assert.ok((await beginProcedureDraft(center.services, actor, input)).ok);
  const browser = await formClient(center, 'kiemsoat');
  const page = `/can-bo/thu-tuc/${input.code}/du-thao/quy-trinh`;
  const empty = await browser.get(page);
  assert.match(empty.body, /chưa có bước nào/);
  await browser.post(`${page}/khoi-dau`, hidden(empty.body));
  const steps = (await findDraft(db, input.code))?.process.steps.map(({ kind }) => kind);
  assert.deepEqual(steps, ['receive', 'return']);
});
