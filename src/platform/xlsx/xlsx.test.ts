import assert from 'node:assert/strict';
import { test } from 'node:test';
import ExcelJS from 'exceljs';
import { openPackage, readWorkbook, type SheetToWrite, workbookWriter, type XlsxBounds } from './index.ts';
import { scanXml, XmlFault } from './scan-xml.ts';
import { packer, zipOf } from './zip.ts';

const SHEETS: readonly SheetToWrite[] = [
  {
    name: 'Thủ tục',
    columns: [
      { title: 'Mã', width: 12, format: 'text', listedIn: "'Danh mục'!$A$2:$A$3" },
      { title: 'Tên & “loại”', width: 40, format: 'long-text' },
      { title: 'Số', width: 8, format: 'number' },
      { title: 'Ngày', width: 12, format: 'day' },
    ],
  },
  { name: 'Danh mục', columns: [{ title: 'Mã', width: 12, format: 'text' }] },
];
const ROW = ['1.000120', 'Cấp <giấy>\ndòng hai _x0041_ \u0007', 2.5, { day: '2028-02-29' }] as const;

function aWorkbook(): Buffer {
  const writer = workbookWriter(SHEETS);
  writer.add(0, ROW);
  writer.add(1, ['1.000120']);
  writer.add(0, [null, 'x', null, null]);
  return writer.end();
}

/** An archive of these files, as another program might pack it. */
const archive = (files: Readonly<Record<string, string>>): Buffer =>
  zipOf(
    Object.entries(files).map(([name, text]) => {
      const pack = packer();
      pack.add(text);
      return { name, packed: pack.end() };
    }),
  );
const TYPES = '[Content_Types].xml';
const sheetType = (kind: string) =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.${kind}.main+xml"/></Types>`;

async function problemOf(bytes: Buffer, bounds?: XlsxBounds): Promise<string> {
  const opened = await openPackage(bytes, bounds);
  if (!opened.ok) return [opened.problem.code, ...Object.values(opened.problem.facts ?? {})].join(' ');
  const workbook = await readWorkbook(opened.value);
  if (!workbook.ok) return workbook.problem.code;
  for (const sheet of workbook.value.sheets) {
    const read = await sheet.read();
    if (!read.ok) return read.problem.code;
  }
  return 'ok';
}

test('what is written is read again: texts, numbers, days, and characters XML has no place for', async () => {
  const opened = await openPackage(aWorkbook());
  assert.ok(opened.ok);
  const workbook = await readWorkbook(opened.value);
  assert.ok(workbook.ok);
  assert.deepEqual(
    workbook.value.sheets.map(({ name }) => name),
    ['Thủ tục', 'Danh mục'],
  );
  const sheet = await workbook.value.sheets[0]!.read();
  assert.ok(sheet.ok);
  assert.deepEqual(sheet.value.rows[1]?.cells, [
    { kind: 'text', text: ROW[0] },
    { kind: 'text', text: ROW[1] },
    { kind: 'number', value: 2.5 },
    { kind: 'date', day: '2028-02-29', hasTime: false },
  ]);
});

test('another program reads the same, with the list of values and the headings that stay in sight', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(aWorkbook() as never);
  const [sheet] = book.worksheets;
  assert.equal(sheet?.getCell('A2').value, '1.000120');
  assert.equal(sheet?.getCell('A2').numFmt, '@');
  const day = sheet?.getCell('D2').value;
  assert.ok(day instanceof Date && day.toISOString().startsWith('2028-02-29'));
  assert.deepEqual(sheet?.getCell('A9').dataValidation?.formulae, ["'Danh mục'!$A$2:$A$3"]);
  assert.equal(sheet?.views[0]?.state, 'frozen');
});

