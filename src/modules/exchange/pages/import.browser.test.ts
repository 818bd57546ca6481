import { test } from 'node:test';
import { believableProcedures } from '../../../../test/support/believable-procedures.ts';
import { assertAccessible, COUNTER, openBrowser, PHONE } from '../../../../test/support/browser.ts';
import { openTestCenter, PASSWORD } from '../../../../test/support/center.ts';
import type { ProcedureFile } from '../../procedures/index.ts';
import { catalogueWriter, checkImport } from '../index.ts';

const center = await openTestCenter();
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const [created, other] = believableProcedures(2, center.data.agencies) as [ProcedureFile, ProcedureFile];
const known = center.data.procedures.find(({ code }) => code === '2.001199')!;

const workbookOf = (...files: ProcedureFile[]) => {
  const writer = catalogueWriter(center.data.agencies);
  for (const file of files) writer.add(file);
  return { name: 'danh-muc.xlsx', mimeType: 'application/octet-stream', buffer: writer.end() };
};

test('the pages of an import fit everybody: the list, the wait that ends by itself, faults, changes side by side', async () => {
  const page = await newPage({ ...COUNTER, baseURL });
  await page.goto('/dang-nhap');
  await page.fill('#username', 'kiemsoat');
  await page.fill('#password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/can-bo');
  const send = async (file: ReturnType<typeof workbookOf>) => {
    await page.goto('/can-bo/nhap-thu-tuc');
    await page.getByLabel('Tệp danh mục').setInputFiles(file);
    await page.getByRole('button', { name: 'Gửi để kiểm tra' }).click();
    await page.getByText('Đang đọc tệp').waitFor();
    await checkImport(center.services, Number(page.url().split('/').at(-1)));
  };
  await page.goto('/can-bo/nhap-thu-tuc');
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Gửi để kiểm tra' }).click();
  await page.getByRole('link', { name: 'Cần chọn một tệp' }).waitFor();
  await assertAccessible(page);

  await send(workbookOf(created, { ...other, agency: 'KHONGCO' }));
  await page.getByRole('heading', { name: 'Lỗi trong tệp' }).waitFor();
  await assertAccessible(page);
  await send(workbookOf(created, { ...known, sets: 2 }));
  await page.getByRole('heading', { name: 'Những gì sẽ thay đổi' }).waitFor();
  await assertAccessible(page);
  await page.setViewportSize(PHONE);
  await assertAccessible(page);
});
