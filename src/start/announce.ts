import type { Config } from '../config.ts';
import type { Opened } from '../prepare.ts';

/** Tells the person who typed the command, on standard output: the ready line alone on its line, then who may sign in. */
export function announce(url: string, config: Config, { accounts, notes }: Opened): void {
  process.stdout.write(`ready ${url}\n`);
  if (config.demo && accounts.length > 0) {
    const width = Math.max(...accounts.map(({ username }) => username.length));
    const lines = accounts.map(({ username, title }) => `  ${username.padEnd(width)}  ${title}`);
    process.stdout.write(`\nTài khoản trình diễn, cùng một mật khẩu: ${config.demo.password}\n${lines.join('\n')}\n`);
  }
  for (const note of notes) process.stdout.write(`\n${note}\n`);
}
