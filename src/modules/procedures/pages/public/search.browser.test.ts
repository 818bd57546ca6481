import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, COUNTER, openBrowser, PHONE } from '../../../../../test/support/browser.ts';
import { openTestCenter } from '../../../../../test/support/center.ts';

const center = await openTestCenter();
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();

test('results come as somebody types, the address keeps what was asked, and filters narrow them', async () => {
  const page = await newPage({ ...PHONE, baseURL });
  await page.goto('/thu-tuc');
  await assertAccessible(page);
  await page.getByLabel('Quý vị cần làm thủ tục gì?').pressSequentially('giaays phesp lasi xe');
  await page.getByText('Đã tìm theo “giay phep lai xe”').waitFor();
  assert.equal(await page.locator('#results h3').first().isVisible(), true);
  assert.match((await page.locator('#search-status').textContent()) ?? '', /^\d+ thủ tục cho/);
  await page.waitForURL('**/thu-tuc?tu-khoa=giaays+phesp+lasi+xe');
  await page.getByText('Lọc theo lĩnh vực').click();
  await page.getByLabel('Cách nộp').selectOption('truc-tiep');
  await page.waitForURL('**truc-tuyen=truc-tiep');
  await page.getByRole('link', { name: 'Bỏ lọc' }).waitFor();
  await assertAccessible(page);
  assert.equal(await page.getByLabel('Quý vị cần làm thủ tục gì?').inputValue(), 'giaays phesp lasi xe');
});

test('the same without JavaScript: a form, shelves with addresses of their own, and what to try when nothing fits', async () => {
  const page = await newPage({ ...COUNTER, baseURL, javaScript: false });
  await page.goto('/thu-tuc');
  await page.getByRole('link', { name: 'Phương tiện và người lái' }).click();
  assert.ok(page.url().endsWith('/thu-tuc/su-kien/phuong-tien-nguoi-lai'));
  assert.equal(await page.locator('h1').textContent(), 'Thủ tục theo sự kiện: Phương tiện và người lái');
  await page.getByLabel('Quý vị cần làm thủ tục gì?').fill('xyzxyz');
  await page.getByRole('button', { name: 'Tìm thủ tục' }).click();
  assert.match(page.url(), /\/thu-tuc\?tu-khoa=xyzxyz&.*su-kien=phuong-tien-nguoi-lai/);
  await page.getByRole('heading', { name: 'Chưa tìm thấy thủ tục phù hợp' }).waitFor();
  await page.getByRole('link', { name: 'Bỏ lọc “Phương tiện và người lái”' }).waitFor();
  await page.goto('/thu-tuc/2.000488');
  assert.equal(await page.getByText('In trang này').isVisible(), false, 'a button that can do nothing is not shown');
});
