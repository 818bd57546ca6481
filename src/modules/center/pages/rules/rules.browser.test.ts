import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, COUNTER, openBrowser, PHONE } from '../../../../../test/support/browser.ts';
import { openTestCenter, PASSWORD } from '../../../../../test/support/center.ts';
import { draftRuleSet } from '../../index.ts';
import { listRuleSets } from '../../rule-set-store.ts';

const center = await openTestCenter();
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const [first] = (await listRuleSets(center.services.db)).filter(({ jurisdiction }) => jurisdiction === 'kon-tum');
const begun = await draftRuleSet(center.services, await center.actor('giamdoc'), { from: first!.id });
if (!begun.ok) throw new Error(begun.problem.code);
const draft = `/can-bo/quy-tac/${begun.value.id}`;

async function director(wish: { javaScript: boolean; width: number; height: number }) {
  const page = await newPage({ ...wish, baseURL });
  await page.goto('/dang-nhap');
  await page.fill('#username', 'giamdoc');
  await page.fill('#password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/can-bo');
  return page;
}

for (const [screen, size] of Object.entries({ phone: PHONE, counter: COUNTER })) {
  test(`the pages of rules are accessible on the ${screen} screen and keep to its width`, async () => {
    const page = await director({ ...size, javaScript: true });
    const names = ['transfer.cutoff', 'report.periods', 'supplement.clock', 'nearDue.percent', 'transfer.paperBatches'];
    const paths = [
      '/quy-tac',
      '/can-bo/quy-tac',
      draft,
      `/can-bo/quy-tac/so-sanh?a=${first!.id}&b=${begun.ok && begun.value.id}`,
      `${draft}/sua`,
      ...names.map((name) => `${draft}/sua/${name}`),
      `${draft}/phe-duyet`,
    ];
    for (const path of paths) {
      await page.goto(path);
      await assertAccessible(page);
      const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
      assert.equal(wide, false, path);
    }
    await page.getByRole('button', { name: 'Phê duyệt' }).click();
    await page.locator('.govuk-error-summary:focus').waitFor();
    await assertAccessible(page);
  });
}

test('a value is changed and the draft approved without JavaScript', async () => {
  const page = await director({ ...COUNTER, javaScript: false });
  await page.goto(draft);
  await page.getByRole('link', { name: /^Sửa Xin lỗi và hẹn lại ngày trả nhiều nhất/ }).click();
  await page.getByLabel('Quy định riêng').check();
  await page.getByLabel('Giá trị (lần)').fill('2');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu.').waitFor();
  assert.match((await page.locator('main').textContent()) ?? '', /Xin lỗi và hẹn lại ngày trả nhiều nhất\s*2 lần/);
  await page.getByRole('button', { name: 'Xem lại và phê duyệt' }).click();
  await page.getByRole('button', { name: 'Phê duyệt' }).click();
  await page.locator('.govuk-error-summary').waitFor();
  await page.getByLabel('Số quyết định').fill('15/QĐ-UBND');
  await page.getByLabel('Có hiệu lực từ ngày').fill('2026-12-01');
  await page.getByRole('button', { name: 'Phê duyệt' }).click();
  await page.getByText('Đã phê duyệt.').waitFor();
});
