import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, COUNTER, openBrowser, PHONE } from '../../../test/support/browser.ts';
import { openTestCenter, PASSWORD } from '../../../test/support/center.ts';
import { notifyChange, proposeChange } from './index.ts';

const center = await openTestCenter();
const { services } = center;
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const procedure = center.data.procedures.find(({ agency, timeLimit }) => agency === 'SKHDT' && timeLimit.value > 2)!;
const notice = await notifyChange(services, await center.actor('lanhdao.SKHDT'), {
  kind: 'amended',
  procedureCodes: [procedure.code],
  documentNumber: '1520/SKHĐT-ĐKKD',
  documentDate: '2026-11-20',
  effectiveOn: '2026-12-01',
  changes: 'Bỏ một giấy tờ\nĐổi mẫu đơn',
});
const proposal = await proposeChange(services, await center.actor('tiepnhan1'), {
  kind: 'TIME_CUT',
  procedureCode: procedure.code,
  limitValue: 2,
  title: 'Rút ngắn thời hạn',
  reason: 'Quy trình đủ nhanh',
  proposedText: 'Còn 2 ngày',
});
assert.ok(notice.ok && proposal.ok);

test('[QC Đ6.1b] on a phone a citizen reports an extra requirement and keeps the reference', async () => {
  const page = await newPage({ ...PHONE, baseURL });
  await page.goto(`/thu-tuc/${procedure.code}/phan-anh`);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
  await page.getByRole('link', { name: /hãy cho biết quý vị bị yêu cầu thêm/i }).waitFor();
  await page.getByLabel('Quý vị bị yêu cầu thêm gì?').fill('Bị đòi nộp thêm bản sao hộ khẩu');
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
  await page.getByRole('heading', { name: 'Trung tâm đã nhận được phản ánh' }).waitFor();
  assert.match(new URL(page.url()).pathname, /^\/phan-anh\/PA-\w{8}$/);
  await assertAccessible(page);
  await page.goto('/van-ban/78-2015-nd-cp');
  await assertAccessible(page);
});

test('the pages of changes are accessible and keep to the width of phone and counter', async () => {
  const page = await newPage({ ...COUNTER, baseURL });
  await page.goto('/dang-nhap');
  await page.fill('#username', 'giamdoc');
  await page.fill('#password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/can-bo');
  const paths = [
    '/can-bo/thong-bao-thay-doi',
    `/can-bo/thong-bao-thay-doi/${notice.value.id}`,
    `/can-bo/sang-kien/${proposal.value.id}`,
    `/can-bo/sang-kien/${proposal.value.id}/mo-phong`,
    '/can-bo/phan-anh',
    '/can-bo/tiep-nhan-ngoai',
    '/can-bo/van-ban',
  ];
  for (const [at, path] of paths.entries()) {
    await page.setViewportSize(at % 2 === 0 ? PHONE : COUNTER);
    await page.goto(path);
    await assertAccessible(page);
  }
});
