import { startWeb } from '../app.ts';
import type { Config } from '../config.ts';
import { createLog } from '../platform/log.ts';
import { StartProblem } from '../platform/start-problem.ts';
import { startWorker } from '../worker.ts';
import { type ListenError, listeningProblem } from './listening.ts';
import type { ChildMessage, ChildName } from './messages.ts';
import { openRuntime } from './runtime.ts';
import { untilStopped } from './signals.ts';

/** One process of the center. It ends, finishing what it has begun, on a signal or when the supervisor is gone. */
export async function runChild(name: ChildName, config: Config): Promise<void> {
  const log = createLog(name);
  if (!config.appDatabaseUrl) throw new StartProblem('Thiếu APP_DATABASE_URL.');
  const stopped = untilStopped();
  const runtime = openRuntime(config, config.appDatabaseUrl, log, name);
  const service: Service = await (name === 'web' ? startWeb(runtime) : startWorker(runtime)).catch(explain);
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

function explain(error: ListenError): never {
  throw listeningProblem(error) ?? error;
}
