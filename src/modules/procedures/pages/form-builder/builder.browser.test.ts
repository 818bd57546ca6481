import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assertAccessible,
  COUNTER,
  openBrowser,
  type PageWish,
  PHONE,
  signIn,
} from '../../../../../test/support/browser.ts';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { beginProcedureDraft } from '../../actions/begin-procedure-draft.ts';

const center = await openTestCenter();
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const begun = await beginProcedureDraft(center.services, await center.actor('kiemsoat'), {
  code: '2.000488',
  reason: 'Thử',
});
assert.ok(begun.ok);
const href = '/can-bo/thu-tuc/2.000488/du-thao/mau';

const official = async (wish: PageWish) => signIn(await newPage({ ...wish, baseURL }), 'kiemsoat');

test('the builder is accessible on a phone, and its preview hides what is not asked', async () => {
  const page = await official({ ...PHONE, javaScript: true });
  await page.goto(`${href}/to-khai`);
  const conviction = page.locator('[id="xem-truoc.an-tich.noi-dung-an-tich"]');
  assert.equal(await conviction.isVisible(), false);
  await page.locator('[id="xem-truoc.an-tich.co-an-tich"]').check();
  assert.equal(await conviction.isVisible(), true);
  await assertAccessible(page);
  for (const path of [
    '',

    '/to-khai/phan/uy-quyen',
    '/to-khai/muc/noi-dung-an-tich',
  ]) {
    await page.goto(`${href}${path}`);
    await assertAccessible(page);
  }
});

test('a field is added without JavaScript, on the screen of an office', async () => {
  const page = await official({ ...COUNTER, javaScript: false });
  await page.goto(`${href}/to-khai`);
  await page.getByRole('link', { name: 'Thêm mục vào phần này Yêu cầu cấp phiếu' }).click();
  await page.getByLabel('Tên mục').fill('Cách nhận phiếu');
  await page.getByLabel('Chọn một trong các lựa chọn').check();
  await page.locator('[id="choice.options"]').fill('Tại quầy\nQua bưu chính');
  await page.getByLabel('Khi câu trả lời của “Loại phiếu” là').check();
  await page.getByLabel('Phiếu lý lịch tư pháp số 1').check();
  await page.keyboard.press('Enter');
  await page.getByText('Đã lưu.').waitFor();
  assert.match(
    (await page.locator('#muc-cach-nhan-phieu').textContent()) ?? '',
    /Chỉ điền nếu “Loại phiếu” là “Phiếu lý lịch tư pháp số 1”/,
  );
  const seen = await official({ ...COUNTER, javaScript: true });
  await seen.goto(`${href}/to-khai`);
  await assertAccessible(seen);
});
