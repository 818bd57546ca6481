import { setTimeout as sleep } from 'node:timers/promises';
import { startWeb } from '../app.ts';
import type { Config } from '../config.ts';
import { createLog } from '../platform/log.ts';
import { StartProblem } from '../platform/start-problem.ts';
import { startWorker } from '../worker.ts';
import type { ChildMessage, ChildName } from './messages.ts';
import { openRuntime } from './runtime.ts';
import { untilStopped } from './signals.ts';

/** One process of the center. It ends, finishing what it has begun, on a signal or when the supervisor is gone. */
export async function runChild(name: ChildName, config: Config): Promise<void> {
  const log = createLog(name);
  if (!config.appDatabaseUrl) throw new StartProblem('Thiếu APP_DATABASE_URL.');
  const stopped = untilStopped();
  const runtime = openRuntime(config, config.appDatabaseUrl, log, name);
  const service: Service = name === 'web' ? await listen(() => startWeb(runtime)) : await startWorker(runtime);
  tell({ kind: 'ready', ...(service.url ? { url: service.url } : {}) });
  await stopped;
  setTimeout(() => process.exit(1), LONGEST_GOODBYE_MS).unref();
  await service.close();
  await runtime.close();
}

type Service = { url?: string; close(): Promise<void> };

const LONGEST_GOODBYE_MS = 15_000;

/** To the supervisor; nobody listens when this process was started by itself. */
const tell = (message: ChildMessage): void => {
  if (process.connected) process.send?.(message);
};

/** A port the last web process, orphaned by a killed supervisor, is about to give back is worth a moment's wait. */
async function listen(start: () => Promise<Service>): Promise<Service> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      const problem = listeningProblem(error as ListenError);
      if (!problem) throw error;
      if ((error as ListenError).code !== 'EADDRINUSE' || attempt === 8) throw problem;
      await sleep(250);
    }
  }
}

type ListenError = NodeJS.ErrnoException & { port?: number; address?: string };

function listeningProblem({ syscall, code = '', port, address }: ListenError): StartProblem | undefined {
  if (syscall !== 'listen') return undefined;
  const reasons: Record<string, string> = {
    EADDRINUSE: 'đang được chương trình khác dùng: hãy chọn cổng khác bằng PORT',
    EACCES: 'không được phép mở: hãy chọn cổng từ 1024 trở lên bằng PORT',
    EADDRNOTAVAIL: 'không mở được vì địa chỉ không thuộc máy này: hãy sửa HOST',
  };
  return new StartProblem(`Cổng ${port} tại ${address} ${reasons[code] ?? `không mở được (${code})`}.`);
}
