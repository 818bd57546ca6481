import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import ExcelJS from 'exceljs';
import { believableProcedures } from '../../../../test/support/believable-procedures.ts';
import { loadDemoCenter } from '../../../demo-center.ts';
import { fold } from '../../../kernel/vietnamese.ts';
import { openPackage, readWorkbook } from '../../../platform/xlsx/index.ts';
import { FaultList } from './fault.ts';
import { isForPeople, isOfTheForm, type NamedSheet, readJson, readSheets } from './read-catalogue.ts';
import { SHEET_NAMES, sheetFormat } from './sheets.ts';
import { rowsOf } from './to-rows.ts';

const { agencies } = loadDemoCenter(path.resolve(import.meta.dirname, '../../../../data'), 'kon-tum');
const names = new Map(agencies.flatMap(({ key, name }) => [key, name].map((text) => [fold(text), key] as const)));
const procedures = believableProcedures(3, agencies);

/** The catalogue as another program writes it. */
function anotherBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  for (const name of SHEET_NAMES) {
    const { title, columns } = sheetFormat(name);
    const sheet = book.addWorksheet(title);
    sheet.addRow(columns.map((column) => column.title));
    for (const procedure of procedures)
      for (const row of rowsOf(procedure).get(name) ?? [])
        sheet.addRow(row.map((cell) => (typeof cell === 'object' && cell ? new Date(`${cell.day}T00:00:00Z`) : cell)));
  }
  book.addWorksheet('Hướng dẫn');
  return book;
}

