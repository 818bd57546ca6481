import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp, tellStory } from './story.ts';

/** One citizen, from the door to the result, at the counter. */
export async function counterStory(javaScript: boolean): Promise<void> {
  const story = await tellStory(javaScript);
  const procedure = story.procedure('2.001199');

  test(`at the counter, ${javaScript ? 'with' : 'without'} JavaScript: asked for, taken in, handled, looked up, handed over`, async () => {
    const citizen = await story.visitor({ width: 390, height: 844 });
    await citizen.goto('/');
    await story.looksRight(citizen);
    await citizen
      .getByRole('searchbox')
      .or(citizen.locator('[name="tu-khoa"]'))
      .first()
      .fill('dang ky thanh lap cong ty tnhh hai thanh vien');
    await citizen.getByRole('button', { name: 'Tìm thủ tục' }).click();
    await story.looksRight(citizen);
    await citizen.getByRole('link', { name: procedure.name }).click();
    await story.looksRight(citizen);
    const posted = await citizen.getByRole('main').innerText();
    for (const { name } of procedure.components) assert.ok(posted.includes(name), name);
    for (const { document } of procedure.legalBasis) assert.ok(posted.includes(document), document);

    const counter = await story.signIn('tiepnhan1');
    await story.looksRight(counter);
    await counter.goto('/can-bo/quay');
    await story.looksRight(counter);
    await counter.getByLabel('Tìm thủ tục').fill(procedure.code);
    await counter.getByLabel('Tìm thủ tục').press('Enter');
    await counter.locator('[name="applicant.idNumber"]').fill('000000000077');
    await counter.locator('[name="applicant.name"]').fill('Phạm Thị Hành Trình');
    await counter.locator('[name="applicant.phone"]').fill('0900000077');
    await counter.locator('[name="applicant.address"]').fill('số 7 đường Minh Họa, thành phố Kon Tum');
    await counter.locator('[name="returnMethod"][value="counter"]').check();
    for (const verdict of await counter.locator('[name$=".verdict"][value="valid"]').all()) await verdict.check();
    const paid = counter.locator('[name="prepaymentReceipt"]');
    if (await paid.count()) await paid.fill('BL-0007');
    await story.looksRight(counter);
    await counter.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await counter.getByRole('heading', { name: 'Có thông tin cần sửa' }).waitFor();
    await story.looksRight(counter);
    assert.equal(await counter.locator('[name="applicant.name"]').inputValue(), 'Phạm Thị Hành Trình');
    await counter.locator('[name="declaration"]').check();
    await counter.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await counter.getByText('Đã tiếp nhận hồ sơ').first().waitFor();
    await story.looksRight(counter);
    const code = /000\.00\.\d{2}\.H34-261123-\d{4}/.exec(await counter.getByRole('main').innerText())?.[0];
    assert.ok(code);

    const [first, again] = [await receipt(), await receipt()];
    assert.ok(first.equals(again), 'the reprint has the same bytes');
    assert.equal(first.subarray(0, 5).toString(), '%PDF-');
    async function receipt(): Promise<Buffer> {
      const response = await counter.request.get(`/ho-so/${code}/giay-tiep-nhan.pdf`);
      assert.equal(response.status(), 200);
      return response.body();
    }

    const during = await lookUp(story, code, '0900 000 077');
    assert.match(during, /Sở Kế hoạch và Đầu tư/);
    assert.match(during, /26\/11\/2026/);
    assert.doesNotMatch(during, /Phạm Thị|000000000077|Minh Họa/);

    await story.handle(procedure, code);

    await counter.goto('/can-bo/tra-ket-qua');
    await story.looksRight(counter);
    await counter.getByLabel('Quét mã QR trên Giấy tiếp nhận, hoặc nhập mã hồ sơ').fill(code);
    await counter.getByRole('main').getByRole('button', { name: 'Mở hồ sơ' }).click();
    await counter.locator('[name="receiptCode"]').fill(code);
    await counter.locator('[name="receiver.capacity"][value="applicant"]').check();
    await counter.locator('[name="receiver.idNumber"]').fill('000000000099');
    await counter.locator('[name="receiver.name"]').fill('Phạm Thị Hành Trình');
    await counter.locator('[name="evidence.kind"][value="confirmation"]').check();
    await story.looksRight(counter);
    await counter.getByRole('button', { name: 'Trả kết quả' }).click();
    await counter.getByText('Số này không khớp với chủ hồ sơ').first().waitFor();
    await counter.locator('[name="receiver.idNumber"]').fill('000000000077');
    await counter.getByRole('button', { name: 'Trả kết quả' }).click();
    await counter.getByText('Đã trả kết quả').first().waitFor();
    await story.looksRight(counter);

    assert.match(await lookUp(story, code, '0900000077'), /Kết quả đã được trả/);
  });
}
