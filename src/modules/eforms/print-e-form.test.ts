import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noPoppler, pdfFonts, pdfText } from '../../../test/support/pdf.ts';
import { aForm } from './e-form.builder.ts';
import { printEForm } from './print-e-form.ts';

const at = Temporal.Instant.from('2026-11-23T02:05:00Z');
const procedure = { code: '9.000999', version: 2 };
const facts = { form: aForm(), answers: null, procedure, recipient: 'Sở Thử nghiệm', demo: true };
const answers = {
  'nguoi-de-nghi': {
    'ho-ten': 'Trần Thị Thử Nghiệm',
    'ngay-sinh': '1990-02-05',
    'so-giay-to': '062099000001',
    'uy-quyen': false,
  },
  'co-so': { 'ten-co-so': 'Quán #Thử [1]', von: 120_000_000, nganh: ['an-uong'], 'hinh-thuc': 'cung-gop' },
  'thanh-vien': [{ 'ten-thanh-vien': 'Lê Văn Mẫu', 'gop-bang': 'tai-san', 'tai-san-gop': 'Một xe máy' }],
};
const signer = { name: 'Trần Thị Thử Nghiệm', day: Temporal.PlainDate.from('2026-11-23') };

test('the blank form prints every item, its options and its conditions, with room to write', {
  skip: noPoppler,
}, async () => {
  const text = pdfText(await printEForm(facts, at));
  const expected = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'GIẤY ĐỀ NGHỊ ĐĂNG KÝ (MẪU THỬ NGHIỆM)',
    'Kính gửi: Sở Thử nghiệm',
    'I. Phần nguoi-de-nghi',
    'Họ và tên: ....',
    'Ngày sinh: ngày …… tháng',
    'Ăn uống',
    '(Chỉ điền nếu “Nộp qua người được ủy quyền” là “Có”.)',
    '(Chỉ điền nếu “Hình thức” là “Cùng góp vốn”.)',
    'STT Họ tên thành viên Góp bằng',
    'NGƯỜI ĐỀ NGHỊ',
    'BẢN TRÌNH DIỄN – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ',
  ];
  for (const words of expected) assert.ok(text.includes(words), `${words}\n— not in —\n${text}`);
});

test('the filled form prints the answers as they were given, and nothing that was hidden', {
  skip: noPoppler,
}, async () => {
  const pdf = await printEForm({ ...facts, answers, signer, demo: false }, at);
  const text = pdfText(pdf);
  const expected = [
    'Trần Thị Thử Nghiệm',
    '05/02/1990',
    'Quán #Thử [1]',
    '120.000.000 đ',
    'Lê Văn Mẫu',
    'Một xe máy',
    'Số lao động: –',
    'Ngày 23 tháng 11 năm 2026',
  ];
  for (const words of expected)
    assert.ok(text.replaceAll('\u00a0', ' ').includes(words), `${words}\n— not in —\n${text}`);
  assert.doesNotMatch(text, /Người được ủy quyền:|TRÌNH DIỄN|Chỉ điền/);
  assert.ok(pdfFonts(pdf).every(({ embedded }) => embedded));
});

test('the same facts give the same bytes', async () => {
  assert.deepEqual(await printEForm(facts, at), await printEForm(facts, at));
});
