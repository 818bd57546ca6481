import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, COUNTER, openBrowser, PHONE, signIn } from '../../../test/support/browser.ts';
import { openTestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { askInformation, openThread } from './index.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { standard, accepted } = await handling(center);
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const { code = '' } = await accepted(standard);
const control = await center.actor('kiemsoat');
clock.set('2026-12-28T09:05:00+07:00');

test('[QC Đ7.2đ] without JavaScript a reminder is written at the desk and answered on a phone', async () => {
  const desk = await signIn(await newPage({ ...COUNTER, javaScript: false, baseURL }), 'kiemsoat');
  await desk.getByRole('link', { name: 'Đôn đốc, đề nghị thông tin, trao đổi' }).click();
  await desk.getByRole('link', { name: 'Xem và đôn đốc Sở Kế hoạch và Đầu tư' }).click();
  await desk.getByLabel(String(code)).check();
  await desk.getByLabel('Nội dung yêu cầu').fill('Đề nghị giải quyết');
  await desk.getByRole('button', { name: 'Gửi giấy nhắc' }).click();
  assert.match(await desk.locator('h1').innerText(), /Giấy nhắc số 01\/NDD-TTPVHCC/);

  const phone = await signIn(await newPage({ ...PHONE, javaScript: false, baseURL }), 'lanhdao.SKHDT');
  await phone.getByRole('link', { name: '1 văn bản đôn đốc chờ cơ quan trả lời' }).click();
  await phone.getByRole('link', { name: '01/NDD-TTPVHCC' }).first().click();
  await phone.getByLabel('Nội dung trả lời').fill('Đang hoàn tất');
  await phone.getByLabel('Nguyên nhân chậm').fill('Thiếu người');
  await phone.getByLabel('Ngày giải quyết xong').fill('2026-12-31');
  await phone.getByRole('button', { name: 'Gửi trả lời' }).click();
  await phone.getByText('Đã gửi trả lời').waitFor();
});

test('the pages are accessible at the desk and on a phone', async () => {
  const ask = { agency: 'SKHDT', subject: 'Báo cáo quý', asked: 'Số liệu', answerWorkingDays: 3 };
  const asked = await askInformation(services, control, ask);
  const talk = { kind: 'obstacle' as const, subject: 'Vướng mắc', message: 'Cùng tháo gỡ', agencies: ['SKHDT'] };
  const opened = await openThread(services, control, talk);
  assert.ok(asked.ok && opened.ok);
  const phone = await signIn(await newPage({ ...PHONE, baseURL }), 'lanhdao.SKHDT');
  const requests = '/can-bo/don-doc/de-nghi';
  const threads = '/can-bo/trao-doi';
  for (const path of [`${requests}/${asked.value.id}`, `${threads}/moi`, `${threads}/${opened.value.id}`]) {
    await phone.goto(path);
    await assertAccessible(phone);
  }
  await phone.goto('/can-bo/don-doc/1');
  await assertAccessible(phone);
  const desk = await signIn(await newPage({ ...COUNTER, baseURL }), 'kiemsoat');
  for (const path of ['/can-bo/don-doc', '/can-bo/don-doc/co-quan/SKHDT', '/can-bo/don-doc/1', requests]) {
    await desk.goto(path);
    await assertAccessible(desk);
  }
});
