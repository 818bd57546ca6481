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

const center = await openTestCenter();
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const code = '1.009974';

const signedIn = async (wish: PageWish) => signIn(await newPage({ ...wish, baseURL }), 'kiemsoat');

test('an official begins a version, adds a paper, and looks at what changes, without JavaScript', async () => {
  const page = await signedIn({ ...COUNTER, javaScript: false });
  await page.getByRole('link', { name: 'Danh mục thủ tục' }).first().click();
  await page.getByLabel('Tìm theo tên, mã hoặc viết tắt').fill(code);
  await page.keyboard.press('Enter');
  await page.locator(`a[href="/can-bo/thu-tuc/${code}"]`).click();
  await page.getByText('Soạn bản mới').first().click();
  await page.getByLabel('Lý do soạn').fill('Nghị định mới');
  await page.keyboard.press('Enter');
  await page.getByText('Đã mở bản dự thảo.').waitFor();
  await page.getByRole('link', { name: 'Thành phần hồ sơ' }).click();
  await page.getByRole('button', { name: 'Thêm giấy tờ' }).click();
  const added = page.locator('.mc-row').last();
  await added.getByLabel('Tên giấy tờ').fill('Bản vẽ hoàn công');
  await added.getByLabel('Bản chính').fill('1');
  await page.keyboard.press('Enter');
  await page.getByText('Đã lưu.').waitFor();
  await page.getByRole('link', { name: /chưa ghi căn cứ pháp lý/ }).waitFor();
  await page.getByRole('button', { name: 'So sánh và phê duyệt' }).click();
  await page.getByText('Bản vẽ hoàn công, 1 bản chính, bắt buộc').waitFor();
});

test('the pages of the catalogue and of a draft are accessible on a phone', async () => {
  const page = await signedIn({ ...PHONE, javaScript: true });
  const draft = `/can-bo/thu-tuc/${code}/du-thao`;
  for (const path of [
    '/can-bo/thu-tuc',
    `/can-bo/thu-tuc/${code}`,
    draft,
    `${draft}/so-sanh`,
    `${draft}/thong-tin`,
    `${draft}/giay-to`,
  ]) {
    await page.goto(path);
    await assertAccessible(page);
  }
  await page.goto(`${draft}/can-cu`);
  await page.getByRole('button', { name: 'Thêm văn bản' }).click();
  await page.locator('.mc-row').last().getByLabel('Điều, khoản').fill('Điều 1');
  await page.getByRole('button', { name: 'Lưu' }).last().click();
  await page.locator('.govuk-error-summary:focus').waitFor();
  await assertAccessible(page);
});
