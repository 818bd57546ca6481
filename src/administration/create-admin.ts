import { randomBytes } from 'node:crypto';
import type { Runtime } from '../config.ts';
import { hashPassword, insertAccount } from '../modules/identity/index.ts';

/** Opens an administrator's account with a password nobody chose, printed this once. */
export async function createAdmin({ db, clock }: Runtime, username: string): Promise<number> {
  if (!/^[A-Za-z0-9._-]{3,64}$/.test(username)) {
    process.stderr.write('Tên đăng nhập gồm 3–64 chữ cái không dấu, chữ số, dấu chấm, gạch dưới hoặc gạch ngang.\n');
    return 1;
  }
  const taken = await db
    .selectFrom('accounts')
    .select('id')
    .where((where) => where(where.fn('lower', ['username']), '=', username.toLowerCase()))
    .executeTakeFirst();
  if (taken) {
    process.stderr.write(`Tài khoản ${username} đã có.\n`);
    return 1;
  }
  const password = randomBytes(12).toString('base64url');
  await insertAccount(db, {
    username,
    passwordHash: await hashPassword(password),
    kind: 'staff',
    displayName: username,
    roles: ['admin'],
    contact: null,
    createdAt: clock.now(),
  });
  process.stdout.write(`Đã tạo tài khoản quản trị ${username}. Mật khẩu: ${password}\n`);
  return 0;
}
