import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Web } from './web.ts';

/** Whether the process is up, whether it can work, and how it does: `/healthz`, `/readyz`, `/metrics`. */
export function health({ app, services }: Web): void {
  const { config, db, files } = services;
  const open = { config: { permission: 'public' } } as const;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    duration.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });

  app.get('/healthz', open, async () => ({ status: 'ok' }));
  app.get('/readyz', open, async (_request, reply) => {
    const reasons = [
      ...(await failing('database', () => sql`select 1`.execute(db))),
      ...(await failing('queue', () => sql`select 1 from graphile_worker.jobs limit 1`.execute(db))),
      ...(await failing('files', () => files.has('0'.repeat(64)))),
    ];
    return reply.code(reasons.length > 0 ? 503 : 200).send({ status: reasons.length > 0 ? 'failing' : 'ok', reasons });
  });
  app.get('/metrics', open, async (request, reply) => {
    if (!isBearer(request.headers.authorization, config.metricsToken)) return reply.code(401).send();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

async function failing(name: string, probe: () => Promise<unknown>): Promise<string[]> {
  try {
    await probe();
    return [];
  } catch {
    return [name];
  }
}

function isBearer(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
