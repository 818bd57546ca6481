import type { Tx } from '../../platform/database/database.ts';

/** A number given in a register: `text` is how papers and people write it, e.g. `12/PYCBS-TTPVHCC`. */
export type RegisterNumber = {
  /** The register, and of what an agency issues its key: `return-notice:SXD`. */
  readonly register: string;
  readonly year: number;
  readonly number: number;
  readonly text: string;
};

/** The registers of the center's papers; each is the sign that stands in its numbers. */
export const REGISTERS = {
  /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ */
  'supplement-request': 'PYCBS',
  /** Phiếu từ chối tiếp nhận giải quyết hồ sơ */
  refusal: 'PTC',
  /** Phiếu hướng dẫn đến cơ quan có thẩm quyền */
  redirection: 'PHD',
  /** Phiếu xin lỗi và hẹn lại ngày trả kết quả */
  apology: 'PXL',
  /** Thông báo hồ sơ phải thẩm tra, xác minh */
  'verification-notice': 'TBXM',
  /** Thông báo trả lại hồ sơ */
  'return-notice': 'TBTL',
  /** Thông báo nguyên nhân chậm giải quyết */
  'lateness-notice': 'TBCT',
  /** Giấy nhắc đôn đốc */
  reminder: 'NDD',
  /** Công văn đôn đốc của Giám đốc Trung tâm */
  'director-letter': 'CVDD',
  /** Báo cáo Chủ tịch Ủy ban nhân dân tỉnh */
  'chairman-report': 'BCUB',
  /** Công văn đề nghị cung cấp thông tin, tài liệu */
  'information-request': 'CVTT',
  /** Quyết định thu hồi kết quả */
  recall: 'QDTH',
  /** Thông báo dừng giải quyết hồ sơ */
  'stop-notice': 'TBD',
  /** Danh mục hồ sơ bàn giao, hai chiều */
  manifest: 'DMBG',
  /** Danh mục tiếp nhận từ bưu chính */
  'postal-list': 'DMBC',
} as const;
export type Register = keyof typeof REGISTERS;

const CENTER_SIGN = 'TTPVHCC';

/**
 * Takes the next number of a register and year inside the caller's transaction: unique and gapless, for a transaction
 * that is rolled back gives its number back. `day` decides the year. The register stays locked until the end. `agency` is
 * the key of whoever issues the paper: each numbers its own, and signs as itself; the center where left out.
 */
export async function takeNumber(
  tx: Tx,
  register: Register,
  day: Temporal.PlainDate,
  agency?: string,
): Promise<RegisterNumber> {
  const { year } = day;
  const key = agency === undefined ? register : `${register}:${agency}`;
  const { last } = await tx
    .insertInto('number_registers')
    .values({ register: key, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['register', 'year']).doUpdateSet((row) => ({ last: row('number_registers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return {
    register: key,
    year,
    number: last,
    text: `${String(last).padStart(2, '0')}/${REGISTERS[register]}-${agency ?? CENTER_SIGN}`,
  };
}
