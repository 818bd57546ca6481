import type { Runtime } from '../config.ts';
import { chainNames, findTampering } from '../modules/ledger/index.ts';

/** Recomputes every chain, one at a time, and names whatever does not hold (QC Đ5.1c). */
export async function verifyLedger({ db }: Runtime): Promise<number> {
  let checked = 0;
  let broken = 0;
  for await (const chain of chainNames(db)) {
    const tampering = await findTampering(db, chain);
    checked += 1;
    if (!tampering) continue;
    broken += 1;
    process.stderr.write(`${chain}: mục ${tampering.seq} ${KINDS[tampering.kind]}\n`);
  }
  process.stdout.write(`Đã kiểm tra ${checked} chuỗi, ${broken} chuỗi không còn nguyên vẹn.\n`);
  return broken === 0 ? 0 : 1;
}

const KINDS = { gap: 'bị thiếu hoặc đảo thứ tự', 'broken-link': 'không nối với mục trước', changed: 'đã bị sửa' };
