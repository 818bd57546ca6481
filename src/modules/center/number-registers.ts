import type { Tx } from '../../platform/database/database.ts';

/** A number given in a register: `text` is how papers and people write it, e.g. `12/PYCBS-TTPVHCC`. */
export type RegisterNumber = {
  readonly register: Register;
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
 * that is rolled back gives its number back. `day` decides the year. The register stays locked until the end.
 */
export async function takeNumber(tx: Tx, register: Register, day: Temporal.PlainDate): Promise<RegisterNumber> {
  const { year } = day;
  const { last } = await tx
    .insertInto('number_registers')
    .values({ register, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['register', 'year']).doUpdateSet((row) => ({ last: row('number_registers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return {
    register,
    year,
    number: last,
    text: `${String(last).padStart(2, '0')}/${REGISTERS[register]}-${CENTER_SIGN}`,
  };
}
