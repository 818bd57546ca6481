import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { noPoppler, pdfFonts, pdfInfo, pdfText } from '../../test/support/pdf.ts';
import { pdfRenderer } from './pdf.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const head = '#set document(title: "Thử")\n#set text(font: "Tinos", lang: "vi", fallback: false)\n';
const at = Temporal.Instant.from('2026-11-23T09:05:00+07:00');

function rendererOf(source: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'forms-'));
  folders.push(folder);
  writeFileSync(path.join(folder, 'form.typ'), source);
  return pdfRenderer(folder);
}
const text = '#let d = json(bytes(sys.inputs.data))\n#d.text';

test('the same template, data and time give the same bytes', () => {
  const [one, other] = [rendererOf(head + text), rendererOf(head + text)];
  const first = Buffer.from(one('form', { text: 'Giấy hẹn' }, at));
  assert.ok(first.equals(one('form', { text: 'Giấy hẹn' }, at)));
  assert.ok(first.equals(other('form', { text: 'Giấy hẹn' }, at)));
  assert.ok(!first.equals(one('form', { text: 'Giấy khác' }, at)));
});

test('markup inside data is printed as it is, and reads nothing', { skip: noPoppler }, () => {
  const typed = '*đậm* #read("/etc/passwd") $x^2$ @preview \\ <nhãn> // chú thích';
  assert.equal(pdfText(rendererOf(head + text)('form', { text: typed }, at)), typed);
});

test('a character the typeface lacks becomes a box, invisible ones go, decomposed ones are put together', {
  skip: noPoppler,
}, () => {
  const pdf = rendererOf(head + text)('form', { text: 'A😀漢\u0007\u202eb Nguye\u0302\u0303n Y Ŏ Đăk' }, at);
  assert.equal(pdfText(pdf), 'A□□b Nguyễn Y Ŏ Đăk');
});

test('fonts are embedded with their map to Unicode, the document is tagged', { skip: noPoppler }, () => {
  const pdf = rendererOf(`${head}${text} *ĐẬM* _nghiêng_`)('form', { text: 'Giấy hẹn' }, at);
  const fonts = pdfFonts(pdf);
  assert.equal(fonts.length, 3);
  assert.ok(fonts.every(({ name, embedded, unicode }) => /Tinos/.test(name) && embedded && unicode));
  assert.equal(pdfInfo(pdf, 'Tagged'), 'yes');
});

test('a fault in a template is reported with file, line and reason', () => {
  assert.throws(
    () => rendererOf(`${head}\n#nothing-here`)('form', {}, at),
    /^Error: Form template form cannot be rendered: form\.typ:4:2: unknown variable/,
  );
  assert.throws(() => rendererOf(head + text)('form', {}, at), /does not contain key "text"/);
  assert.throws(() => rendererOf(head)('missing', {}, at), /template missing cannot be rendered: .*not found/);
});

test('an unknown font is a fault: its text would silently be absent', () => {
  const render = rendererOf('#set document(title: "x")\n#set text(font: "Nowhere Serif", fallback: false)\nx');
  assert.throws(() => render('form', {}, at), /unknown font family: nowhere serif/);
});

test('a template that would fetch a package from the network is refused before anything compiles', () => {
  assert.throws(
    () => rendererOf('#import "@preview/tiaoma:0.3.0": qrcode'),
    /form\.typ imports a package from the network/,
  );
  pdfRenderer(fileURLToPath(new URL('../../data/forms', import.meta.url)));
});

test('nothing outside the forms folder can be read', () => {
  assert.throws(() => rendererOf(`${head}#read("../../../../etc/hostname")`)('form', {}, at), /cannot be rendered/);
});

test('a hundred renderings more do not grow the memory', async () => {
  const render = rendererOf(head + text);
  const rendered = async (count: number) => {
    for (let i = 0; i < count; i++) {
      render('form', { text: `Lần ${i} ${'chữ '.repeat(500)}` }, at);
      await setImmediate();
    }
    return process.memoryUsage.rss();
  };
  const settled = await rendered(100);
  assert.ok((await rendered(100)) - settled < 40e6);
});
