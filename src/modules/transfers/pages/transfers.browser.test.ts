import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, COUNTER, openBrowser, PHONE, signIn } from '../../../../test/support/browser.ts';
import { openTestCenter } from '../../../../test/support/center.ts';
import { handling } from '../../../../test/support/handling.ts';
import { closeBatch, handOverManifest } from '../index.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { standard, accepted, reception } = await handling(center);
for (let papers = 0; papers < 3; papers++) await accepted(standard);
const closed = await closeBatch(services, reception, { direction: 'dossiers', agency: 'SKHDT' });
assert.ok(closed.ok);
const manifest = `/can-bo/ban-giao/${closed.value.id}`;
await handOverManifest(services, reception, { id: closed.value.id });
await accepted(standard);
clock.set('2026-11-24T07:40:00+07:00');
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();

test('the counter’s pages are accessible and keep to the width of a phone', async () => {
  const page = await signIn(await newPage({ ...PHONE, baseURL }), 'tiepnhan1');
  for (const path of ['/can-bo/ban-giao', '/can-bo/ban-giao/chuyen-cham', '/can-bo/ban-giao/danh-muc']) {
    await page.goto(path);
    await assertAccessible(page);
  }
});

test('the agency counts and signs from the keyboard alone', async () => {
  const page = await signIn(await newPage({ ...COUNTER, baseURL }), 'chuyenvien.SKHDT');
  await page.goto(manifest);
  assert.equal(await page.evaluate('document.activeElement?.id'), 'arrived', 'the first line has the focus');
  await page.getByRole('button', { name: 'Đánh dấu tất cả' }).press('Enter');
  await page.locator('#arrived-3:checked').waitFor();
  await page.locator('#arrived-2').press('Space');
  await page.getByRole('button', { name: 'Ký nhận' }).press('Enter');
  await page.locator('.govuk-error-summary:focus').waitFor();
  await assertAccessible(page);
  assert.equal(await page.inputValue('[name="discrepancies.0.line"]'), '2');
  await page.locator('[name="discrepancies.0.note"]').fill('Cả hồ sơ không có trong túi');
  await page.keyboard.press('Enter');
  await page.locator('.govuk-error-summary, .moj-alert--success').first().waitFor();
  assert.match(page.url(), /\?xong=nhan$/, 'Enter in a field signs');
  await assertAccessible(page);
});