test('a file that is no workbook is told for what it is', async () => {
  assert.equal(await problemOf(Buffer.alloc(0)), 'xlsx-empty');
  assert.equal(await problemOf(Buffer.from('Mã;Tên\n1.000120;Cấp giấy phép\n')), 'xlsx-is-text');
  assert.equal(await problemOf(Buffer.from('\uFEFFMã\tTên\n', 'utf16le')), 'xlsx-is-text');
  assert.equal(await problemOf(Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'xlsx-is-old');
  assert.equal(await problemOf(Buffer.from('%PDF-1.7\n')), 'xlsx-is-other pdf');
  assert.equal(await problemOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0])), 'xlsx-is-other unknown');
  assert.equal(await problemOf(archive({ 'a.txt': 'x' })), 'xlsx-is-other zip');
  const ods = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' };
  assert.equal(await problemOf(archive(ods)), 'xlsx-is-other ods');
  const docx = sheetType('openxmlformats-officedocument.wordprocessingml.document');
  assert.equal(await problemOf(archive({ [TYPES]: docx })), 'xlsx-is-other docx');
});

test('a workbook with a program in it is refused, by its name or by its type', async () => {
  const types = sheetType('openxmlformats-officedocument.spreadsheetml.sheet');
  assert.equal(await problemOf(archive({ [TYPES]: types, 'xl/vbaProject.bin': 'x' })), 'xlsx-has-macros');
  const macros = sheetType('ms-excel.sheet.macroEnabled');
  assert.equal(await problemOf(archive({ [TYPES]: macros })), 'xlsx-has-macros');
});

test('one that would fill the memory is refused before it is unpacked, and one that lies about its size when it is', async () => {
  const bomb = archive({ [TYPES]: sheetType('x'), 'xl/a.xml': 'a'.repeat(3_000_000) });
  assert.ok(bomb.length < 10_000);
  assert.equal(await problemOf(bomb, { maxEntries: 10, maxUnpackedBytes: 1_000_000 }), 'xlsx-too-much');
  const many = archive(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}`, 'x'])));
  assert.equal(await problemOf(many, { maxEntries: 10, maxUnpackedBytes: 1_000_000 }), 'xlsx-too-much');
  const liar = aWorkbook();
  const sizeAt = liar.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 24;
  liar.writeUInt32LE(100, sizeAt);
  assert.equal(await problemOf(liar), 'xlsx-damaged');
});

test('a file that broke off, was damaged, or has no sheet where it says so', async () => {
  const whole = aWorkbook();
  assert.equal(await problemOf(whole.subarray(0, whole.length - 40)), 'xlsx-damaged');
  const scratched = Buffer.from(whole);
  scratched.fill(
    0x2a,
    scratched.indexOf('xl/worksheets/sheet1.xml') + 60,
    scratched.indexOf('xl/worksheets/sheet1.xml') + 90,
  );
  assert.equal(await problemOf(scratched), 'xlsx-damaged');
  const types = sheetType('openxmlformats-officedocument.spreadsheetml.sheet');
  assert.equal(await problemOf(archive({ [TYPES]: types })), 'xlsx-damaged');
});

test('XML is read strictly: no document types, no entities of its own, no stray ends', () => {
  const texts: string[] = [];
  scanXml('<a x=">"><!-- c --><b>1 &lt; 2 &#x1EA1;</b><![CDATA[<raw>]]></a>', { text: (text) => texts.push(text) });
  assert.deepEqual(texts, ['1 < 2 ạ', '<raw>']);
  for (const xml of ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<a><b></a>', '<a', '<a>'])
    assert.throws(() => scanXml(xml, {}), XmlFault);
});

test('a part that leads nowhere and a tag without end are damage, not a fault of ours', async () => {
  const types = sheetType('openxmlformats-officedocument.spreadsheetml.sheet');
  const link = (target: string) =>
    `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${target}"/></Relationships>`;
  const files = { [TYPES]: types, '_rels/.rels': link('http://[') };
  assert.equal(await problemOf(archive(files)), 'xlsx-damaged');
  assert.throws(() => scanXml(`<c ${'a="1" '.repeat(5_000_000)}>`, {}), XmlFault);
});
