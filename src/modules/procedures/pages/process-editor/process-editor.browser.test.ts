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
const CODE = '1.004249';
const BASE = `/can-bo/thu-tuc/${CODE}/du-thao/quy-trinh`;
const begun = await beginProcedureDraft(center.services, await center.actor('kiemsoat'), {
  code: CODE,
  reason: 'Thử nghiệm',
});
assert.ok(begun.ok);

const official = async (wish: PageWish) => signIn(await newPage({ ...wish, baseURL }), 'kiemsoat');

test('a step is added without JavaScript, on a phone, and the picture shows it; every page is accessible', async () => {
  const plain = await official({ ...PHONE, javaScript: false });
  await plain.goto(BASE);
  await plain.getByRole('link', { name: 'Thêm bước sau “Rà soát hồ sơ, lập Hội đồng”' }).click();
  await plain.getByLabel('Tên bước').fill('Kiểm tra thực tế nơi thực hiện dự án');
  await plain.getByLabel('Số lượng').fill('1,5');
  await plain.getByRole('button', { name: 'Lưu bước' }).click();
  await plain.getByText('Đã thêm bước.').waitFor();
  await plain.getByRole('link', { name: 'Kiểm tra thực tế nơi thực hiện dự án', exact: true }).waitFor();
  assert.match(await plain.getByRole('img', { name: 'Sơ đồ quy trình' }).innerHTML(), /Kiểm tra thực tế nơi/);

  for (const size of [PHONE, COUNTER]) {
    const page = await official({ ...size, javaScript: true });
    for (const path of [BASE, `${BASE}/buoc/hop-hoi-dong-tham`, `${BASE}/nhap`, `/thu-tuc/${CODE}`]) {
      await page.goto(path);
      await assertAccessible(page);
    }
    await page.goto(`${BASE}/buoc/hop-hoi-dong-tham`);
    await page.getByLabel('Tên bước').fill('');
    await page.getByRole('button', { name: 'Lưu bước' }).click();
    await page.locator('.govuk-error-summary').waitFor();
    await assertAccessible(page);
  }
});
