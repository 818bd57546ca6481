import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '@playwright/test';
import { assertAccessible, COUNTER, openBrowser, PHONE } from '../../../../test/support/browser.ts';
import { openTestCenter, PASSWORD } from '../../../../test/support/center.ts';

const center = await openTestCenter();
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();

async function signIn(username: string, wish: { javaScript: boolean; width: number; height: number }): Promise<Page> {
  const page = await newPage({ ...wish, baseURL });
  await page.goto('/dang-nhap');
  await page.fill('#username', username);
  await page.fill('#password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/can-bo');
  return page;
}

for (const [javaScript, screen, off, work] of [
  [true, COUNTER, '6/9', '11/9'],
  [false, PHONE, '4/6', '12/6'],
] as const) {
  test(`next year's calendar from the warning to everybody's page, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const looksRight = async (page: Page) => javaScript && assertAccessible(page);
    const drafter = await signIn('kiemsoat', { javaScript, ...screen });
    await looksRight(drafter);
    if (javaScript) await drafter.getByRole('button', { name: 'Soạn lịch năm 2027' }).click();
    else {
      await drafter.goto('/can-bo/lich/kon-tum/2027');
      await drafter.getByRole('button', { name: 'Soạn bản thay đổi' }).click();
    }
    await drafter.waitForURL('**/2027?xong=bat-dau');
    await drafter.fill('#off', off);
    await drafter.fill('#work', work);
    await drafter.fill('#swapLabel', 'nghỉ hoán đổi thử');
    await drafter.getByRole('button', { name: 'Ghi cặp ngày hoán đổi' }).click();
    await drafter.waitForURL('**/2027?xong=ngay');
    await looksRight(drafter);
    await drafter.getByRole('button', { name: 'Xem thay đổi và công bố' }).click();
    await drafter.waitForURL('**/cong-bo');
    assert.match(await drafter.locator('main').innerText(), /0 giờ → 8 giờ/);
    await looksRight(drafter);

    const director = await signIn('giamdoc', { javaScript, ...screen });
    await director.goto('/can-bo/lich/kon-tum/2027/cong-bo');
    await director.getByLabel('Chính thức').check();
    await director.fill('#decisionNo', '45/QĐ-TTPVHCC');
    await director.fill('#ground', 'Thông báo nghỉ lễ, Tết');
    await looksRight(director);
    await director.getByRole('button', { name: 'Công bố lịch năm 2027' }).click();
    await director.waitForURL('**/2027?xong=cong-bo');
    await looksRight(director);

    const citizen = await newPage({ ...screen, baseURL, javaScript });
    await citizen.goto('/lich-lam-viec/2027');
    assert.match(await citizen.locator('main').innerText(), /nghỉ hoán đổi thử/i);
    await looksRight(citizen);
    if (javaScript) assert.equal(pagesOf(await citizen.pdf({ preferCSSPageSize: true })), 1);
  });
}

/** How many sheets a PDF has. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
