import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, openBrowser, PHONE } from '../../../test/support/browser.ts';
import { openTestCenter, PASSWORD } from '../../../test/support/center.ts';
import { A_PDF } from '../../../test/support/citizen-browser.ts';
import { handling } from '../../../test/support/handling.ts';
import { aFiling } from './dossier.builder.ts';
import { fileDossier, requestSupplement } from './index.ts';

const center = await openTestCenter();
const { services } = center;
const { standard, citizen, reception } = await handling(center);
const baseURL = await center.app.listen({ host: '127.0.0.1', port: 0 });
const { newPage } = await openBrowser();
const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(A_PDF) });
const [first, second] = standard.components.filter(({ mandatory }) => mandatory);

async function asked(): Promise<string> {
  const filing = aFiling(standard);
  const documents = filing.documents.filter(({ componentKey }) => componentKey !== second!.key);
  const filed = await fileDossier(services, citizen, { ...filing, documents });
  assert.ok(filed.ok);
  const reference = filed.value.provisionalNumber;
  const because = { reason: 'Chưa có trong hồ sơ', legalBasis: 'Điều 12 Quy chế' };
  const items = [
    { componentKey: first!.key, kind: 'correction' as const, ...because },
    { componentKey: second!.key, kind: 'missing' as const, ...because },
  ];
  assert.ok((await requestSupplement(services, reception, { reference, items })).ok);
  return reference;
}

for (const javaScript of [true, false]) {
  test(`on a phone ${javaScript ? 'with' : 'without'} JavaScript: read what is asked for, ask why, hand it all in`, async () => {
    const reference = await asked();
    const page = await newPage({ ...PHONE, baseURL, javaScript });
    const looksRight = async () => (javaScript ? assertAccessible(page) : undefined);
    await page.goto(`/ho-so/${reference}`);
    await page.fill('#username', 'congdan1');
    await page.fill('#password', PASSWORD);
    await page.getByRole('main').getByRole('button').click();
    await looksRight();
    await page.getByRole('button', { name: 'Xem yêu cầu và nộp bổ sung' }).click();
    await page.getByRole('heading', { name: 'Yêu cầu bổ sung hồ sơ' }).waitFor();
    await looksRight();

    await page.getByLabel('Điều quý vị chưa rõ').fill('Bản chụp có được không?');
    await page.getByRole('button', { name: 'Đề nghị giải thích' }).click();
    await page.getByText('Đã gửi đề nghị giải thích').waitFor();
    await looksRight();

    await page.locator('[id="documents.0.uploads"]').setInputFiles(file('Đơn đã ký.pdf'));
    await page.getByRole('button', { name: 'Nộp bổ sung' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: `${second!.name}: chưa có tệp nào` })
      .click();
    assert.equal(await page.getByRole('checkbox', { name: 'Đơn đã ký.pdf' }).isChecked(), true);
    await looksRight();

    await page.locator('[id="documents.1.uploads"]').setInputFiles(file('Điều lệ.pdf'));
    await page.getByRole('button', { name: 'Nộp bổ sung' }).click();
    await page.getByText('Trung tâm đã nhận giấy tờ bổ sung của quý vị').waitFor();
    await looksRight();

    for (const path of ['rut', 'cach-nhan']) {
      await page.goto(`/ho-so/${reference}/${path}`);
      await looksRight();
    }
  });
}
