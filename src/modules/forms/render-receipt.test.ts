import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { noPoppler, pdfFonts, pdfInfo, pdfText, readQr } from '../../../test/support/pdf.ts';
import { loadOrCreateSigningKey, publicJwks, type SigningKey, signToken, verifyToken } from '../../platform/signing.ts';
import { readReceiptClaims, receiptClaims } from './domain/receipt-token.ts';
import { aReceipt } from './receipt.builder.ts';
import { renderReceipt } from './render-receipt.ts';

const site = 'https://dichvucong.kontum.example';
let folder: string;
let key: SigningKey;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'receipt-'));
  key = await loadOrCreateSigningKey(path.join(folder, 'key.json'));
});
after(() => rm(folder, { recursive: true }));

async function printed(data = aReceipt()) {
  const token = await signToken(key, receiptClaims(data));
  return { token, pdf: renderReceipt(data, token, site) };
}
const papers = (count: number) => Array.from({ length: count }, (_, i) => aReceipt().components[i % 3]!);

test('[QC Đ6.1a] the receipt prints all fields of Mẫu 01', { skip: noPoppler }, async () => {
  const text = pdfText((await printed()).pdf);
  const expected = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    '000.00.07.H34-261123-0012',
    '482 913',
    'Tiếp nhận hồ sơ của: Trần Thị Thử Nghiệm',
    'Số định danh cá nhân: 062099000001',
    'Nội dung yêu cầu giải quyết: Đăng ký thành lập hộ kinh doanh (mã thủ tục: 1.001612)',
    '1. Thành phần hồ sơ nộp gồm:',
    '2. Số lượng hồ sơ: 01 bộ',
    '3. Thời gian giải quyết theo quy định: 03 ngày làm việc',
    '4. Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 23 tháng 11 năm 2026',
    '5. Thời gian trả kết quả: 17 giờ 00 phút, ngày 26 tháng 11 năm 2026',
    '6. Đăng ký nhận kết quả: trực tiếp tại quầy số 3, Trung tâm Phục vụ hành chính công',
    '7. Phí, lệ phí: Lệ phí đăng ký 100.000 đ (đã thu khi nhận hồ sơ)',
    'NGƯỜI NỘP HỒ SƠ',
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
    'BẢN TRÌNH DIỄN – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ',
  ];
  for (const words of expected) assert.ok(text.includes(words), `${words}\n— not in —\n${text}`);
});

test('a real receipt carries no mark of a demonstration', { skip: noPoppler }, async () => {
  assert.doesNotMatch(pdfText((await printed(aReceipt({ demo: false }))).pdf), /TRÌNH DIỄN/);
});

test('[QC Đ5.2a] the QR code of the printed paper leads to a token that verifies', { skip: noPoppler }, async () => {
  const { token, pdf } = await printed();
  for (const dpi of [200, 300]) assert.equal(readQr(pdf, dpi), `${site}/xac-minh/${token}`, `${dpi} dpi`);
  const verified = await verifyToken(publicJwks(key), token);
  assert.ok(verified.ok);
  assert.deepEqual(readReceiptClaims(verified.value), { ok: true, value: receiptClaims(aReceipt()) });
});

test('A4, tagged, Tinos embedded', { skip: noPoppler }, async () => {
  const { pdf } = await printed();
  assert.match(pdfInfo(pdf, 'Page size') ?? '', /A4/);
  assert.equal(pdfInfo(pdf, 'Tagged'), 'yes');
  assert.ok(pdfFonts(pdf).every(({ name, embedded, unicode }) => /Tinos/.test(name) && embedded && unicode));
});

test('up to ten papers stay on one page; more flow on under a repeated head', { skip: noPoppler }, async () => {
  const register = { book: '02/2026', serial: '0415' };
  for (const count of [0, 3, 5, 6, 10])
    assert.equal(
      pdfInfo((await printed(aReceipt({ components: papers(count), register }))).pdf, 'Pages'),
      '1',
      `${count}`,
    );
  const { pdf } = await printed(aReceipt({ components: papers(40) }));
  assert.equal(pdfInfo(pdf, 'Pages'), '2');
  assert.match(pdfText(pdf, 1), /000\.00\.07\.H34-261123-0012 Trang 1\/2/);
  for (const words of ['STT Tên giấy tờ', 'NGƯỜI TIẾP NHẬN HỒ SƠ', 'Trang 2/2'])
    assert.ok(pdfText(pdf, 2).includes(words), words);
});

test('the same record gives the same bytes for ever', async () => {
  assert.ok(Buffer.from((await printed()).pdf).equals((await printed()).pdf));
});
