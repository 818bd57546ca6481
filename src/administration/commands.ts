import { fileURLToPath } from 'node:url';
import type { Runtime } from '../config.ts';
import { cloneProfile } from './clone-profile.ts';
import { createAdmin } from './create-admin.ts';
import { verifyLedger } from './verify-ledger.ts';

/**
 * What stands after the command's name, each once, small letters as they are; options as `--name VALUE`, all of them required. Choices may be left
 * out: `--name VALUE`, or `--name` alone where there is no value to give.
 */
type Call = {
  readonly arguments: readonly string[];
  readonly options?: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, string | null>>;
  readonly does: string;
};
type Given = { readonly args: readonly string[]; readonly options: Readonly<Record<string, string>> };
/** Most work on the database of the center; what only writes files needs none. */
type Command = Call &
  (
    | { readonly run: (runtime: Runtime, args: readonly string[], options: Given['options']) => Promise<number> }
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
  import: {
    arguments: ['procedures', 'TỆP'],
    choices: { 'dry-run': null, 'approve-as': 'TÊN_ĐĂNG_NHẬP' },
    does: 'kiểm tra tệp danh mục thủ tục (.xlsx, .json); không kèm --dry-run thì gửi chờ phê duyệt, hoặc phê duyệt và nhập ngay',
    run: async (runtime, [, file = ''], options) => {
      const { importProcedures } = await import('./import-procedures.ts');
      return importProcedures(runtime, file, {
        dryRun: 'dry-run' in options,
        approveAs: options['approve-as'] ?? null,
      });
    },
  },
  export: {
    arguments: ['procedures', 'TỆP'],
    does: 'ghi toàn bộ danh mục thủ tục ra tệp .xlsx hoặc .json',
    run: async (runtime, [, file = '']) => (await import('./export-procedures.ts')).exportProcedures(runtime, file),
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
  const lines = Object.entries(COMMANDS).map(([name, { arguments: args, options = {}, choices = {}, does }]) => {
    const needed = Object.entries(options).map(([option, value]) => `--${option} ${value}`);
    const free = Object.entries(choices).map(([choice, value]) => `[--${choice}${value === null ? '' : ` ${value}`}]`);
    const call = [name, ...args, ...needed, ...free].join(' ');
    return call.length > 30 ? `  ${call}\n  ${''.padEnd(30)} ${does}` : `  ${call.padEnd(30)} ${does}`;
  });
  return ['npm run center -- LỆNH', '', ...lines].join('\n');
}
