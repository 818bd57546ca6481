import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from '@playwright/test';
import { aPdf, aStream } from '../../../../../test/support/a-pdf.ts';
import { assertAccessible, openBrowser, PHONE } from '../../../../../test/support/browser.ts';
import { openTestCenter, PASSWORD } from '../../../../../test/support/center.ts';

const center = await openTestCenter();
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const procedure = center.data.procedures.find(
  ({ agency, settlement, components, cases }) =>
    agency === 'SKHDT' && settlement === 'STANDARD' && components.length > 1 && !cases,
)!;
// Big enough for several pieces: the line breaks in the middle of it.
const file = {
  name: 'Bản vẽ.pdf',
  mimeType: 'application/pdf',
  buffer: aPdf({ page: '/Contents 4 0 R', others: [aStream('/Filter/DCTDecode', randomBytes(3_000_000))] }),
};

async function signedIn(): Promise<Page> {
  const page = await newPage({ ...PHONE, baseURL });
  await page.goto(`/nop-ho-so/${procedure.code}`);
  await page.fill('#username', 'congdan1');
  await page.fill('#password', PASSWORD);
  await page.getByRole('main').getByRole('button').click();
  await page.waitForLoadState();
  return page;
}

test('on a phone over a broken line: an upload goes on, the filing is saved, gone on with elsewhere, and filed', async () => {
  const page = await signedIn();
  await page.goto(`/nop-ho-so/${procedure.code}`);
  await page.getByRole('radio', { name: 'Tại quầy trả kết quả' }).check();
  let pieces = 0;
  await page.route(/\/tep-tai-len\//, (route) => {
    if (route.request().method() === 'PATCH') pieces += 1;
    return pieces === 2 && route.request().method() === 'PATCH' ? route.abort('connectionreset') : route.continue();
  });
  await page.locator('[id="documents.0.uploads"]').setInputFiles(file);
  // The form waits for the file, which goes on from where the line broke.
  await page.getByRole('button', { name: 'Lưu để nộp sau' }).click();
  await page.getByRole('heading', { name: 'Đã lưu hồ sơ đang soạn' }).waitFor();
  assert.ok(pieces > 2, 'the piece that was lost with the line was sent again');
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Tạo liên kết riêng' }).click();
  const link = new URL(await page.locator('#lien-ket').inputValue()).pathname;
  await assertAccessible(page);

  const helper = await newPage({ ...PHONE, baseURL });
  await helper.goto(link);
  await assertAccessible(helper);
  await helper.getByLabel('Địa chỉ liên hệ').fill('số 9 đường Minh Họa');
  await helper.getByRole('button', { name: 'Lưu lại' }).click();
  await helper.getByText('Đã lưu phần điền giúp').waitFor();

  const elsewhere = await signedIn();
  await elsewhere.goto('/ho-so');
  await assertAccessible(elsewhere);
  await elsewhere.getByRole('link', { name: /^Tiếp tục/ }).click();
  await elsewhere.getByText('Quý vị đang soạn tiếp hồ sơ đã lưu').waitFor();
  await elsewhere.getByRole('checkbox', { name: /Bản vẽ\.pdf/ }).waitFor();
  assert.equal(await elsewhere.getByLabel('Địa chỉ liên hệ').inputValue(), 'số 9 đường Minh Họa');
  await assertAccessible(elsewhere);
  await elsewhere.getByRole('button', { name: 'Xem lại trước khi nộp' }).click();
  await elsewhere.getByText(/Bản vẽ\.pdf \(3 MB\)/).waitFor();
  await elsewhere.getByRole('checkbox').check();
  await elsewhere.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click();
  await elsewhere.getByRole('heading', { name: 'Đã gửi hồ sơ' }).waitFor();
  await assertAccessible(elsewhere);

  // The page left open on the first device files nothing again: it leads to what was filed.
  await page.goto('/ho-so');
  await page.getByText('Hồ sơ đang soạn').waitFor({ state: 'detached' });
});
