import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { PHONE } from '../support/browser.ts';
import { A_PDF, type Day, type Story } from './story.ts';

/** One dossier of a story, and who goes on with it next: each at a screen of their own, which is closed behind them. */
export type Errand = { readonly story: Story; readonly code: string };

const CODE = /(?:000\.\d{2}\.\d{2}\.)?H\d{2}(?:\.\d{2})*-\d{6}-\d{4,}/;

/** At the counter: a citizen's papers are taken in and found valid; answers the code of the dossier. */
export async function takeIn(story: Story, procedureCode: string, applicant: Applicant): Promise<string> {
  const page = await story.signIn('tiepnhan1');
  await page.goto(`/can-bo/quay/${procedureCode}`);
  for (const [name, value] of Object.entries(applicant)) await page.locator(`[name="applicant.${name}"]`).fill(value);
  await page.locator('[name="returnMethod"][value="counter"]').check();
  for (const verdict of await page.locator('[name$=".verdict"][value="valid"]').all()) await verdict.check();
  await page.locator('[name="declaration"]').check();
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await page.getByText('Đã tiếp nhận hồ sơ').first().waitFor();
  await story.looksRight(page);
  const [code] = CODE.exec(await mainText(page)) ?? [];
  assert.ok(code, 'a code');
  await page.context().close();
  return code;
}
type Applicant = Readonly<Record<'idNumber' | 'name' | 'phone' | 'address', string>>;

/** Somebody who may see the dossier opens it, does something there, and leaves. */
export async function as<T>({ story, code }: Errand, username: string, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await story.signIn(username);
  await page.goto(`/can-bo/ho-so/${code}`);
  const done = await act(page);
  await page.context().close();
  return done;
}

/** The agency proposes, the center asks: nobody of the agency writes to the applicant (QC Đ5.1e). */
export async function askForSupplement(errand: Errand, handler: string, reason: string): Promise<void> {
  const { story } = errand;
  await as(errand, handler, async (page) => {
    await page.getByRole('link', { name: 'Bổ sung hồ sơ' }).click();
    await page.locator('[name="items.1.asked"]').check();
    await page.locator('[name="items.1.reason"]').fill(reason);
    await story.looksRight(page);
    await page.getByRole('button', { name: 'Gửi đề nghị', exact: true }).click();
    await page.getByRole('status').first().waitFor();
  });
  await as(errand, 'tiepnhan1', async (page) => {
    await page.getByRole('link', { name: 'Bổ sung hồ sơ' }).click();
    await page.getByRole('button', { name: 'Ra phiếu yêu cầu bổ sung' }).click();
    await page.getByText('Chờ người nộp').first().waitFor();
    await story.looksRight(page);
  });
}

/** The applicant brings what was asked for to the counter, where it is found complete. */
export async function handInSupplement(errand: Errand): Promise<void> {
  const { story } = errand;
  await as(errand, 'tiepnhan1', async (page) => {
    await page.getByRole('link', { name: 'Bổ sung hồ sơ' }).click();
    await page.getByText('Người nộp mang giấy tờ bổ sung đến quầy').click();
    await page.locator('[name="documents.0.originals"]').fill('1');
    await page.getByRole('button', { name: 'Ghi nhận giấy tờ bổ sung' }).click();
    await page.getByRole('button', { name: 'Đã đủ, tiếp tục giải quyết' }).click();
    await page.getByRole('status').first().waitFor();
    await story.looksRight(page);
  });
}

/** Completes the step that leads to a verification, which begins only together with its notice (QC Đ13.5); answers its number. */
export async function handOnWithNotice(errand: Errand, handler: string, expected: Day): Promise<string> {
  const { story } = errand;
  return as(errand, handler, async (page) => {
    assert.equal(await page.getByRole('button', { name: 'Hoàn thành bước' }).count(), 0, 'no way round the notice');
    await page.getByRole('button', { name: 'Ra thông báo và chuyển bước' }).click();
    await story.looksRight(page);
    await page.getByRole('radio').first().check();
    await page.locator('[name="reason"]').fill('Phải xem hiện trường tại nơi ông Bùi Văn Mẫu đang ở.');
    await fillDay(page, 'newExpectedOn', expected);
    await page.locator('[name="signerName"]').fill('Người Ký Thông Báo');
    await page.getByRole('button', { name: 'Ra thông báo và chuyển bước' }).click();
    await page.getByRole('status', { name: 'Đã ghi nhận' }).waitFor();
    await story.looksRight(page);
    const [number] = /\d+\/TBXM-\w+/.exec(await mainText(page)) ?? [];
    assert.ok(number, 'the notice has its number in the register of the agency');
    return number;
  });
}

/** The verification comes to something, and the step is done. */
export async function endVerification(errand: Errand, handler: string, finding: string): Promise<void> {
  await as(errand, handler, async (page) => {
    await page.getByRole('link', { name: 'Thông báo thẩm tra, chậm, trả lại' }).first().click();
    await page.locator('[name="finding"]').fill(finding);
    await page.getByRole('button', { name: 'Ghi kết quả thẩm tra' }).click();
    await page.getByText(`Kết quả: ${finding}`).first().waitFor();
    await errand.story.looksRight(page);
  });
  await completeStep(errand, handler);
}

export async function completeStep(errand: Errand, handler: string, note = ''): Promise<void> {
  await as(errand, handler, async (page) => {
    await page.locator('[name="note"]').fill(note);
    await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
    await page.getByRole('status').first().waitFor();
  });
}

