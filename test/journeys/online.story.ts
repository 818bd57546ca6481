import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE } from '../support/browser.ts';
import { A_PDF, lookUp, tellStory } from './story.ts';

/** A business files online what three agencies decide together, and sends somebody for the result. */
export async function onlineStory(javaScript: boolean): Promise<void> {
  const story = await tellStory(javaScript);
  const procedure = story.procedure('9.000102');

  test(`online, ${javaScript ? 'with' : 'without'} JavaScript: a business, an interlinked procedure, an authorised receiver`, async () => {
    assert.ok(new Set(procedure.process.steps.map(({ agency }) => agency)).size > 3, 'three agencies and the center');
    const business = await story.signIn('doanhnghiep1', PHONE);
    await business.goto(`/thu-tuc/${procedure.code}`);
    await story.looksRight(business);
    await business.getByRole('button', { name: 'Nộp hồ sơ trực tuyến' }).click();
    await story.looksRight(business);
    for (const [index] of procedure.components.entries()) {
      const name = `Giấy tờ ${index + 1}.pdf`;
      await business
        .locator(`[id="documents.${index}.uploads"]`)
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: A_PDF });
    }
    await business.locator('[name="returnMethod"][value="counter"]').check();
    await business.getByRole('button', { name: 'Xem lại trước khi nộp' }).click();
    // With JavaScript the form goes on its way when its files have.
    await business.getByRole('checkbox').waitFor();
    await story.looksRight(business);
    await business.getByRole('checkbox').check();
    await business.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await business.getByRole('heading', { name: 'Đã gửi hồ sơ' }).waitFor();
    await story.looksRight(business);
    const filed = /TN-261123-[0-9A-Z]{8}/.exec(await business.getByRole('main').innerText())?.[0];
    assert.ok(filed);

    const counter = await story.signIn('tiepnhan1');
    await counter.getByRole('link', { name: filed }).first().click();
    await counter
      .getByRole('button', { name: 'Kiểm tra và tiếp nhận' })
      .or(counter.getByRole('button', { name: 'Tiếp nhận hồ sơ' }))
      .first()
      .click();
    await story.looksRight(counter);
    for (const verdict of await counter.locator('[name$=".verdict"][value="valid"]').all()) await verdict.check();
    const paid = counter.locator('[name="prepaymentReceipt"]');
    if (await paid.count()) await paid.fill('BL-0008');
    const accept = counter.getByRole('button', { name: 'Tiếp nhận hồ sơ' });
    if (await accept.count()) await accept.click();
    await counter
      .getByText(/000\.00\.\d{2}\.H34-261123-\d{4}/)
      .first()
      .waitFor();
    await story.looksRight(counter);
    const code = /000\.00\.\d{2}\.H34-261123-\d{4}/.exec(await counter.getByRole('main').innerText())?.[0];
    assert.ok(code);

    await business.goto('/ho-so');
    await business
      .getByRole('link', { name: new RegExp(code.replaceAll('.', '\\.')) })
      .or(business.getByRole('link', { name: procedure.name }))
      .first()
      .click();
    await story.looksRight(business);
    assert.match(await business.getByRole('main').innerText(), /Đang chờ/);

    await story.handle(procedure, code);

    await counter.goto(`/can-bo/tra-ket-qua/${code}`);
    await counter.locator('[name="receiptCode"]').fill(code);
    await counter.locator('[name="receiver.capacity"][value="authorised"]').check();
    await counter.locator('[name="receiver.authorisationKind"]').selectOption('power_of_attorney');
    await counter.locator('[name="receiver.authorisationNumber"]').fill('05/GUQ ngày 20/11/2026');
    await counter
      .locator('[name="receiver.authorisationUpload"][type="file"]')
      .setInputFiles({ name: 'Giấy ủy quyền.pdf', mimeType: 'application/pdf', buffer: A_PDF });
    await counter.locator('[name="receiver.idNumber"]').fill('000000000055');
    await counter.locator('[name="receiver.name"]').fill('Lê Văn Được Ủy Quyền');
    await counter.locator('[name="evidence.kind"][value="confirmation"]').check();
    await story.looksRight(counter);
    await counter.getByRole('button', { name: 'Trả kết quả' }).click();
    await counter.getByText('Đã trả kết quả').first().waitFor();

    const phone = story.data.accounts.find(({ username }) => username === 'doanhnghiep1')?.phone ?? '';
    assert.match(await lookUp(story, code, phone), /Kết quả đã được trả/);
  });
}
