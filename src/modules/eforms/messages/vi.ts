type Facts = Readonly<Record<string, string | number>>;

export const vi = {
  problems: {
    'eform-not-found': 'Thủ tục này không có mẫu đơn điện tử được yêu cầu.',
  },
  /** What can be wrong with an answer, and what the linter finds in a form. */
  fields: {
    'answer-too-short': ({ limit }: Facts) => `Ít nhất ${limit} ký tự`,
    'number-expected': 'Hãy nhập một số nguyên, ví dụ 1.500.000',
    'number-too-small': ({ limit }: Facts) => `Số này phải từ ${digits(limit)} trở lên`,
    'number-too-large': ({ limit }: Facts) => `Số này không được quá ${digits(limit)}`,
    'day-too-early': ({ day }: Facts) => `Ngày này không được trước ${day}`,
    'day-too-late': ({ day }: Facts) => `Ngày này không được sau ${day}`,
    'rows-too-few': ({ min, itemName }: Facts) => `Cần kê khai ít nhất ${min} ${itemName}`,
    'rows-too-many': ({ max, itemName }: Facts) => `Chỉ kê khai nhiều nhất ${max} ${itemName}`,
    'form-day-expected': 'Nhập ngày dạng 31/12/2026, hoặc chữ “hôm nay”',
    'form-length-expected': 'Nhập số ký tự, từ 1 đến 10.000',
    'form-rows-expected': 'Nhập một số nguyên từ 0 đến 100',
    'eform-too-large':
      'Mẫu đơn có quá nhiều ô phải điền. Hãy bớt mục, hoặc giảm số lần kê khai nhiều nhất của phần lặp.',
    'eform-without-sections': 'Mẫu đơn chưa có phần nào.',
    'eform-section-empty': 'Phần này chưa có mục nào.',
    'eform-key-repeated': 'Mã này đã dùng ở mục khác.',
    'eform-key-numeric': 'Mã không được chỉ gồm chữ số.',
    'eform-options-missing': ({ fewest }: Facts) => `Cần ít nhất ${fewest} lựa chọn.`,
    'eform-options-superfluous': 'Kiểu trả lời này không có các lựa chọn.',
    'eform-option-repeated': ({ label }: Facts) => `Lựa chọn “${label}” bị lặp.`,
    'eform-limit-superfluous': 'Giới hạn này không áp dụng cho kiểu trả lời đã chọn.',
    'eform-min-above-max': 'Mức nhiều nhất hoặc muộn nhất không được nhỏ hơn mức ít nhất hoặc sớm nhất.',
    'eform-prefill-kind': 'Kiểu trả lời này không nhận được thông tin điền sẵn đã chọn.',
    'eform-prefill-repeated': 'Không điền sẵn được mục của phần lặp.',
    'eform-condition-unknown': 'Điều kiện nêu một mục không có trong mẫu đơn.',
    'eform-condition-later': ({ label }: Facts) =>
      `Điều kiện nêu mục “${label}” đứng sau, khi đó người điền chưa trả lời. Hãy chuyển mục ấy lên trước.`,
    'eform-condition-into-repeated': ({ label }: Facts) =>
      `Điều kiện nêu mục “${label}” trong một phần lặp, không rõ là của lần kê khai nào.`,
    'eform-condition-no-choice': ({ label }: Facts) =>
      `Mục “${label}” không phải câu hỏi chọn nên không làm điều kiện được.`,
    'eform-condition-without-answer': ({ label }: Facts) =>
      `Hãy chọn câu trả lời nào của mục “${label}” thì hỏi mục này.`,
    'eform-condition-no-option': ({ label }: Facts) => `Mục “${label}” không có lựa chọn mà điều kiện nêu.`,
  },
  yes: 'Có',
  no: 'Không',
  optional: ({ label }: Facts) => `${label} (không bắt buộc)`,
  choose: 'Chọn',
  or: 'hoặc',
  fillIf: ({ label, options }: Facts) => `Chỉ điền nếu “${label}” là ${options}.`,
  fillSectionIf: ({ label, options }: Facts) => `Chỉ điền phần này nếu “${label}” là ${options}.`,
  between: ({ from, to }: Facts) => `Từ ${digits(from)} đến ${digits(to)}.`,
  atLeast: ({ from }: Facts) => `Từ ${digits(from)} trở lên.`,
  atMost: ({ to }: Facts) => `Nhiều nhất ${digits(to)}.`,
  inDong: 'đồng',
  addRow: ({ itemName }: Facts) => `Thêm ${itemName}`,
  removeRow: 'Bỏ',
  row: ({ itemName, number }: Facts) => `${upperFirst(String(itemName))} ${number}`,
  noRows: ({ itemName }: Facts) => `Chưa kê khai ${itemName} nào.`,
};

/** 1.500.000 */
const digits = (number: string | number | undefined): string => Number(number).toLocaleString('vi');
const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
