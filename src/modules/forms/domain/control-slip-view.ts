import type { PdfSheet } from '../../../platform/pdf-aside.ts';
import type { ControlSlipContent, HandOver, HeldTime, UncountedTime } from './control-slip.ts';
import { type Line, procedureText } from './form-line.ts';
import type { PaperHead } from './paper.ts';
import { headView } from './paper-sheet.ts';
import { groupedCount, hoursInWords, momentInWords, shortMoment } from './wording.ts';

const verdicts = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' };

/** The slip, ready to be set. */
export const controlSlipSheet = (head: PaperHead, content: ControlSlipContent): PdfSheet => ({
  template: head.template,
  data: { ...headView(head, null), ...controlSlipView(content) },
  createdAt: Temporal.Instant.from(head.issuedAt),
});

/** Every string of the slip below its head. */
function controlSlipView(content: ControlSlipContent) {
  const { coordinating, dueAt, promisedDueAt, turns } = content;
  return {
    lines: [
      { label: 'Mã hồ sơ', value: content.dossierCode, strong: true },
      { label: 'Hồ sơ của', value: content.applicant, strong: true },
      { label: 'Nội dung yêu cầu giải quyết', value: procedureText(content.procedure) },
      { label: 'Thời gian nhận hồ sơ', value: momentInWords(content.acceptedAt) },
      { label: 'Thời gian hẹn trả kết quả', value: dueAt ? momentInWords(dueAt) : 'đang tạm dừng tính thời hạn' },
      ...(promisedDueAt ? [{ label: 'Thời gian hẹn lại', value: momentInWords(promisedDueAt) }] : []),
      { label: 'Cơ quan (bộ phận) chủ trì giải quyết', value: content.leadAgency },
      ...(coordinating.length > 0 ? [{ label: 'Cơ quan (bộ phận) phối hợp', value: coordinating.join('; ') }] : []),
      ...turns.map(({ holder, dueAt: due, isLate }) => ({
        label: 'Đang giải quyết',
        value: [holder, due && `hạn ${shortMoment(due)}`, isLate && 'đã quá hạn'].filter(Boolean).join(', '),
      })),
    ] satisfies Line[],
    columns: [
      'STT',
      'Tên cơ quan (bộ phận)',
      'Thời gian giao, nhận hồ sơ',
      'Người giao xác nhận',
      'Kết quả giải quyết',
      'Ghi chú',
    ],
    rows: content.rows.map(rowView),
    none: content.rows.length === 0 ? 'Hồ sơ chưa được chuyển giao.' : null,
    waits: waitsView(content.waits),
    shares: content.shares && sharesView(content.shares),
    foot: `Phiếu được lập từ nhật ký giải quyết hồ sơ lúc ${momentInWords(content.drawnAt)}. Người giao hồ sơ đã xác nhận bằng tài khoản của mình; nhật ký chỉ ghi thêm, không sửa, không xóa.`,
  };
}

const rowView = (row: HandOver, index: number) => ({
  number: String(index + 1),
  parties: [`1. Giao: ${row.giver}`, `2. Nhận: ${row.receiver}`],
  at: momentInWords(row.at),
  signed: row.signedBy
    ? [row.signedBy, `(xác nhận điện tử ${shortMoment(row.at)})`]
    : ['Hệ thống', `(chuyển điện tử ${shortMoment(row.at)})`],
  verdict: row.verdict ? verdicts[row.verdict] : '–',
  legDue: row.verdict && row.legDueAt ? `(hạn ${shortMoment(row.legDueAt)})` : null,
  remark: row.remark ?? '',
});

function waitsView(waits: readonly UncountedTime[]) {
  if (waits.length === 0) return null;
  return {
    title: 'Thời gian không tính vào thời hạn giải quyết',
    columns: ['STT', 'Lý do', 'Từ', 'Đến', 'Sau đó'],
    rows: waits.map(({ ground, from, to, restarts }, index) => [
      String(index + 1),
      ground,
      shortMoment(from),
      to ? shortMoment(to) : 'đang tạm dừng',
      to ? (restarts ? 'Tính lại từ đầu' : 'Tính tiếp') : '–',
    ]),
  };
}

/** The last row is the elapsed time: what the others add up to. */
function sharesView(shares: readonly HeldTime[]) {
  const total = shares.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0);
  const cells = (workedMinutes: number) => [groupedCount(workedMinutes), hoursInWords(workedMinutes)];
  return {
    title: 'Thời gian làm việc hồ sơ ở từng cơ quan, bộ phận',
    columns: ['STT', 'Cơ quan (bộ phận)', 'Số phút làm việc', 'Quy ra giờ làm việc'],
    rows: shares.map(({ holder, workedMinutes }, index) => [String(index + 1), holder, ...cells(workedMinutes)]),
    total: ['', 'Tổng thời gian đã sử dụng', ...cells(total)],
  };
}
