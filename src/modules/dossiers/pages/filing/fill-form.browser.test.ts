import { test } from 'node:test';
import { assertAccessible, openBrowser, PHONE } from '../../../../../test/support/browser.ts';
import { openTestCenter, PASSWORD } from '../../../../../test/support/center.ts';
import { storeProcedures } from '../../../../../test/support/store-procedures.ts';
import { aForm } from '../../../eforms/e-form.builder.ts';
import type { ProcedureFile } from '../../../procedures/index.ts';

const center = await openTestCenter();
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const standard = center.data.procedures.find(
  ({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD',
) as ProcedureFile;
const paper = { originals: 1, certifiedCopies: 0, copies: 0, mandatory: true };
await storeProcedures(center.services.db, [
  {
    ...standard,
    code: '9.000041',
    components: [{ key: 'don', name: 'Giấy đề nghị', ...paper, eForm: 'giay-de-nghi' }],
    cases: [
      { key: 'cap-moi', name: 'Cấp mới' },
      { key: 'cap-lai', name: 'Cấp lại', description: 'Giấy đã cấp bị mất hoặc hỏng' },
    ],
    eForms: [aForm()],
  },
]);

for (const javaScript of [true, false]) {
  test(`on a phone ${javaScript ? 'with' : 'without'} JavaScript: say which case, fill the form, be corrected, check`, async () => {
    const page = await newPage({ ...PHONE, baseURL, javaScript });
    const looksRight = async () => (javaScript ? assertAccessible(page) : undefined);
    await page.goto('/nop-ho-so/9.000041');
    await page.fill('#username', 'congdan1');
    await page.fill('#password', PASSWORD);
    await page.getByRole('main').getByRole('button').click();
    await looksRight();

    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('link', { name: 'Chọn trường hợp của hồ sơ' }).waitFor();
    await looksRight();
    await page.getByRole('radio', { name: 'Cấp lại' }).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('radio', { name: 'Tại quầy trả kết quả' }).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('heading', { name: 'Giấy đề nghị đăng ký (mẫu thử nghiệm)' }).waitFor();
    await looksRight();

    // Enter in a field goes on, whatever buttons stand between.
    await page.getByLabel('Tên cơ sở').fill('Quán Minh Họa');
    await page.getByLabel('Tên cơ sở').press('Enter');
    await page.locator('.govuk-error-summary').waitFor();
    await looksRight();
    for (const [label, text] of [
      ['Ngày', '3'],
      ['Tháng', '2'],
      ['Năm', '1990'],
      ['Vốn', '50.000.000'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('radio', { name: 'Không' }).check();
    await page.getByRole('checkbox', { name: 'Ăn uống' }).check();
    await page.getByRole('radio', { name: 'Một mình' }).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('heading', { name: 'Kiểm tra lại trước khi nộp' }).waitFor();
    await page.getByText('Quán Minh Họa').waitFor();
    await looksRight();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await page.getByRole('heading', { name: 'Đã gửi hồ sơ' }).waitFor();
  });
}
