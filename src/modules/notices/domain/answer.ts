import { formatDay, formatInstant, localDate } from '../../../kernel/time.ts';
import { type Cause, toldName } from './causes.ts';
import type { NoticeKind } from './notice.ts';

/** What of a notice may be said to the applicant. */
export type Told = {
  readonly kind: NoticeKind;
  readonly cause: Cause;
  readonly agency: string;
  readonly legalBasis: string | null;
  readonly newExpectedAt: Temporal.Instant;
  readonly numberText: string;
  readonly issuedAt: Temporal.Instant;
};

/**
 * The answer to the applicant that a notice gives the center (QC Đ8.5 (3), QC Đ13.5): what, why, until when, from whom. The
 * agency's own words are not in it, for they may name people; a cause that is not told as it is is put as the catalogue says.
 */
export function answerOf({ kind, cause, agency, legalBasis, newExpectedAt, numberText, issuedAt }: Told): string {
  const why = toldName(cause, 'vi');
  const when = formatInstant(newExpectedAt, 'vi');
  const source = `Theo Thông báo số ${numberText} ngày ${formatDay(localDate(issuedAt))} của ${agency}.`;
  const sentences = {
    verification: [`${agency} đang thẩm tra, xác minh hồ sơ vì ${why}.`, `Dự kiến trả kết quả trước ${when}.`],
    lateness: [
      `${agency} giải quyết hồ sơ chậm vì ${why}.`,
      `Dự kiến trả kết quả trước ${when}. Rất mong ông/bà thông cảm.`,
    ],
    return: [
      `${agency} trả lại hồ sơ vì ${why}.`,
      ...(legalBasis ? [`Căn cứ: ${legalBasis.trim().replace(/\.+$/u, '')}.`] : []),
      `Giấy tờ đã nộp được trả lại tại Trung tâm, có thể đến nhận từ ${when}.`,
    ],
  };
  return [...sentences[kind], source].join(' ');
}