/** The agency apologises for being late and promises another day; answers what the page says then. */
export async function apologise(errand: Errand, approver: string, promised: Day): Promise<string> {
  const { story } = errand;
  return as(errand, approver, async (page) => {
    await page.getByRole('link', { name: /Xin lỗi và hẹn lại|Dự thảo phiếu xin lỗi/ }).click();
    await page.locator('[name="causeCode"]').selectOption({ index: 1 });
    await page.locator('[name="reason"]').fill('Việc xác minh tại hiện trường cần thêm thời gian.');
    await fillDay(page, 'newDueOn', promised);
    await story.looksRight(page);
    await page.getByRole('button', { name: 'Phát hành phiếu xin lỗi' }).click();
    await page.getByRole('heading', { name: 'Phiếu đã phát hành' }).waitFor();
    await story.looksRight(page);
    return mainText(page);
  });
}

/** More days, in the unit of the limit, counted from the due date; answers what the page says then. */
export async function extend(errand: Errand, approver: string, days: string): Promise<string> {
  const { story } = errand;
  return as(errand, approver, async (page) => {
    await page.getByRole('link', { name: 'Gia hạn giải quyết' }).click();
    await page.locator('[name="value"]').fill(days);
    await page.locator('[name="ground"]').fill('Hiện trường bị ngập, chưa đo được khoảng cách.');
    await page.locator('[name="legalBasis"]').fill('Văn bản trình diễn, Điều 1');
    await story.looksRight(page);
    await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    await page.getByRole('heading', { name: 'Đã gia hạn' }).waitFor();
    await story.looksRight(page);
    return mainText(page);
  });
}

async function fillDay(page: Page, prefix: string, day: Day): Promise<void> {
  for (const [part, value] of Object.entries(day))
    if (part !== 'time') await page.locator(`[name="${prefix}-${part}"]`).fill(value);
}

/**
 * The result is asked for by a stranger, who is refused; by somebody sent without their paper, who is refused too; and
 * handed to that person with the authorisation, of which kind, number and scan are kept (QC Đ6.2b).
 */
export async function returnToAuthorised({ story, code }: Errand): Promise<void> {
  const page = await story.signIn('tiepnhan1');
  await page.goto(`/can-bo/tra-ket-qua/${code}`);
  await page.locator('[name="receiptCode"]').fill(code);
  await page.locator('[name="receiver.capacity"][value="applicant"]').check();
  await page.locator('[name="receiver.idNumber"]').fill('000000000055');
  await page.locator('[name="receiver.name"]').fill('Lê Văn Được Ủy Quyền');
  await page.locator('[name="evidence.kind"][value="confirmation"]').check();
  await story.looksRight(page);
  const handOver = page.getByRole('button', { name: 'Trả kết quả' });
  await handOver.click();
  await page.getByText('Số này không khớp với chủ hồ sơ').first().waitFor();
  await page.locator('[name="receiver.capacity"][value="authorised"]').check();
  await handOver.click();
  await page
    .locator('[name="receiver.authorisationNumber"]')
    .and(page.locator('[aria-describedby*="error"]'))
    .waitFor();
  await story.looksRight(page);
  await page.locator('[name="receiver.authorisationKind"]').selectOption('power_of_attorney');
  await page.locator('[name="receiver.authorisationNumber"]').fill('05/GUQ ngày 20/11/2026');
  const scan = { name: 'giay-uy-quyen.pdf', mimeType: 'application/pdf', buffer: A_PDF };
  await page.locator('[name="receiver.authorisationUpload"][type="file"]').setInputFiles(scan);
  await handOver.click();
  await page.getByText('Đã trả kết quả').first().waitFor();
  await story.looksRight(page);
  await page.context().close();
}

/** What everybody reads who scans the QR code of the registered result. */
export async function scanResult(errand: Errand, username: string, documentNumber: string): Promise<string> {
  const { story } = errand;
  const address = await as(errand, username, async (page) => {
    await page.goto('/can-bo/ket-qua');
    await page.getByRole('link', { name: documentNumber }).first().click();
    await story.looksRight(page);
    await page.goto((await page.locator('img[src$="ma-qr.svg"]').getAttribute('src')) ?? '');
    const { data, width, height } = PNG.sync.read(await page.screenshot());
    // jsqr is CommonJS: its function arrives as the default of the default.
    const read = jsqr.default(new Uint8ClampedArray(data), width, height)?.data;
    assert.ok(read, 'the QR code can be read from the screen');
    return read;
  });
  const anybody = await story.visitor(PHONE);
  await anybody.goto(new URL(address).pathname);
  await story.looksRight(anybody);
  const said = await mainText(anybody);
  await anybody.context().close();
  return said;
}

/** Whose working time the dossier took, in minutes, as its page says; they add up to the sum it gives. */
export async function sharesOn(page: Page): Promise<Readonly<Record<string, number>>> {
  const table = page.getByRole('table', { name: 'Thời gian làm việc hồ sơ nằm ở mỗi bên' });
  const rows = await table.locator('tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  const all = cells.map(([party = '', time = '']) => [party.trim(), minutesOf(time)] as const);
  const shares = all.slice(0, -1);
  const total = shares.reduce((minutes, [, share]) => minutes + share, 0);
  assert.deepEqual(all.at(-1), ['Cộng', total], 'the shares add up');
  return Object.fromEntries(shares);
}

const minutesOf = (text: string): number =>
  60 * Number(/(\d+) giờ/.exec(text)?.[1] ?? 0) + Number(/(\d+) phút/.exec(text)?.[1] ?? 0);

export const mainText = (page: Page): Promise<string> => page.getByRole('main').innerText();
