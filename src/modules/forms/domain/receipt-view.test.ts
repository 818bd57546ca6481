import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aReceipt } from '../receipt.builder.ts';
import { marksOf } from './paper-sheet.ts';
import { receiptView } from './receipt-view.ts';

const term = (view: ReturnType<typeof receiptView>, label: string) => view.terms.find((line) => line.label === label);

test('[QC Đ6.1a] the receipt says when the dossier came, when its result is due, and why', () => {
  const view = receiptView(aReceipt());
  assert.deepEqual(term(view, 'Thời gian nhận hồ sơ'), {
    label: 'Thời gian nhận hồ sơ',
    value: '09 giờ 05 phút, ngày 23 tháng 11 năm 2026',
  });
  assert.deepEqual(term(view, 'Thời gian trả kết quả'), {
    label: 'Thời gian trả kết quả',
    value: '17 giờ 00 phút, ngày 26 tháng 11 năm 2026',
    strong: true,
    note: '03 ngày làm việc kể từ ngày 23/11/2026, không tính thứ Bảy, Chủ nhật và ngày lễ.',
  });
  assert.deepEqual(
    view.quantities.map(({ value }) => value),
    ['01 bộ', '03 ngày làm việc'],
  );
});

test('a procedure with several cases: which one is printed; without, there is no such line', () => {
  const procedure = { ...aReceipt().procedure, caseName: 'Cấp lại do mất' };
  assert.deepEqual(receiptView(aReceipt({ procedure })).caseName, { label: 'Trường hợp', value: 'Cấp lại do mất' });
  assert.equal(receiptView(aReceipt()).caseName, null);
});

test('accepted on a Saturday: the day from which the limit runs is printed beside', () => {
  const saturday = aReceipt({ acceptedAt: '2026-01-31T08:00:00+07:00', effectiveStart: '2026-02-02T07:00:00+07:00' });
  const note = 'Hồ sơ được tính thời hạn từ 07 giờ 00 phút, ngày 02 tháng 02 năm 2026.';
  assert.equal(term(receiptView(saturday), 'Thời gian nhận hồ sơ')?.note, note);
});

test('accepted at noon, counted from one o’clock of the same day: nothing to add', () => {
  const noon = aReceipt({ acceptedAt: '2026-11-23T12:00:00+07:00', effectiveStart: '2026-11-23T13:00:00+07:00' });
  assert.equal(term(receiptView(noon), 'Thời gian nhận hồ sơ')?.note, undefined);
});

test('the head follows Decree 30/2020: capitals, and a zero before small days and months 1 and 2', () => {
  assert.deepEqual(receiptView(aReceipt({ acceptedAt: '2026-02-05T08:00:00+07:00' })).header, {
    parentAgency: 'VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH KON TUM',
    agency: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
    placeAndDate: 'Kon Tum, ngày 05 tháng 02 năm 2026',
  });
  const { placeAndDate } = receiptView(aReceipt({ acceptedAt: '2026-03-10T08:00:00+07:00' })).header;
  assert.equal(placeAndDate, 'Kon Tum, ngày 10 tháng 3 năm 2026');
});

test('a component is numbered, with its originals, certified copies and copies; none is a dash', () => {
  const [paper] = aReceipt().components;
  const digital = { ...paper!, name: 'Bản vẽ', originals: 0, copies: 2, digital: true, remark: 'đã ký số' };
  assert.deepEqual(receiptView(aReceipt({ components: [paper!, digital] })).components.rows, [
    ['1', 'Giấy đề nghị đăng ký hộ kinh doanh', '1', '–', '–', ''],
    ['2', 'Bản vẽ', '–', '–', '2', 'Bản điện tử; đã ký số'],
  ]);
});

test('fees: each, their sum, and when they are paid', () => {
  const printed = (fees: ReturnType<typeof aReceipt>['fees']) =>
    term(receiptView(aReceipt({ fees })), 'Phí, lệ phí')?.value;
  const two = [
    { name: 'Phí thẩm định', dong: 1_250_000 },
    { name: 'lệ phí cấp giấy', dong: 100_000 },
  ];
  assert.equal(printed({ mode: 'none', items: [] }), 'không thu');
  assert.equal(printed({ mode: 'exempt', items: [] }), 'được miễn');
  assert.equal(
    printed({ mode: 'before', items: two.slice(1) }),
    'lệ phí cấp giấy 100.000\u00a0đ (đã thu khi nhận hồ sơ)',
  );
  assert.equal(
    printed({ mode: 'after', items: two }),
    'Phí thẩm định 1.250.000\u00a0đ; lệ phí cấp giấy 100.000\u00a0đ; tổng cộng 1.350.000\u00a0đ (thu khi trả kết quả)',
  );
});

test('who hands in for somebody else stands beside the owner', () => {
  const owner = { name: 'Công ty Ví Dụ', id: { kind: 'business' as const, number: '6100000001' } };
  assert.deepEqual(
    receiptView(aReceipt({ owner }))
      .people.map(({ label, value }) => `${label}: ${value}`)
      .slice(0, 4),
    [
      'Tiếp nhận hồ sơ của: Trần Thị Thử Nghiệm',
      'Số định danh cá nhân: 062099000001',
      'Chủ hồ sơ: Công ty Ví Dụ',
      'Mã số doanh nghiệp: 6100000001',
    ],
  );
});

test('an organisation signs by the hand of a person, whose name is not known beforehand', () => {
  const submitter = {
    name: 'Công ty Ví Dụ',
    id: { kind: 'business' as const, number: '6100000001' },
    address: 'Kon Tum',
  };
  assert.equal(receiptView(aReceipt({ submitter })).signatures[0]?.name, '');
  assert.equal(receiptView(aReceipt({ submitter, channel: 'online' })).signatures[0]?.name, 'Công ty Ví Dụ');
});

test('[QC Đ6.2b] the paper tells what to bring, and what somebody else who collects must show', () => {
  const { instructions } = receiptView(aReceipt());
  assert.match(instructions[0]!, /mang theo giấy này và giấy tờ tùy thân.*giấy ủy quyền/);
  assert.match(instructions[1]!, /mã hồ sơ và mã tra cứu; điện thoại: 0260 000 0000/);
});

test('only a demonstration is marked as one', () => {
  assert.equal(marksOf(true, null)?.across, 'BẢN TRÌNH DIỄN');
  assert.equal(marksOf(false, null), null);
  assert.equal(marksOf(false, 'preview')?.across, 'BẢN XEM TRƯỚC');
});
