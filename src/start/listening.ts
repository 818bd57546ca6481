import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../platform/start-problem.ts';

export type ListenError = NodeJS.ErrnoException & { port?: number; address?: string };

const PATIENCE_MS = 2_000;

/**
 * Makes sure before anything is started that the address can be had. A web process orphaned by a killed supervisor is
 * about to give its port back, so a busy one is worth a moment's wait.
 */
export async function checkAddress(host: string, port: number): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    const error = await tryListening(host, port);
    if (!error) return;
    if (error.code !== 'EADDRINUSE' || Date.now() > end) throw listeningProblem(error) ?? error;
  }
}

const tryListening = (host: string, port: number) =>
  new Promise<ListenError | undefined>((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });

/** The sentence for an address that cannot be listened at; none for errors of another kind. */
export function listeningProblem({ syscall, code = '', port, address }: ListenError): StartProblem | undefined {
  if (syscall === 'getaddrinfo') return new StartProblem('HOST là một tên mà máy này không tìm thấy địa chỉ.');
  if (syscall !== 'listen') return undefined;
  const reasons: Record<string, string> = {
    EADDRINUSE: 'đang được chương trình khác dùng: hãy chọn cổng khác bằng PORT',
    EACCES: 'không được phép mở: hãy chọn cổng từ 1024 trở lên bằng PORT',
    EADDRNOTAVAIL: 'không mở được vì địa chỉ không thuộc máy này: hãy sửa HOST',
  };
  return new StartProblem(`Cổng ${port} tại ${address} ${reasons[code] ?? `không mở được (${code})`}.`);
}
