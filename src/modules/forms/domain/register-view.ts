import { formatDay, formatTime, localTime } from '../../../kernel/time.ts';
import type { PdfSheet } from '../../../platform/pdf-aside.ts';
import type { PaperHead } from './paper.ts';
import { headView } from './paper-sheet.ts';
import type { AnnexRow, RegisterPeriod, RegisterRow } from './register.ts';
import { twoDigits } from './wording.ts';

export const REGISTER_COLUMNS = [
  'TT',
  'Mã hồ sơ',
  'Tên thủ tục hành chính',
  'Số bộ',
  'Tên cá nhân, tổ chức',
  'Địa chỉ, số điện thoại',
  'Địa bàn phát sinh',
  'Cơ quan chủ trì giải quyết',
  'Nhận hồ sơ',
  'Hẹn trả kết quả',
  'Nhận kết quả từ cơ quan giải quyết',
  'Trả kết quả',
  'Phương thức nhận / trả',
  'Ký nhận',
  'Ghi chú',
];
export const ANNEX_COLUMNS = [
  'TT',
  'Loại phiếu',
  'Số phiếu',
  'Ngày lập',
  'Mã hồ sơ, số tạm thời',
  'Tên thủ tục hành chính',
  'Tên cá nhân, tổ chức',
  'Cơ quan chủ trì giải quyết',
  'Lý do',
];

/** The register of a period, ready to be set. */
export const registerSheet = (
  head: PaperHead,
  period: RegisterPeriod,
  { rows, annex }: { readonly rows: readonly RegisterRow[]; readonly annex: readonly AnnexRow[] },
): PdfSheet => ({
  template: head.template,
  data: { ...headView(head, null), ...registerView(period, rows, annex) },
  createdAt: Temporal.Instant.from(head.issuedAt),
});

/** Every string of the register below its head. */
const registerView = (period: RegisterPeriod, rows: readonly RegisterRow[], annex: readonly AnnexRow[]) => ({
  subtitle: periodText(period),
  agency: period.agency ?? 'Tất cả các cơ quan',
  columns: REGISTER_COLUMNS,
  rows: rows.map(registerCells),
  total: `Tổng số: ${twoDigits(rows.length)} hồ sơ đã tiếp nhận.`,
  annexTitle: 'Phụ lục: Các phiếu và thông báo đã phát hành về hồ sơ',
  annexColumns: ANNEX_COLUMNS,
  annexRows: annex.map(annexCells),
  annexTotal: annex.length > 0 ? `Tổng số: ${twoDigits(annex.length)} phiếu.` : 'Không có phiếu nào trong kỳ.',
});

const periodText = ({ from, to }: RegisterPeriod): string =>
  `Từ ngày ${formatDay(Temporal.PlainDate.from(from))} đến ngày ${formatDay(Temporal.PlainDate.from(to))}`;

/** A row of the register, cell by cell. */
export const registerCells = (row: RegisterRow, index: number): string[] => [
  String(index + 1),
  row.dossierCode,
  `${row.procedureName} (${row.procedureCode})`,
  twoDigits(row.sets),
  row.owner,
  [row.address, row.phone].filter(Boolean).join(' – '),
  localityOf(row.address),
  row.agency,
  moment(row.acceptedAt),
  moment(row.dueAt),
  moment(row.resultAt),
  moment(row.deliveredAt),
  `${methods[row.receivedBy]} / ${methods[row.returnedBy]}`,
  row.receiver ? `${row.receiver}${row.evidence === 'confirmation' ? ' (xác nhận điện tử)' : ''}` : '',
  [row.outcome ? (outcomes[row.outcome] ?? '') : '', row.isLate ? 'Quá hạn' : ''].filter(Boolean).join('; '),
];

export const annexCells = (row: AnnexRow, index: number): string[] => [
  String(index + 1),
  kinds[row.form],
  row.number,
  moment(row.at),
  row.reference,
  row.procedureName,
  row.applicant,
  row.agency,
  row.reason,
];

const methods = { counter: 'trực tiếp', online: 'trực tuyến', post: 'bưu chính' };
const outcomes: Readonly<Record<string, string>> = {
  withdrawn: 'Rút hồ sơ',
  sent_back: 'Trả lại hồ sơ',
  stopped_on_request: 'Dừng theo đề nghị',
  incomplete: 'Trả lại do không bổ sung',
  negative: 'Từ chối giải quyết',
};
const kinds = {
  'supplement-request': 'Yêu cầu bổ sung',
  refusal: 'Từ chối tiếp nhận',
  redirection: 'Hướng dẫn nơi nộp',
  'stop-notice': 'Dừng giải quyết',
  apology: 'Xin lỗi, hẹn lại',
  'verification-notice': 'Thẩm tra, xác minh',
  'return-notice': 'Trả lại hồ sơ',
  'lateness-notice': 'Nguyên nhân chậm',
};

function moment(instant: string | null): string {
  if (instant === null) return '';
  const local = localTime(Temporal.Instant.from(instant));
  return `${formatDay(local.toPlainDate())} ${formatTime(local)}`;
}

/** "phường Ví Dụ, thành phố Kon Tum": the parts of an address that name a unit above the street, the province left out. */
export const localityOf = (address: string): string =>
  address
    .split(',')
    .map((part) => part.trim())
    .filter((part) => /^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|TP\.?)\s/iu.test(part))
    .slice(0, 2)
    .join(', ');
