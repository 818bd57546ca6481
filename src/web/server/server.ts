import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { TSchema } from 'typebox';
import { inputParser } from '../../platform/input.ts';
import type { Services } from '../services.ts';
import { isApi, Refusal } from './api.ts';
import { acceptForms } from './forms.ts';
import { requirePermissions } from './permissions.ts';
import { refuseUnprintable } from './plain-text.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { readSessions } from './session.ts';

/** The empty HTTP server every route is added to: headers, cookies, forms, sessions, and a permission on each route. */
export async function createServer(services: Services): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all: a child for each request goes through all that is redacted; what is logged names its request.
    childLoggerFactory: (logger) => logger,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    trustProxy: 'loopback',
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 1000 },
  });
  requirePermissions(app);
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const parse = inputParser(schema as TSchema, { convert: httpPart !== 'body' });
    return (value: unknown) => {
      const parsed = parse(value);
      return parsed.ok ? { value: parsed.value } : { error: new Refusal(parsed.problem) };
    };
  });
  sendSecurityHeaders(app, services.publicUrl);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  await app.register(cookie);
  await app.register(csrf, {
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: services.publicUrl.startsWith('https:') },
  });
  readSessions(app, services);
  await acceptForms(app, services);
  refuseUnprintable(app);
  app.addHook('onRequest', (request, reply, done) => {
    if (isApi(request)) reply.header('cache-control', 'no-store');
    done();
  });
  // Forms are protected, whatever their route forgot; the API takes a bearer token, which no other site can send.
  app.addHook('preHandler', (request, reply, done) => {
    if (isApi(request) || request.method === 'GET' || request.method === 'HEAD') return done();
    app.csrfProtection(request, reply, done);
  });
  return app;
}
