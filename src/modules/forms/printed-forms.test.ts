import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noPoppler, pdfFonts, pdfInfo, pdfText, pdfWords } from '../../../test/support/pdf.ts';
import { printHere } from '../../platform/pdf.ts';
import { paperSheet } from './domain/paper-sheet.ts';
import { FIELDS } from './fields.builder.ts';
import { aPaper } from './paper.builder.ts';
import { aProof, samples } from './samples.builder.ts';

const printed = new Map(Object.entries(samples()).map(([name, sheet]) => [name, printHere(sheet)]));

for (const [name, fields] of Object.entries(FIELDS)) {
  test(`${name} prints every field of its form`, { skip: noPoppler }, () => {
    const text = pdfText(printed.get(name)!);
    for (const words of fields) assert.ok(text.includes(words), `${words}\n— not in —\n${text}`);
  });
}

test('printing twice gives the same bytes, another proof or number others', () => {
  for (const [name, sheet] of Object.entries(samples()))
    assert.ok(Buffer.from(printHere(sheet)).equals(printed.get(name)!), name);
  const other = printHere(paperSheet(aPaper('refusal', { head: { number: '04/PTC-TTPVHCC' } }), aProof));
  assert.ok(!Buffer.from(other).equals(printed.get('refusal')!));
});

test('a name of 300 characters, combining marks and what the typeface lacks: printed, never a failure', {
  skip: noPoppler,
}, () => {
  const long = 'Nguyễn Thị Ví Dụ '.repeat(18).slice(0, 300).trim();
  const paper = (name: string) => {
    const { content } = aPaper('refusal');
    return pdfText(
      printHere(paperSheet(aPaper('refusal', { content: { applicant: { ...content.applicant, name } } }), aProof)),
    );
  };
  assert.ok(paper(long).includes(long));
  const composed = 'Nguyễn Thị Hằng Ý Nhi';
  assert.ok(paper(composed.normalize('NFD')).includes(composed));
  assert.ok(paper('Lý 漢 Tên').includes('Lý □ Tên'));
});

test('an endless word breaks before the QR code and the margin, and is copied as it was typed', {
  skip: noPoppler,
}, () => {
  const { content } = aPaper('refusal');
  const applicant = { ...content.applicant, name: `Ngô ${'x'.repeat(186)}` };
  const paper = paperSheet(aPaper('refusal', { content: { applicant, reason: 'W'.repeat(1990) } }), aProof);
  const pdf = printHere(paper);
  assert.ok(Buffer.from(pdf).equals(printHere(paper)));
  const [names, reasons] = [/^x+$/, /^W+$/].map((letters) => pdfWords(pdf).filter(({ text }) => letters.test(text)));
  assert.ok(names!.length > 1 && reasons!.length > 20);
  const [qrCode, margin] = [450, 550];
  for (const { text, right } of names!) assert.ok(right < qrCode, `${text} ends at ${right}`);
  for (const { text, right } of reasons!) assert.ok(right < margin, `${text} ends at ${right}`);
  assert.equal([...names!, ...reasons!].map(({ text }) => text).join(''), 'x'.repeat(186) + 'W'.repeat(1990));
});

test('many items flow on to another page under a repeated head, and the signatures keep company', {
  skip: noPoppler,
}, () => {
  const { content } = aPaper('supplement-request');
  const items = Array.from({ length: 16 }, (_, index) => content.items[index % 2]!);
  const request = printHere(paperSheet(aPaper('supplement-request', { content: { items } }), aProof));
  assert.equal(pdfInfo(request, 'Pages'), '2');
  assert.match(pdfText(request, 1), /12\/PYCBS-TTPVHCC Trang 1\/2$/);
  for (const words of ['STT Giấy tờ', 'Tổng cộng: 16 nội dung', 'NGƯỜI HƯỚNG DẪN', 'Trang 2/2'])
    assert.ok(pdfText(request, 2).includes(words), words);
  const rows = Array.from({ length: 60 }, (_, index) => aPaper('manifest').content.rows[index % 2]!);
  const manifest = printHere(paperSheet(aPaper('manifest', { content: { rows } }), aProof));
  const pages = Number(pdfInfo(manifest, 'Pages'));
  assert.ok(pages > 1);
  for (const words of ['Tổng số: 60 hồ sơ', 'BÊN NHẬN']) assert.ok(pdfText(manifest, pages).includes(words), words);
});

test('forms are A4 upright or across, tagged, with Tinos embedded', { skip: noPoppler }, () => {
  for (const name of ['extension', 'register', 'manifest']) {
    const pdf = printed.get(name)!;
    assert.match(pdfInfo(pdf, 'Page size') ?? '', name === 'extension' ? /^595.*A4/ : /^841/, name);
    assert.equal(pdfInfo(pdf, 'Tagged'), 'yes', name);
    assert.ok(
      pdfFonts(pdf).every(({ name: font, embedded, unicode }) => /Tinos/.test(font) && embedded && unicode),
      name,
    );
  }
});
