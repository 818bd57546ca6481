import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHolidaysCsv } from './holidays-csv.ts';

const HEADER = 'date,kind,label,pair_date,year_status,confidence';
const parse = (...rows: string[]) => parseHolidaysCsv([HEADER, ...rows].join('\n'));
const faults = (text: string) => {
  const parsed = parseHolidaysCsv(text);
  return parsed.ok ? ['none'] : (parsed.problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
};
const factsOf = (text: string) => {
  const parsed = parseHolidaysCsv(text);
  return parsed.ok ? [] : (parsed.problem.errors ?? []).map(({ facts }) => facts);
};

test('a list of holidays becomes years in order, each with its days and status', () => {
  const parsed = parse(
    '2027-02-05,HOLIDAY,Tết Nguyên đán,,provisional,low',
    '2019-04-14,HOLIDAY,Giỗ Tổ Hùng Vương,,published,high',
    '2019-04-29,SWAP_OFF,nghỉ hoán đổi 30/4,2019-05-04,published,high',
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
          { date: '2019-04-29', kind: 'SWAP_OFF', label: 'nghỉ hoán đổi 30/4', pairDate: '2019-05-04' },
          { date: '2019-05-04', kind: 'SWAP_WORK', label: 'làm bù, ngày 29/4', pairDate: '2019-04-29' },
        ],
      },
      { year: 2027, status: 'provisional', days: [{ date: '2027-02-05', kind: 'HOLIDAY', label: 'Tết Nguyên đán' }] },
    ],
  });
});

test('as Vietnamese Excel saves it: byte order mark, semicolons, Windows line ends, Vietnamese words', () => {
  const parsed = parseHolidaysCsv(
    '\uFEFFNgày;Loại;Tên;Giờ làm việc;Quyết định\r\n2027-01-01;Nghỉ lễ;"Tết; dương lịch";;\r\n2027-02-04;Nửa ngày;chiều tất niên;7h-11h;\r\n2027-10-05;đóng cửa;bão số 9;;12/QĐ-TTPVHCC\r\n;;;;\r\n',
  );
  assert.deepEqual(parsed.ok && parsed.value[0]?.days, [
    { date: '2027-01-01', kind: 'HOLIDAY', label: 'Tết; dương lịch' },
    { date: '2027-02-04', kind: 'HALF_DAY', label: 'chiều tất niên', sessions: [{ from: '07:00', to: '11:00' }] },
    { date: '2027-10-05', kind: 'LOCAL_CLOSURE', label: 'bão số 9', decision: '12/QĐ-TTPVHCC' },
  ]);
});

test('every fault is told with its line', () => {
  const text = [
    HEADER,
    '2019-01-01,HOLIDAY,Tết Dương lịch,,published,high',
    '2019-02-30,HOLIDAY,Tết,,published,high',
    '2019-03-01,PARTY,,2019-13-2,open,sure',
    '2019-01-01,COMPENSATORY,lại nữa,,provisional,high',
    'một,hai,ba',
    ',HOLIDAY,không ngày,,published,high',
    '2019-03-08,HOLIDAY,x,2019-03-09,published,high',
    '2019-03-10,HALF_DAY,x,,published,high',
    '2019-03-11,SWAP_OFF,x,,published,high',
  ].join('\n');
  assert.deepEqual(faults(text), [
    '/3/date csv-date-invalid',
    '/4/kind kind-unknown',
    '/4/label label-missing',
    '/4/pair_date csv-date-invalid',
    '/4/year_status year-status-unknown',
    '/4/confidence confidence-unknown',
    '/5/date date-twice',
    '/5/year_status year-status-differs',
    '/6/date csv-date-invalid',
    '/6/kind kind-unknown',
    '/7/date csv-date-invalid',
    '/8/pair_date pair-date-without-swap',
    '/9/sessions sessions-missing',
    '/10/pair_date swap-without-pair-date',
  ]);
});

test('a swap whose pair is not there, or is of the wrong kind, is told at its line', () => {
  const header = 'date,kind,label,pair_date';
  assert.deepEqual(faults(`${header}\n2019-04-29,SWAP_OFF,x,2019-05-04`), ['/2/pair_date swap-without-other-half']);
  assert.deepEqual(faults(`${header}\n2019-04-29,SWAP_OFF,x,2019-05-04\n2019-05-04,SWAP_WORK,y,2019-04-30`), [
    '/2/pair_date swap-without-other-half',
    '/3/pair_date swap-without-other-half',
  ]);
  assert.deepEqual(faults(`${header}\n2019-01-05,SWAP_WORK,x,2018-12-31`), ['none']);
});

test('dates as spreadsheets write them are refused, with what to write instead', () => {
  const row = (date: string) => factsOf(`date,kind,label\n${date},HOLIDAY,x`)[0];
  const told = (date: string) => [row(date)?.line, row(date)?.instead, row(date)?.orInstead];
  assert.deepEqual(told('5/1/2019'), [2, '2019-01-05', '2019-05-01']);
  assert.deepEqual(told('13/02/2027'), [2, '2027-02-13', undefined]);
  assert.deepEqual(told('2027/2/5'), [2, '2027-02-05', undefined]);
  assert.deepEqual(told('43470'), [2, '2019-01-05', undefined]);
  assert.deepEqual(told('31/31/2019'), [2, undefined, undefined]);
});

test('columns that are missing, unknown or there twice are named', () => {
  assert.deepEqual(faults('date,kind\n2019-01-01,HOLIDAY'), ['/1/header column-missing']);
  assert.deepEqual(
    factsOf('date,kind\n').map((facts) => facts?.value),
    ['label'],
  );
  assert.deepEqual(faults('date,kind,label,colour\n'), ['/1/header column-unknown']);
  assert.deepEqual(faults('date,kind,label,ngày\n'), ['/1/header column-twice']);
  assert.deepEqual(faults('date,kind,label\n2019-01-01,HOLIDAY,một, hai'), ['/2/row too-many-columns']);
});

test('what is no list at all is refused in its own words', () => {
  assert.deepEqual(faults(''), ['/1/header csv-empty']);
  assert.deepEqual(faults('date,kind,label\n2019-01-01,HOLIDAY,"x'), ['/2/row csv-quotes']);
  assert.deepEqual(faults('date,kind,label\n2019-01-01,HOLIDAY,T\uFFFDt'), ['/2/row csv-not-utf8']);
  const long = Array.from({ length: 2100 }, () => '2019-01-01,HOLIDAY,x').join('\n');
  assert.deepEqual(faults(`date,kind,label\n${long}`), ['/1/header csv-too-long']);
});
