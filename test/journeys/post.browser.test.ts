import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDossier } from '../../src/modules/dossiers/index.ts';
import { assertAccessible, COUNTER, openBrowser } from '../support/browser.ts';
import { openTestCenter } from '../support/center.ts';

const center = await openTestCenter();
const { app, services, data } = center;
const baseURL = await app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const procedure = data.procedures.find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD')!;

test('[N3.4] [QC Đ5.1b] by post: what the postal employee hands over is written down and signed by both, becomes a dossier and is accepted', async () => {
  const [, session = ''] = (await center.cookie('tiepnhan1')).cookie.split('=');
  const page = await newPage({ ...COUNTER, baseURL });
  await page.context().addCookies([{ name: 'session', value: session, url: baseURL }]);
  await page.goto('/can-bo/buu-gui');
  await page.getByLabel('Bưu cục bàn giao').fill('Bưu cục trung tâm (trình diễn)');
  await page.getByRole('button', { name: 'Lập danh mục mới' }).click();
  await page.getByLabel('Số hiệu bưu gửi').fill('RA123456789VN');
  await page.getByLabel('Người gửi (ghi trên bì)').fill('Nguyễn Thị Ví Dụ');
  await page.getByLabel('Mã thủ tục (nếu biết)').fill(procedure.code);
  await page.getByLabel('Số giấy tờ đếm được').fill(String(procedure.components.length));
  await page.getByRole('button', { name: 'Thêm vào danh mục' }).click();
  await page.getByText('Đã thêm bưu gửi').waitFor();
  await assertAccessible(page);

  await page.getByRole('button', { name: 'Ký nhận' }).click();
  await page.getByLabel('Họ và tên nhân viên bưu chính').fill('Trần Thị Bưu Tá');
  await page.getByLabel('Số hiệu nhân viên').fill('BT-0001');
  await page.getByRole('button', { name: 'Ghi nhận chữ ký trên bản giấy' }).click();
  await page.getByRole('heading', { name: /Danh mục bưu gửi 01\/DMBC/ }).waitFor();
  await assertAccessible(page);

  await page.getByRole('link', { name: 'Lập hồ sơ từ bưu gửi RA123456789VN' }).click();
  await page.getByRole('radio', { name: 'Cá nhân' }).check();
  await page.locator('[name="applicant.name"]').fill('Nguyễn Thị Ví Dụ');
  await page.locator('[name="applicant.idNumber"]').fill('000000000001');
  await page.locator('[name="applicant.phone"]').fill('0900000001');
  await page.locator('[name="applicant.address"]').fill('số 1 đường Minh Họa, thành phố Kon Tum');
  for (const index of procedure.components.keys())
    await page.locator(`[name="documents.${index}.originals"]`).fill('1');
  await page.locator('[name="returnMethod"][value="post"]').check();
  await page.locator('[name="returnAddress"]').fill('số 1 đường Minh Họa, thành phố Kon Tum');
  await page.locator('[name="declaration"]').check();
  await assertAccessible(page);
  await page.getByRole('main').getByRole('button', { name: 'Lập hồ sơ' }).click();
  await page
    .getByText(/TN-261123-[0-9A-Z]{8}/)
    .first()
    .waitFor();
  const [reference = ''] = /TN-261123-[0-9A-Z]{8}/.exec(await page.getByRole('main').innerText()) ?? [];

  await page.goto(`/can-bo/ho-so/${reference}/tiep-nhan`);
  for (const verdict of await page.locator('[name$=".verdict"][value="valid"]').all()) await verdict.check();
  const paid = page.locator('[name="prepaymentReceipt"]');
  if (await paid.count()) await paid.fill('BL-0009');
  await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
  await page
    .getByText(/000\.00\.\d{2}\.H34-261123-\d{4}/)
    .first()
    .waitFor();
  await assertAccessible(page);
  const dossier = await findDossier(services.db, reference);
  assert.deepEqual([dossier?.channel, dossier?.status, dossier?.returnMethod], ['post', 'handling', 'post']);
  assert.ok(dossier?.accepted?.at.equals(services.clock.now()), 'the clock starts at the acceptance');
});
