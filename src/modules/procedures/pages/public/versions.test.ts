import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { publishVersion } from '../../../../../test/support/publish-version.ts';

const { app, services, data, clock } = await openTestCenter();
const { db } = services;
const CODE = '1.002809';
const content = data.procedures.find(({ code }) => code === CODE)!;
await publishVersion(db, CODE, { timeLimit: { value: 4, unit: 'working_days' } }, { from: '2026-11-02' });
const note = 'Không cần khi đổi trực tuyến.';
await publishVersion(
  db,
  CODE,
  {
    nonBoundary: true,
    digitisationRequired: true,
    charges: content.charges.map((charge) => ({
      ...charge,
      exemptions: [{ who: 'Người khuyết tật', amountDong: 0, basis: 'Luật Người khuyết tật' }],
    })),
    cases: [
      {
        key: 'bi-hong',
        name: 'Giấy phép bị hỏng',
        timeLimit: { value: 2, unit: 'working_days' },
        components: content.components.slice(0, 1).map((component) => ({ ...component, note })),
        charges: [],
      },
      { key: 'het-han', name: 'Giấy phép sắp hết hạn' },
    ],
  },
  { from: '2026-12-01', late: true },
);

const page = async (url: string) => {
  const { statusCode, body } = await app.inject({ url });
  const text = body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
  return { statusCode, body, text };
};

test('[QC Đ7.2b] the page says which version it shows and from when, which one comes, and lists them all', async () => {
  const { text, body } = await page(`/thu-tuc/${CODE}`);
  assert.match(text, /Bản 2, có hiệu lực từ 02\/11\/2026, hết hiệu lực từ 01\/12\/2026/);
  assert.match(text, /Từ ngày 01\/12\/2026 áp dụng bản 3\./);
  assert.match(text, /4 ngày làm việc/);
  assert.match(text, /Bản 3 Từ 01\/12\/2026 Chưa có hiệu lực công bố muộn/);
  assert.match(text, /Bản 1 Từ 24\/06\/2019 đến trước 02\/11\/2026 Đã hết hiệu lực/);
  assert.match(body, new RegExp(`href="/thu-tuc/${CODE}/phan-anh"`));
});

test('every version has an address for ever, and says when it is not the one in force', async () => {
  const old = await page(`/thu-tuc/${CODE}/ban/1`);
  assert.match(old.text, /Quý vị đang xem bản 1, .* nay đã hết hiệu lực\. Xem bản đang có hiệu lực/);
  assert.match(old.text, /5 ngày làm việc/);
  assert.doesNotMatch(old.body, /nop-ho-so/);
  const coming = await page(`/thu-tuc/${CODE}/ban/3`);
  assert.match(coming.text, /đến ngày 01\/12\/2026 mới có hiệu lực/);
  assert.doesNotMatch(coming.body, /nop-ho-so/);
  assert.match((await page(`/thu-tuc/${CODE}/ban/2`)).body, /nop-ho-so/);
  for (const wrong of ['4', '0', 'x', '1.5', '99999999']) {
    const { statusCode } = await page(`/thu-tuc/${CODE}/ban/${wrong}`);
    assert.equal(statusCode, 404, wrong);
  }
});

test('[QC Đ6.1b] each case shows its own papers with their legal basis, its limit and fee, and who pays less', async () => {
  const { text } = await page(`/thu-tuc/${CODE}/ban/3`);
  for (const component of content.components)
    if (component.legalBasis) assert.ok(text.includes(`Căn cứ: ${component.legalBasis}`), component.name);
  assert.match(text, /Giấy phép bị hỏng Thời hạn: 2 ngày làm việc Phí, lệ phí: Không thu phí, lệ phí/);
  assert.ok(text.includes(note));
  assert.match(text, /Giấy phép sắp hết hạn/);
  assert.match(text, /Người khuyết tật: được miễn \(Luật Người khuyết tật\)/);
  assert.match(text, /Không phụ thuộc địa giới hành chính/);
  assert.match(text, /Thuộc thẩm quyền của tỉnh/);
});

test('[QC Đ6.1b] every paper of every procedure says on what legal text it is asked for', async () => {
  for (const { code, components } of data.procedures) {
    const { text } = await page(`/thu-tuc/${code}`);
    for (const { name, legalBasis } of components) {
      assert.ok(legalBasis, `${code}: ${name} stands on no legal text`);
      assert.ok(text.includes(legalBasis), `${code}: ${name}`);
    }
  }
});

test('what changed between two versions can be read, whichever is named first; versions that are not are not found', async () => {
  for (const url of [`/thu-tuc/${CODE}/ban/1/so-sanh/2`, `/thu-tuc/${CODE}/ban/2/so-sanh/1`]) {
    const { statusCode, text } = await page(url);
    assert.equal(statusCode, 200);
    assert.match(text, /Bản 2 khác bản 1 ở đâu\?/);
    assert.match(text, /5 ngày làm việc.* 4 ngày làm việc/);
    assert.match(text, /Xem bản 1 Xem bản 2/);
  }
  assert.equal((await page(`/thu-tuc/${CODE}/ban/1/so-sanh/9`)).statusCode, 404);
  assert.equal((await page(`/thu-tuc/${CODE}/ban/1/so-sanh/1`)).statusCode, 404);
});

test('a procedure that only begins later is shown as what comes, without a way to file it', async () => {
  await publishVersion(db, '2.000488', {}, { from: '2027-01-01' });
  await db
    .updateTable('procedure_versions')
    .set({ withdrawn_at: clock.now(), withdrawn_by: 'người thử' })
    .where('effective_to', '=', '2027-01-01')
    .execute();
  const { statusCode, text, body } = await page('/thu-tuc/2.000488');
  assert.equal(statusCode, 200);
  assert.match(text, /mới có hiệu lực/);
  assert.doesNotMatch(body, /nop-ho-so/);
});
