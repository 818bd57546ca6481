import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '@playwright/test';
import { assertAccessible, openBrowser, PHONE } from '../../../../../test/support/browser.ts';
import { openTestCenter, PASSWORD } from '../../../../../test/support/center.ts';
import { A_PDF } from '../../../../../test/support/citizen-browser.ts';
import { acceptDossier } from '../../actions/accept-dossier.ts';
import { aCheck } from '../../dossier.builder.ts';

const center = await openTestCenter();
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const procedure = center.data.procedures.find(
  ({ agency, settlement, components }) => agency === 'SKHDT' && settlement === 'STANDARD' && components.length > 1,
)!;
const file = { name: 'Đơn đề nghị.pdf', mimeType: 'application/pdf', buffer: Buffer.from(A_PDF) };

for (const javaScript of [true, false]) {
  test(`on a phone ${javaScript ? 'with' : 'without'} JavaScript: file, be corrected, declare, follow`, async () => {
    const page = await newPage({ ...PHONE, baseURL, javaScript });
    const looksRight = async () => (javaScript ? assertAccessible(page) : undefined);
    await page.goto(`/nop-ho-so/${procedure.code}`);
    await page.fill('#username', 'congdan1');
    await page.fill('#password', PASSWORD);
    await page.getByRole('main').getByRole('button').click();
    await looksRight();

    await page.getByLabel('Số điện thoại').fill('12');
    await page.getByRole('radio', { name: 'Tại quầy trả kết quả' }).check();
    await page.locator('[id="documents.0.uploads"]').setInputFiles(file);
    await page.getByRole('button', { name: 'Xem lại trước khi nộp' }).click();
    assert.equal(await page.getByRole('checkbox', { name: file.name }).isChecked(), true);
    await looksRight();

    await page.getByLabel('Số điện thoại').fill('0900000001');
    await page.getByRole('button', { name: 'Xem lại trước khi nộp' }).click();
    await looksRight();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await page.getByRole('heading', { name: 'Đã gửi hồ sơ' }).waitFor();
    await looksRight();

    await acceptLatest(page);
    await page
      .getByRole('link', { name: 'Xem hồ sơ' })
      .or(page.getByRole('button', { name: 'Xem hồ sơ' }))
      .click();
    await page.getByText('Vì sao là ngày này?').click();
    await page.getByRole('heading', { name: 'Đang chờ: Sở Kế hoạch và Đầu tư' }).waitFor();
    await looksRight();
    await page.goto('/ho-so');
    await looksRight();
  });
}

async function acceptLatest(page: Page): Promise<void> {
  const reference = page.url().split('/').at(-2)!;
  const reception = await center.actor('tiepnhan1');
  const done = await acceptDossier(center.services, reception, { ...aCheck(procedure), reference });
  assert.ok(done.ok);
}
