import { fileURLToPath } from 'node:url';
import type { Runtime } from '../config.ts';
import { cloneProfile } from './clone-profile.ts';
import { createAdmin } from './create-admin.ts';
import { verifyLedger } from './verify-ledger.ts';

/** What stands after the command's name, each once; options as `--name VALUE`, all of them required. */
type Call = {
  readonly arguments: readonly string[];
  readonly options?: Readonly<Record<string, string>>;
  readonly does: string;
};
type Given = { readonly args: readonly string[]; readonly options: Readonly<Record<string, string>> };
/** Most work on the database of the center; what only writes files needs none. */
type Command = Call &
  (
    | { readonly run: (runtime: Runtime, args: readonly string[]) => Promise<number> }
    | { readonly runAlone: (given: Given) => number }
  );

const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));

export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: { arguments: [], does: 'nâng cấp cơ sở dữ liệu lên phiên bản này', run: async () => 0 },
  'create-admin': {
    arguments: ['TÊN_ĐĂNG_NHẬP'],
    does: 'tạo tài khoản quản trị; mật khẩu được sinh ngẫu nhiên và in ra một lần',
    run: (runtime, [username]) => createAdmin(runtime, username as string),
  },
  'verify-ledger': {
    arguments: [],
    does: 'kiểm tra toàn bộ lịch sử: chỉ ra hồ sơ và mục bị sửa, xóa hoặc đảo thứ tự',
    run: verifyLedger,
  },
  'clone-profile': {
    arguments: ['TỪ', 'MỚI'],
    options: { name: 'TÊN_TỈNH', 'agency-code': 'H99' },
    does: 'tạo hồ sơ tỉnh mới trong data/ theo tổ chức của tỉnh đã có, mã riêng, không kèm dữ liệu',
    runAlone: ({ args: [from = '', key = ''], options }) => {
      const { name = '', 'agency-code': agencyCode = '' } = options;
      const cloned = cloneProfile(dataFolder, from, { key, name, agencyCode });
      if ('refused' in cloned) {
        process.stderr.write(`${cloned.refused}\n`);
        return 1;
      }
      process.stdout.write(`Đã ghi ${cloned.written.join(', ')}.\n`);
      process.stdout.write(`Mở thử: PROVINCE=${key} DATA_DIR=.data-${key} npm start\n`);
      process.stdout.write('Trung tâm mới theo quy tắc chung của cả nước cho đến khi có bộ quy tắc riêng.\n');
      return 0;
    },
  },
};

export function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, { arguments: args, options = {}, does }]) => {
    const call = [name, ...args, ...Object.entries(options).map(([option, value]) => `--${option} ${value}`)].join(' ');
    return call.length > 30 ? `  ${call}\n  ${''.padEnd(30)} ${does}` : `  ${call.padEnd(30)} ${does}`;
  });
  return ['npm run center -- LỆNH', '', ...lines].join('\n');
}