/** What is wrong with it after somebody worked on it. */
async function faultsAfter(work: (sheet: (name: string) => ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = anotherBook();
  work((name) => book.getWorksheet(name)!, book);
  const { faults } = await read(Buffer.from(await book.xlsx.writeBuffer()));
  return faults.faults.map(({ sheet, cell, row, code, facts }) => {
    const place = sheet === null ? '' : `${sheet} ${cell ?? row ?? ''}`.trim();
    return [place, code, ...Object.values(facts)].join(' | ');
  });
}

async function read(bytes: Buffer) {
  const opened = await openPackage(bytes);
  assert.ok(opened.ok, JSON.stringify(opened));
  const workbook = await readWorkbook(opened.value);
  assert.ok(workbook.ok);
  const sheets: NamedSheet[] = [];
  for (const { name, read: readIt } of workbook.value.sheets) {
    const sheet = await readIt();
    assert.ok(sheet.ok);
    if (!isForPeople(name)) sheets.push({ name, sheet: isOfTheForm(name) ? sheet.value : null });
  }
  const faults = new FaultList();
  return { procedures: readSheets(sheets, names, faults), faults };
}

const put = (sheet: ExcelJS.Worksheet, cell: string, value: ExcelJS.CellValue) => {
  sheet.getCell(cell).value = value;
};

test('what another program saved unchanged is read as it was; blank rows, formats and unread sheets do not matter', async () => {
  assert.deepEqual(
    await faultsAfter((sheet) => {
      put(sheet('Thủ tục'), 'A500', '   ');
      sheet('Thủ tục').getRow(600).getCell(3).numFmt = '0.00';
      put(sheet('Hướng dẫn'), 'A3', { formula: '1+1', result: 2 } as never);
      sheet('Căn cứ').state = 'hidden';
    }),
    [],
  );
});

test('merged cells are told with their range', async () => {
  const [first] = await faultsAfter((sheet) => sheet('Trình tự').mergeCells('A2:A3'));
  assert.equal(first, 'Trình tự A2 | cells-merged | A2:A3');
});

test('a formula is a fault whatever its last result was, and so is a cell that shows an error', async () => {
  assert.deepEqual(
    await faultsAfter((sheet) => {
      put(sheet('Thủ tục'), 'B2', { formula: '"Cấp "&"giấy phép"', result: 'Cấp giấy phép' } as never);
      put(sheet('Thành phần hồ sơ'), 'E3', { error: '#REF!' } as never);
    }),
    ['Thủ tục B2 | cell-formula', 'Thành phần hồ sơ E3 | cell-error | #REF!'],
  );
});

test('every cell of a wrong kind is told, with what it must be and what stands there', async () => {
  assert.deepEqual(
    await faultsAfter((sheet) => {
      put(sheet('Thủ tục'), 'H2', 'có lẽ');
      put(sheet('Thủ tục'), 'K3', 1.5);
      put(sheet('Thủ tục'), 'L4', 'hai mươi');
      put(sheet('Thủ tục'), 'M2', 'tuần');
      put(sheet('Thủ tục'), 'Z2', '31/02/2026');
      put(sheet('Thủ tục'), 'B3', new Date('2026-01-01T00:00:00Z'));
      put(sheet('Thành phần hồ sơ'), 'D2', null);
      put(sheet('Quy trình'), 'H3', 0.3);
    }),
    [
      'Thủ tục H2 | cell-wrong-kind | yes-no | có lẽ',
      'Thủ tục M2 | cell-not-listed | tuần | Giờ làm việc · Ngày làm việc · Ngày (kể cả ngày nghỉ)',
      'Thủ tục Z2 | cell-wrong-kind | day | 31/02/2026',
      'Thủ tục B3 | cell-wrong-kind | text | 01/01/2026',
      'Thủ tục K3 | cell-wrong-kind | count | 1.5',
      'Thủ tục L4 | cell-wrong-kind | count | hai mươi',
      'Thành phần hồ sơ D2 | cell-missing',
      'Quy trình H3 | cell-wrong-kind | quota | 0.3',
    ],
  );
});

test('a code that became a number, a code twice, a code on no sheet of procedures, an agency nobody knows', async () => {
  const found = await faultsAfter((sheet) => {
    put(sheet('Thủ tục'), 'A3', '8.000001');
    put(sheet('Thủ tục'), 'E4', 'SỞ KHÔNG CÓ');
    put(sheet('Thủ tục'), 'F4', 'SXD; XYZ');
    put(sheet('Căn cứ'), 'A2', '1.999999');
    put(sheet('Căn cứ'), 'A3', 8.00001);
  });
  assert.deepEqual(
    found.filter((fault) => !fault.includes('8.000002')),
    [
      'Thủ tục E4 | agency-unknown | SỞ KHÔNG CÓ',
      'Thủ tục F4 | agency-unknown | XYZ',
      'Căn cứ A3 | cell-wrong-kind | code | 8.00001',
      'Thủ tục A3 | code-twice | 8.000001 | 2',
      'Căn cứ A2 | code-not-listed | 1.999999',
    ],
  );
  assert.ok(found.includes('Trình tự A6 | code-not-listed | 8.000002'));
});

test('sheets and columns that are missing, strange or there twice are told by name', async () => {
  const found = await faultsAfter((sheet, book) => {
    book.removeWorksheet('Miễn, giảm');
    book.addWorksheet('Ghi chú riêng');
    put(sheet('Căn cứ'), 'B1', 'Van ban'); // without its marks it is the same
    put(sheet('Căn cứ'), 'C1', 'Điều');
    put(sheet('Trình tự'), 'C1', 'Nội dung bước');
  });
  assert.deepEqual(found, [
    'Ghi chú riêng | sheet-unknown | Ghi chú riêng',
    'Miễn, giảm | sheet-missing | Miễn, giảm',
    'Căn cứ C1 | column-unknown | Điều',
    'Căn cứ 1 | column-missing | Điều, khoản',
    'Trình tự C1 | column-twice | Nội dung bước',
  ]);
});

test('days as real dates or as text, agencies by key or by name, yes and no as a spreadsheet has them', async () => {
  const book = anotherBook();
  const sheet = book.getWorksheet('Thủ tục')!;
  put(sheet, 'Z2', '1/9/2026');
  put(sheet, 'Z3', new Date('2026-09-02T00:00:00Z'));
  put(sheet, 'E4', 'sở kế hoạch và đầu tư');
  put(sheet, 'H2', false);
  const { procedures: found, faults } = await read(Buffer.from(await book.xlsx.writeBuffer()));
  assert.deepEqual(faults.faults, []);
  assert.deepEqual(
    found.map(({ file }) => file.effectiveFrom),
    ['2026-09-01', '2026-09-02', procedures[2]?.effectiveFrom],
  );
  assert.equal(found[2]?.file.agency, 'SKHDT');
  assert.equal(found[0]?.file.receivedAtCenter, false);
});

test('a thousand faults are kept, all are counted', async () => {
  const faults = new FaultList();
  const broken = {
    format: 'mot-cua-catalogue',
    version: 1,
    procedures: Array.from({ length: 1500 }, () => ({ code: 1 })),
  };
  assert.deepEqual(readJson(JSON.stringify(broken), faults), []);
  assert.deepEqual([faults.faults.length, faults.count], [1000, 1500]);
});

test('JSON that breaks off, and JSON that is something else', () => {
  const codes = (text: string) => {
    const faults = new FaultList();
    readJson(text, faults);
    return faults.faults.map(({ code }) => code);
  };
  assert.deepEqual(codes('{"format":"mot-cua-catalogue","version":1,"procedures":[{'), ['json-broken']);
  assert.deepEqual(codes('{"format":"mot-cua-catalogue","version":2,"procedures":[]}'), ['json-not-catalogue']);
  const twice = { format: 'mot-cua-catalogue', version: 1, procedures: [{ code: '8.000001' }, { code: '8.000001' }] };
  assert.deepEqual(codes(JSON.stringify(twice)), ['code-twice']);
});
