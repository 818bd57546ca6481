import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fastify from 'fastify';
import { assertAccessible, COUNTER, openBrowser, PHONE } from '../../../test/support/browser.ts';
import { html } from '../../platform/html.ts';
import { assets } from '../assets/assets.ts';
import { button, details, input, radios, table, tag } from '../components/index.ts';
import { page } from './page.ts';
import { aShell } from './shell.builder.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const body = html`<h1 class="govuk-heading-l">Nộp hồ sơ</h1>
${button({ text: 'Bắt đầu', href: '/', isStartButton: true })}
<form method="post" novalidate>
${input({ name: 'phone', label: 'Số điện thoại', errorMessage: 'Nhập số điện thoại' })}
${radios({
  name: 'delivery',
  legend: 'Nhận kết quả',
  items: [
    { value: 'center', text: 'Tại Trung tâm' },
    { value: 'post', text: 'Qua bưu chính', conditional: input({ name: 'address', label: 'Địa chỉ nhận' }) },
  ],
})}
${button({ text: 'Gửi' })}
</form>
${details({ summary: 'Vì sao là ngày này?', text: 'Ngày nghỉ không tính.' })}
${table({
  caption: 'Hồ sơ',
  head: ['Mã', 'Thủ tục', 'Hạn trả', 'Tình trạng'],
  rows: [['H36-261122-0001', 'Cấp giấy phép xây dựng nhà ở', '29/11/2026', tag({ text: 'Quá hạn', colour: 'red' })]],
  narrow: 'stacked',
})}`;

const app = fastify({ forceCloseConnections: true });
await app.register(assets);
app.get('/', (_request, reply) => {
  const drawn = page(aShell({ demo: true }), {
    title: 'Nộp hồ sơ',
    body,
    breadcrumbs: [{ text: 'Trang chủ', href: '/' }, { text: 'Nộp hồ sơ' }],
    errors: [{ text: 'Nhập số điện thoại', href: '#phone' }],
    scripts: ['htmx'],
  });
  return reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(drawn.markup);
});
const baseURL = await app.listen({ port: 0 });
after(() => app.close());
const { newPage } = await openBrowser();

for (const [screen, size] of Object.entries({ phone: PHONE, counter: COUNTER })) {
  test(`the shell is accessible on the ${screen} screen, keeps to its width and breaks no rule of the policy`, async () => {
    const complaints: string[] = [];
    const tab = await newPage({ ...size, baseURL });
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(String(error)));
    await tab.goto('/');
    await tab.locator('.govuk-error-summary:focus').waitFor();
    await assertAccessible(tab);
    assert.deepEqual(complaints, []);
  });
}

test('a conditional field waits for its choice, and is simply there without JavaScript', async () => {
  const tab = await newPage({ baseURL });
  await tab.goto('/');
  await tab.getByLabel('Địa chỉ nhận').waitFor({ state: 'hidden' });
  await tab.getByLabel('Qua bưu chính').check();
  await tab.getByLabel('Địa chỉ nhận').waitFor({ state: 'visible' });
  const plain = await newPage({ baseURL, javaScript: false });
  await plain.goto('/');
  assert.equal(await plain.getByLabel('Địa chỉ nhận').isVisible(), true);
});

test('the first stop of the keyboard leads past the header', async () => {
  const tab = await newPage({ baseURL, javaScript: false });
  await tab.goto('/');
  await tab.keyboard.press('Tab');
  assert.equal(await tab.locator(':focus').textContent(), 'Chuyển đến nội dung chính');
  await tab.keyboard.press('Enter');
  assert.match(tab.url(), /#main-content$/);
});
