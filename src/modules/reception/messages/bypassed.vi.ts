type Facts = Readonly<Record<string, string | number>>;

/** A fault of a list says on which line it is; of an API input it stands at its place already. */
const at = ({ line }: Facts, text: string): string =>
  line === undefined ? text : `Dòng ${line}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export const bypassedFieldsVi = {
  'agency-number-missing': (facts: Facts) => at(facts, 'Thiếu số hồ sơ của cơ quan'),
  'agency-named-wrong': (facts: Facts) =>
    at(facts, `Không có cơ quan “${facts.value}” trong danh bạ; hãy ghi ký hiệu như SKHDT hoặc mã định danh`),
  'procedure-named-wrong': (facts: Facts) =>
    at(facts, `Không có thủ tục “${facts.value}” trong danh mục; mã có dạng 1.234567`),
  'received-at-malformed': (facts: Facts) =>
    at(facts, `Chưa đọc được ngày tiếp nhận “${facts.value}”; hãy ghi 2026-11-20 09:05 hoặc 20/11/2026 09:05`),
  'received-in-future': (facts: Facts) => at(facts, `Ngày tiếp nhận “${facts.value}” chưa đến`),
  'receipts-not-text': 'Tệp không phải CSV (UTF-8). Hãy lưu lại danh sách dưới dạng “CSV UTF-8”',
  'receipts-too-large': ({ limit }: Facts) => `Tệp quá lớn, tối đa ${limit} KB`,
  'receipts-too-many': ({ limit }: Facts) => `Danh sách quá dài, mỗi lần tối đa ${limit} dòng`,
  'receipts-empty': 'Danh sách không có dòng nào',
  'receipts-columns': ({ missing }: Facts) => `Dòng đầu thiếu cột: ${missing}`,
  'receipts-quotes': ({ line }: Facts) => `Dòng ${line}: dấu ngoặc kép chưa đóng hoặc đặt sai chỗ`,
  'source-missing': 'Hãy ghi nguồn của danh sách',
  'period-reversed': 'Ngày cuối phải từ ngày đầu trở đi',
};

export const bypassedVi = {
  title: 'Hồ sơ tiếp nhận ngoài Trung tâm',
  lead: 'Hồ sơ mà cơ quan tự tiếp nhận tại trụ sở dù thủ tục đã được giao tiếp nhận tại Trung tâm (khoản 3 Điều 2 Quy chế), theo danh sách trích từ phần mềm của cơ quan.',
  import: 'Nhập danh sách từ cơ quan',
  period: 'Khoảng thời gian',
  from: 'Từ ngày',
  to: 'Đến ngày',
  agency: 'Cơ quan',
  all: 'Tất cả các cơ quan',
  show: 'Xem',
  download: 'Tải danh sách (CSV)',
  file: ({ from, to }: Facts) => `tiep-nhan-ngoai-${from}-${to}.csv`,
  byAgency: 'Theo cơ quan',
  list: 'Danh sách',
  total: ({ count }: Facts) => `${count} hồ sơ`,
  none: 'Không có hồ sơ nào tiếp nhận ngoài Trung tâm trong khoảng thời gian này. Danh sách nhập từ cơ quan sẽ được đối chiếu và hiện ở đây.',
  more: 'Các hồ sơ trước đó',
  first: 'Về đầu danh sách',
  columns: {
    agency: 'Cơ quan',
    count: 'Số hồ sơ',
    number: 'Số hồ sơ của cơ quan',
    code: 'Mã thủ tục',
    procedure: 'Thủ tục',
    receivedAt: 'Tiếp nhận lúc',
    source: 'Nguồn',
    imported: 'Nhập vào',
  },
  form: {
    title: 'Nhập danh sách hồ sơ cơ quan tự tiếp nhận',
    lead: 'Mỗi dòng được đối chiếu với danh mục thủ tục của đúng ngày tiếp nhận. Chỉ hồ sơ thuộc thủ tục đã giao về Trung tâm được giữ lại; nhập lại cùng danh sách không làm tăng số liệu.',
    columns:
      'Dòng đầu là tên cột: number (số hồ sơ), agency (cơ quan), procedure (mã thủ tục), received_at (ngày tiếp nhận). Không kèm thông tin của người nộp.',
    sample: 'Ví dụ',
    source: 'Nguồn của danh sách',
    sourceHint: 'Ví dụ: Phần mềm một cửa Sở Kế hoạch và Đầu tư, trích ngày 20/11/2026.',
    file: 'Tệp CSV',
    submit: 'Đối chiếu và nhập',
    moreFaults: ({ count }: Facts) => `Và ${count} chỗ khác.`,
  },
  done: ({ bypassed, known, ordinary }: Facts) =>
    `Đã đối chiếu: ${bypassed} hồ sơ mới bị tiếp nhận ngoài Trung tâm, ${known} hồ sơ đã nhập trước đây, ${ordinary} hồ sơ thuộc cơ quan.`,
};
