import type { PdfSheet } from '../../../platform/pdf-aside.ts';
import type { ControlSlipContent } from './control-slip.ts';
import { type Line, procedureText } from './form-line.ts';
import type { PaperHead } from './paper.ts';
import { headView } from './paper-sheet.ts';
import { momentInWords, shortMoment } from './wording.ts';

const verdicts = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' };

/** The slip, ready to be set. */
export const controlSlipSheet = (head: PaperHead, content: ControlSlipContent): PdfSheet => ({
  template: head.template,
  data: { ...headView(head, null), ...controlSlipView(content) },
  createdAt: Temporal.Instant.from(head.issuedAt),
});

/** Every string of the slip below its head. */
function controlSlipView(content: ControlSlipContent) {
  const { coordinating, dueAt } = content;
  return {
    lines: [
      { label: 'Mã hồ sơ', value: content.dossierCode, strong: true },
      { label: 'Hồ sơ của', value: content.applicant, strong: true },
      { label: 'Nội dung yêu cầu giải quyết', value: procedureText(content.procedure) },
      { label: 'Thời gian nhận hồ sơ', value: momentInWords(content.acceptedAt) },
      { label: 'Thời gian hẹn trả kết quả', value: dueAt ? momentInWords(dueAt) : 'đang tạm dừng tính thời hạn' },
      { label: 'Cơ quan (bộ phận) chủ trì giải quyết', value: content.leadAgency },
      ...(coordinating.length > 0 ? [{ label: 'Cơ quan (bộ phận) phối hợp', value: coordinating.join('; ') }] : []),
    ] satisfies Line[],
    columns: [
      'STT',
      'Tên cơ quan (bộ phận)',
      'Thời gian giao, nhận hồ sơ',
      'Người giao xác nhận',
      'Kết quả giải quyết',
      'Ghi chú',
    ],
    rows: content.rows.map((row, index) => ({
      number: String(index + 1),
      parties: [`1. Giao: ${row.giver}`, `2. Nhận: ${row.receiver}`],
      at: momentInWords(row.at),
      signed: row.signedBy
        ? [row.signedBy, `(xác nhận điện tử ${shortMoment(row.at)})`]
        : ['Hệ thống', `(chuyển điện tử ${shortMoment(row.at)})`],
      verdict: row.verdict ? verdicts[row.verdict] : '–',
      remark: row.remark ?? '',
    })),
    none: content.rows.length === 0 ? 'Hồ sơ chưa được chuyển giao.' : null,
    foot: `Phiếu được lập từ nhật ký giải quyết hồ sơ lúc ${momentInWords(content.drawnAt)}. Người giao hồ sơ đã xác nhận bằng tài khoản của mình; nhật ký chỉ ghi thêm, không sửa, không xóa.`,
  };
}
