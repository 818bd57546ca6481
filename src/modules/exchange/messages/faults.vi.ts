import type { Facts } from '../../../kernel/result.ts';

/** What a cell or a part must be. */
const EXPECTED: Readonly<Record<string, string>> = {
  text: 'văn bản',
  code: 'mã thủ tục dạng 1.001234 (định dạng ô là Văn bản để giữ số 0 cuối)',
  key: 'mã chữ thường không dấu, ngăn bằng gạch nối, ví dụ don-de-nghi',
  count: 'số nguyên từ 0',
  dong: 'số tiền nguyên, ví dụ 200000 hoặc 200.000',
  quota: 'số từ 0, lẻ đến 0,25',
  day: 'ngày, dạng 24/06/2026, không kèm giờ',
  'yes-no': '“Có” hoặc “Không”',
  'json-string': 'văn bản',
  'json-integer': 'số nguyên',
  'json-number': 'số',
  'json-boolean': 'true hoặc false',
  'json-array': 'danh sách',
  'json-object': 'một nhóm các phần',
  'json-day': 'ngày dạng 2026-06-24',
  'json-choice': 'một trong các giá trị quy định',
  'json-number-bound': 'số trong giới hạn quy định',
  'json-form': 'đúng dạng quy định',
};
const expectedOf = ({ expected = '' }: Facts) => EXPECTED[expected] ?? EXPECTED['json-form'];

export const faultsVi = {
  'sheet-missing': ({ sheet }: Facts) =>
    `thiếu trang “${sheet}”; hãy dùng bảng tính mẫu, trang không có gì thì để trống`,
  'sheet-unknown': ({ sheet }: Facts) => `trang “${sheet}” không có trong mẫu; hãy sửa tên trang hoặc bỏ trang này`,
  'column-missing': ({ column }: Facts) => `thiếu cột “${column}”`,
  'column-unknown': ({ column }: Facts) => `cột “${column}” không có trong mẫu; hãy sửa tên cột hoặc bỏ cột này`,
  'column-twice': ({ column }: Facts) => `cột “${column}” có hai lần`,
  'cells-merged': ({ range }: Facts) => `các ô ${range} bị gộp; hãy bỏ gộp và ghi mỗi dòng một việc`,
  'cell-formula': 'là công thức; hãy dán giá trị thay cho công thức',
  'cell-error': ({ error }: Facts) => `có lỗi ${error} của bảng tính`,
  'cell-missing': 'bắt buộc phải có, hiện còn trống',
  'cell-wrong-kind': (facts: Facts) => `phải là ${expectedOf(facts)}; đang là “${facts.found}”`,
  'cell-not-listed': ({ found, choices }: Facts) => `“${found}” không có trong danh sách: ${choices}`,
  'agency-unknown': ({ found }: Facts) => `không có cơ quan “${found}”; xem mã cơ quan ở trang Danh mục`,
  'code-twice': ({ code, first }: Facts) => `mã ${code} đã có ở dòng ${first}`,
  'code-not-listed': ({ code }: Facts) => `mã ${code} không có ở trang Thủ tục`,
  'case-not-listed': ({ key }: Facts) => `thủ tục không có trường hợp “${key}”`,
  'step-unknown': ({ key }: Facts) => `quy trình không có bước “${key}”`,
  'charge-unknown': ({ key }: Facts) => `thủ tục không có khoản thu “${key}”`,
  'charge-ambiguous': ({ key }: Facts) => `có nhiều khoản thu cùng tên “${key}”; hãy đặt tên khác nhau`,
  'branch-modes-differ': ({ key }: Facts) => `các nhánh của bước “${key}” phải cùng một kiểu`,
  'nothing-to-import': 'tệp không có thủ tục nào',
  'json-broken': ({ at }: Facts) =>
    at === undefined
      ? 'không đọc được JSON: tệp bị cắt cụt hoặc sai cú pháp'
      : `không đọc được JSON: sai cú pháp ở ký tự thứ ${at}`,
  'json-not-catalogue':
    'không phải danh mục thủ tục: cần có "format": "mot-cua-catalogue", "version": 1 và danh sách "procedures"',
  'part-missing': 'bắt buộc phải có, hiện còn thiếu',
  'part-unknown': 'là phần không có trong mẫu',
  'part-malformed': (facts: Facts) => `phải là ${expectedOf(facts)}`,
  'ends-otherwise': ({ to }: Facts) =>
    to
      ? `thủ tục đã có quyết định hết hiệu lực từ ${String(to).split('-').reverse().join('/')}; hãy ghi đúng ngày đó`
      : 'tệp nhập không bãi bỏ thủ tục; hãy để trống và bãi bỏ ở trang của thủ tục',
  'text-unprintable': 'có ký tự không đọc được (ký tự điều khiển); hãy xóa và gõ lại',
  'version-in-the-way': ({ version, from }: Facts) =>
    `đã có phiên bản ${version} có hiệu lực từ ${String(from).split('-').reverse().join('/')}, cùng ngày hoặc sau ngày này`,
};
