import { CASE, CODE, column, LIMIT, optional, type SheetFormat, wide, wideOptional } from './columns.ts';

export type SheetName = keyof typeof SHEETS;

/** The sheets of the workbook, each with the columns of its first row. One row is one thing. */
export const SHEETS = {
  procedures: {
    title: 'Thủ tục',
    about: 'Mỗi dòng là một thủ tục. Các trang khác nhắc lại mã thủ tục ở cột đầu.',
    columns: [
      CODE,
      column('Tên thủ tục', 'name', 'text', 'Tên đầy đủ theo quyết định công bố', wide),
      column('Tên gọi ngắn', 'nameShort', 'text', 'Tên người dân hay gọi', { optional: true, width: 30 }),
      column('Lĩnh vực', 'field', 'text', 'Lĩnh vực theo quyết định công bố', { width: 24 }),
      column('Cơ quan giải quyết', 'agency', 'agency', 'Mã cơ quan, xem trang Danh mục'),
      column(
        'Cơ quan phối hợp',
        'coordinatingAgencies',
        'agencies',
        'Mã các cơ quan, ngăn bằng dấu chấm phẩy',
        optional,
      ),
      column('Phạm vi', 'scope', { choice: 'scope' }, 'Chọn trong danh sách', { width: 26 }),
      column('Tiếp nhận tại Trung tâm', 'receivedAtCenter', 'yes-no', 'Có hoặc Không'),
      column('Mức độ trực tuyến', 'onlineLevel', { choice: 'onlineLevel' }, 'Chọn trong danh sách'),
      column('Cách giải quyết', 'settlement', { choice: 'settlement' }, 'Chọn trong danh sách', { width: 26 }),
      column('Số bộ hồ sơ', 'sets', 'count', 'Số, từ 1', { width: 10 }),
      ...LIMIT(false),
      column('Kết quả', 'result.name', 'text', 'Tên kết quả giải quyết', { width: 30 }),
      column('Loại kết quả', 'result.kind', { choice: 'resultKind' }, 'Chọn trong danh sách'),
      column('Nơi tiếp nhận và trả kết quả', 'receptionPlace', 'text', 'Tên nơi tiếp nhận', { width: 30 }),
      column(
        'Nhóm đối tượng',
        'audiences',
        { choices: 'audiences' },
        'Một hoặc nhiều, ngăn bằng dấu chấm phẩy',
        optional,
      ),
      column('Sự kiện', 'lifeEvents', { choices: 'lifeEvents' }, 'Một hoặc nhiều, ngăn bằng dấu chấm phẩy', optional),
      column('Phải số hóa', 'digitisationRequired', 'yes-no', 'Có hoặc Không', optional),
      column('Không phụ thuộc địa giới', 'nonBoundary', 'yes-no', 'Có hoặc Không', optional),
      column('Mức độ đối chiếu', 'certainty.level', { choice: 'certainty' }, 'Chọn trong danh sách'),
      column('Ghi chú đối chiếu', 'certainty.note', 'text', 'Đã đối chiếu với văn bản nào, khi nào', wide),
      column('Số quyết định công bố', 'decisionNo', 'text', 'Ví dụ 457/QĐ-UBND', { width: 24 }),
      column('Có hiệu lực từ ngày', 'effectiveFrom', 'day', 'Ngày, dạng 24/06/2026'),
      column('Hết hiệu lực từ ngày', 'effectiveTo', 'day', 'Để trống nếu chưa ấn định', optional),
      column('Số quyết định phê duyệt quy trình', 'process.decisionNo', 'text', 'Ví dụ 757/QĐ-UBND', { width: 24 }),
      column(
        'Căn cứ tính thời gian quy trình',
        'process.calendarDayGround',
        'text',
        'Khi thời hạn tính cả ngày nghỉ',
        wideOptional,
      ),
    ],
  },
  cases: {
    title: 'Trường hợp',
    about: 'Mỗi dòng là một trường hợp của thủ tục. Giấy tờ, thời hạn, khoản thu để trống thì theo thủ tục.',
    columns: [
      CODE,
      column('Mã trường hợp', 'key', 'key', 'Chữ thường không dấu, ví dụ do-mat'),
      column('Tên trường hợp', 'name', 'text', 'Ví dụ: Cấp lại do bị mất', { width: 30 }),
      column('Mô tả', 'description', 'text', 'Trường hợp này dành cho ai', wideOptional),
      column('Có giấy tờ riêng', 'ownComponents', 'yes-no', 'Có: giấy tờ ghi ở trang Thành phần hồ sơ', optional),
      column(
        'Có khoản thu riêng',
        'ownCharges',
        'yes-no',
        'Có: khoản thu ghi ở trang Phí, lệ phí; không dòng nào là không thu',
        optional,
      ),
      ...LIMIT(true),
    ],
  },
  components: {
    title: 'Thành phần hồ sơ',
    about: 'Mỗi dòng là một giấy tờ phải nộp hoặc xuất trình.',
    columns: [
      CODE,
      CASE,
      column('Mã giấy tờ', 'key', 'key', 'Chữ thường không dấu, không trùng trong một thủ tục'),
      column('Tên giấy tờ', 'name', 'text', 'Như trong văn bản quy định', wide),
      column('Bản chính', 'originals', 'count', 'Số bản', { width: 10 }),
      column('Bản sao chứng thực', 'certifiedCopies', 'count', 'Số bản', { width: 10 }),
      column('Bản sao', 'copies', 'count', 'Số bản', { width: 10 }),
      column('Bắt buộc', 'mandatory', 'yes-no', 'Có hoặc Không', { width: 10 }),
      column('Tên mẫu', 'formName', 'text', 'Ví dụ: Mẫu số 05', optional),
      column('Mẫu điện tử', 'eForm', 'key', 'Mã mẫu điện tử đã có của thủ tục', optional),
      column('Căn cứ', 'legalBasis', 'text', 'Văn bản yêu cầu giấy tờ này', { optional: true, width: 30 }),
      column('Ghi chú', 'note', 'text', 'Khi nào phải nộp', { optional: true, width: 30 }),
    ],
  },
  charges: {
    title: 'Phí, lệ phí',
    about: 'Mỗi dòng là một khoản thu. Thủ tục không có dòng nào là không thu.',
    columns: [
      CODE,
      CASE,
      column('Loại', 'kind', { choice: 'chargeKind' }, 'Chọn trong danh sách', { width: 10 }),
      column('Tên khoản thu', 'name', 'text', 'Như trong văn bản quy định', { width: 30 }),
      column('Mức thu (đồng)', 'amountDong', 'dong', 'Số nguyên, ví dụ 200000'),
      column('Căn cứ', 'basis', 'text', 'Văn bản quy định mức thu', { width: 30 }),
      column('Thời điểm nộp', 'when', { choice: 'chargeWhen' }, 'Chọn trong danh sách', { width: 24 }),
      column('Ghi chú', 'note', 'text', '', { optional: true, width: 30 }),
    ],
  },
  exemptions: {
    title: 'Miễn, giảm',
    about: 'Mỗi dòng là một đối tượng được miễn hoặc giảm một khoản thu.',
    columns: [
      CODE,
      CASE,
      column('Tên khoản thu', 'charge', 'text', 'Đúng như ở trang Phí, lệ phí', { width: 30 }),
      column('Đối tượng', 'who', 'text', 'Ai được miễn, giảm', { width: 30 }),
      column('Còn phải nộp (đồng)', 'amountDong', 'dong', '0 nếu được miễn'),
      column('Căn cứ', 'basis', 'text', 'Văn bản quy định', { width: 30 }),
    ],
  },
  legalBasis: {
    title: 'Căn cứ',
    about: 'Mỗi dòng là một văn bản làm căn cứ của thủ tục.',
    columns: [
      CODE,
      column('Văn bản', 'document', 'text', 'Tên loại, số, ký hiệu, ngày', wide),
      column('Điều, khoản', 'article', 'text', '', optional),
    ],
  },
  steps: {
    title: 'Trình tự',
    about: 'Mỗi dòng là một bước công bố cho người dân, theo thứ tự.',
    columns: [CODE, column('Nội dung bước', 'text', 'text', 'Ai làm gì, ở đâu', { width: 80 })],
  },
  manners: {
    title: 'Cách thức',
    about: 'Mỗi dòng là một cách nộp hồ sơ.',
    columns: [
      CODE,
      column('Cách nộp', 'kind', { choice: 'mannerKind' }, 'Chọn trong danh sách'),
      column('Mô tả', 'description', 'text', '', { width: 60 }),
    ],
  },
  texts: {
    title: 'Nội dung khác',
    about: 'Mỗi dòng là một đối tượng, một điều kiện, một mẫu đơn hoặc một tên gọi khác của thủ tục.',
    columns: [
      CODE,
      column('Loại nội dung', 'kind', { choice: 'textKind' }, 'Chọn trong danh sách'),
      column('Nội dung', 'text', 'text', '', { width: 80 }),
    ],
  },
  process: {
    title: 'Quy trình',
    about: 'Mỗi dòng là một bước của quy trình nội bộ, theo thứ tự. Không ghi rẽ nhánh thì bước sau là dòng kế tiếp.',
    columns: [
      CODE,
      column('Mã bước', 'key', 'key', 'Chữ thường không dấu, không trùng trong một thủ tục'),
      column('Tên bước', 'name', 'text', '', { width: 36 }),
      column('Loại bước', 'kind', { choice: 'stepKind' }, 'Chọn trong danh sách'),
      column('Cơ quan', 'agency', 'agency-or-center', 'Mã cơ quan, hoặc CENTER là Trung tâm'),
      column('Đơn vị', 'unit', 'key', 'Mã đơn vị trong cơ quan, nếu giao cho một đơn vị', optional),
      column('Người thực hiện', 'role', { choice: 'role' }, 'Chọn trong danh sách'),
      column('Thời gian', 'quota.value', 'quota', 'Số, lẻ đến 0,25; tiếp nhận và trả kết quả ghi 0', { width: 10 }),
      column('Đơn vị thời gian', 'quota.unit', { choice: 'quotaUnit' }, 'Chọn trong danh sách'),
      column('Người nộp có mặt tại', 'place', { choice: 'place' }, 'Chỉ ghi khi người nộp phải có mặt', optional),
      column('Căn cứ', 'legalBasis', 'text', 'Bắt buộc khi người nộp phải đến nơi khác', { optional: true, width: 30 }),
      column('Ghi chú', 'note', 'text', '', { optional: true, width: 30 }),
    ],
  },
  outcomes: {
    title: 'Kết quả của bước',
    about: 'Chỉ ghi khi nhánh đi tiếp phụ thuộc kết luận của một bước. Mỗi dòng là một kết luận.',
    columns: [
      CODE,
      column('Mã bước', 'step', 'key', 'Như ở trang Quy trình'),
      column('Mã kết luận', 'key', 'key', 'Ví dụ dat, khong-dat'),
      column('Kết luận', 'name', 'text', 'Ví dụ: Đạt', { width: 30 }),
    ],
  },
  branches: {
    title: 'Rẽ nhánh',
    about: 'Chỉ ghi cho bước không đi tiếp sang dòng kế tiếp. Mỗi dòng là một nhánh.',
    columns: [
      CODE,
      column('Mã bước', 'step', 'key', 'Bước có rẽ nhánh'),
      column('Kiểu', 'mode', { choice: 'branchMode' }, 'Như nhau ở mọi nhánh của một bước', { width: 24 }),
      column('Đến bước', 'to', 'key', 'Mã bước đi tiếp'),
      column('Xét theo', 'when.fact', { choice: 'branchFact' }, 'Để trống: nhánh không có điều kiện', optional),
      column('Khi là', 'when.in', 'texts', 'Mã trường hợp, mã kết luận; person, business; counter, online, post', {
        optional: true,
        width: 30,
      }),
    ],
  },
} as const satisfies Record<string, SheetFormat>;

export const sheetFormat = (name: SheetName): SheetFormat => SHEETS[name];
export const SHEET_NAMES = Object.keys(SHEETS) as readonly SheetName[];

/** Sheets that are written for people and not read. */
export const GUIDE_SHEET = 'Hướng dẫn';
export const LISTS_SHEET = 'Danh mục';
