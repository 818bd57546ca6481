import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHolidaysCsv } from './holidays-csv.ts';

const HEADER = 'date,kind,label,pair_date,year_status,confidence';
const parse = (...rows: string[]) => parseHolidaysCsv([HEADER, ...rows].join('\n'));

test('a list of holidays becomes years in order, each with its days and status', () => {
  const parsed = parse(
    '2027-02-05,HOLIDAY,Tết Nguyên đán,,provisional,low',
    '2019-04-14,HOLIDAY,Giỗ Tổ Hùng Vương,,published,high',
    '2019-05-04,SWAP_WORK,"làm bù, ngày 29/4",2019-04-29,published,high',
    '',
  );
  assert.deepEqual(parsed, {
    ok: true,
    value: [
      {
        year: 2019,
        status: 'published',
        days: [
          { date: '2019-04-14', kind: 'HOLIDAY', label: 'Giỗ Tổ Hùng Vương' },
          { date: '2019-05-04', kind: 'SWAP_WORK', label: 'làm bù, ngày 29/4', pairDate: '2019-04-29' },
        ],
      },
      { year: 2027, status: 'provisional', days: [{ date: '2027-02-05', kind: 'HOLIDAY', label: 'Tết Nguyên đán' }] },
    ],
  });
});

test('a byte order mark and Windows line ends are no matter', () => {
  const parsed = parseHolidaysCsv(`\uFEFF${HEADER}\r\n2019-01-01,HOLIDAY,Tết Dương lịch,,published,high\r\n`);
  assert.equal(parsed.ok && parsed.value[0]?.days[0]?.label, 'Tết Dương lịch');
});

test('every fault is told with its line', () => {
  const parsed = parse(
    '2019-01-01,HOLIDAY,Tết Dương lịch,,published,high',
    '2019-02-30,HOLIDAY,Tết,,published,high',
    '2019-03-01,PARTY,,2019-3-2,open,sure',
    '2019-01-01,HOLIDAY,lại nữa,,provisional,high',
    'một,hai,ba',
    ',HOLIDAY,không ngày,,published,high',
  );
  assert.deepEqual(!parsed.ok && parsed.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), [
    '/3/date date-invalid',
    '/4/kind kind-unknown',
    '/4/label label-missing',
    '/4/pair_date date-invalid',
    '/4/year_status year-status-unknown',
    '/4/confidence confidence-unknown',
    '/5/date date-twice',
    '/5/year_status year-status-differs',
    '/6/row columns-not-six',
    '/7/date date-invalid',
  ]);
});

test('another header is refused at line 1', () => {
  const parsed = parseHolidaysCsv('ngày,loại\n');
  assert.deepEqual(!parsed.ok && parsed.problem.errors, [
    { pointer: '/1/header', code: 'header-unknown', facts: { line: 1, value: 'ngày,loại' } },
  ]);
});
