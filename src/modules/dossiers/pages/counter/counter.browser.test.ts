import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '@playwright/test';
import { assertAccessible, COUNTER, openBrowser, PHONE } from '../../../../../test/support/browser.ts';
import { openTestCenter, PASSWORD } from '../../../../../test/support/center.ts';

const center = await openTestCenter();
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();

const signedIn = async (wish: { javaScript: boolean; width: number; height: number }) => {
  const page = await newPage({ ...wish, baseURL });
  await page.goto('/dang-nhap');
  await page.fill('#username', 'tiepnhan1');
  await page.fill('#password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/can-bo');
  return page;
};

for (const javaScript of [true, false]) {
  test(`a visitor is served from the keyboard alone, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const page = await signedIn({ ...COUNTER, javaScript });
    const { keyboard } = page;
    const inField = () => page.locator(':focus').getAttribute('name');
    const tabTo = async (name: string) => {
      for (let pressed = 0; pressed < 20; pressed += 1) {
        if ((await inField()) === name) return;
        await keyboard.press('Tab');
      }
      assert.equal(await inField(), name);
    };
    await page.goto('/can-bo/quay');
    await page.locator('[name=tu-khoa]:focus').waitFor();
    await keyboard.type('2.001199');
    await Promise.all([page.waitForURL('**/can-bo/quay/2.001199'), keyboard.press('Enter')]);
    await page.locator('[name="applicant.idNumber"]:focus').waitFor();
    await keyboard.type(javaScript ? '000000000077' : '000000000078');
    await keyboard.press('Enter');
    await page.locator('[role=status]').waitFor();

    await tabTo('applicant.name');
    await keyboard.type('Nguyễn Văn Thử');
    await tabTo('applicant.phone');
    await keyboard.type('0900000077');
    await tabTo('applicant.address');
    await keyboard.type('số 7 đường Minh Họa');
    await tabTo('returnMethod');
    await keyboard.press('Space');
    for (const index of [0, 1, 2, 3]) {
      await tabTo(`documents.${index}.verdict`);
      await keyboard.press('Space');
    }
    await tabTo('prepaymentReceipt');
    await keyboard.type('BL-77');
    await tabTo('declaration');
    await keyboard.press('Space');
    await tabTo('_accept');
    await Promise.all([page.waitForURL('**/da-tiep-nhan'), keyboard.press('Enter')]);
    assert.match(
      await page.locator('.govuk-panel').innerText(),
      /Đã tiếp nhận hồ sơ\s+000\.00\.\d{2}\.H34-261123-000\d/,
    );
    await page.locator('a:focus', { hasText: 'Người tiếp theo' }).waitFor();
    await Promise.all([page.waitForURL('**/can-bo/quay'), keyboard.press('Enter')]);
    await page.locator('[name=tu-khoa]:focus').waitFor();
  });
}

/**
 * An action of the keyboard is one key that is pressed, alone or with Alt, or one value that is typed: what a hand does
 * before it looks up again. Playwright does not fire access keys, so the key goes through the browser's own protocol.
 */
async function hands(page: Page) {
  const browser = await page.context().newCDPSession(page);
  let actions = 0;
  return {
    count: () => actions,
    async type(text: string) {
      actions += 1;
      await page.keyboard.type(text);
    },
    async press(key: string) {
      actions += 1;
      await page.keyboard.press(key);
    },
    async pressWithAlt(letter: string) {
      actions += 1;
      const key = { modifiers: 1, key: letter, unmodifiedText: letter, code: `Key${letter.toUpperCase()}` };
      await browser.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown', text: letter });
      await browser.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
    },
  };
}

test('a visitor who was here before is taken in with at most twelve actions of the keyboard before “accept”', async () => {
  const page = await signedIn({ ...COUNTER, javaScript: true });
  await page.goto('/can-bo/quay');
  await page.locator('[name=tu-khoa]:focus').waitFor();
  const hand = await hands(page);
  await hand.type('2.001199');
  await hand.press('Enter');
  await page.locator('[name="applicant.idNumber"]:focus').waitFor();
  await hand.type('000000000077');
  await hand.press('Enter');
  await page.locator('[name="returnMethod"]:focus').waitFor();
  assert.equal(await page.locator('[name="applicant.name"]').inputValue(), 'Nguyễn Văn Thử');
  await hand.press('Space'); // at the center, as they said
  await hand.pressWithAlt('h'); // every paper seen: complete and valid
  await page.locator('[name="prepaymentReceipt"]:focus').waitFor();
  await hand.type('BL-78');
  await hand.press('Tab');
  await hand.press('Space'); // the declaration, read out
  assert.ok(hand.count() <= 12, `${hand.count()} actions`);
  assert.equal(hand.count(), 9);
  await Promise.all([page.waitForURL('**/da-tiep-nhan'), hand.pressWithAlt('t')]);
});

test('what is typed is saved by itself within seconds, and the start page has it', async () => {
  const page = await signedIn({ ...COUNTER, javaScript: true });
  await page.goto('/can-bo/quay/2.001199');
  await page.locator('[name="applicant.idNumber"]:focus').waitFor();
  await page.locator('[name="applicant.name"]').fill('Hoàng Thị Dở Dang');
  await page.locator('#da-luu', { hasText: 'Đã lưu tạm lúc 09:05:00' }).waitFor();
  await page.goto('/can-bo/quay');
  await page.getByText('Hoàng Thị Dở Dang').first().waitFor();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Làm tiếp – Hoàng Thị Dở Dang' }).click();
  assert.equal(await page.locator('[name="applicant.name"]').inputValue(), 'Hoàng Thị Dở Dang');
  await page.locator('[name=acting][value=authorised]').check();
  await assertAccessible(page);
});

test('on the counter’s screen a visitor is taken in without scrolling', async () => {
  const page = await signedIn({ ...COUNTER, javaScript: true });
  await page.goto('/can-bo/quay/2.001199');
  const box = await page.locator('[name="_accept"]').boundingBox();
  assert.ok(box && box.y + box.height <= COUNTER.height, JSON.stringify(box));
});

test('procedures are found as somebody types', async () => {
  const page = await signedIn({ ...COUNTER, javaScript: true });
  await page.goto('/can-bo/quay');
  await page.locator('[name=tu-khoa]:focus').waitFor();
  await page.keyboard.type('thanh lap cong ty');
  await page.getByRole('heading', { name: /thủ tục phù hợp/ }).waitFor();
});

test('[QC Đ4.2] outside working hours the official is told when the clock will start', async () => {
  center.clock.set('2026-11-23T17:10:00+07:00');
  const page = await signedIn({ ...COUNTER, javaScript: true });
  await page.goto('/can-bo/quay/2.001199/ngay-hen');
  assert.match(await page.locator('body').innerText(), /thời hạn bắt đầu tính từ 07:00 ngày 24\/11\/2026/);
  center.clock.set('2026-11-23T09:05:00+07:00');
});

test('the officials’ pages are accessible on the counter’s screen and on a phone', async () => {
  for (const screen of [COUNTER, PHONE]) {
    const page = await signedIn({ ...screen, javaScript: true });
    for (const path of [
      '/can-bo',
      '/can-bo/quay',
      '/can-bo/quay/2.001199',
      '/can-bo/ho-so',
      '/can-bo/tra-ket-qua',
      '/can-bo/huong-dan',
    ]) {
      await page.goto(path);
      await assertAccessible(page);
    }
    await page.goto('/can-bo/ho-so?tu-khoa=thu');
    await page.locator('table a').first().click();
    await page.waitForLoadState();
    await assertAccessible(page);
  }
});
