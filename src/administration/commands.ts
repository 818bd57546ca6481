import type { Runtime } from '../config.ts';
import { createAdmin } from './create-admin.ts';
import { verifyLedger } from './verify-ledger.ts';

type Command = {
  readonly arguments: readonly string[];
  readonly does: string;
  readonly run: (runtime: Runtime, args: readonly string[]) => Promise<number>;
};

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
};

export function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, command]) => {
    const call = [name, ...command.arguments].join(' ');
    return `  ${call.padEnd(30)} ${command.does}`;
  });
  return ['npm run center -- LỆNH', '', ...lines].join('\n');
}
