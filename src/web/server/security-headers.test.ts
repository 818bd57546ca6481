import assert from 'node:assert/strict';
import { test } from 'node:test';
import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { sendSecurityHeaders } from './security-headers.ts';

const SELF = ["'self'"];
const headersOf = async (prepare: (app: ReturnType<typeof Fastify>) => unknown) => {
  const app = Fastify();
  await prepare(app);
  app.get('/', () => 'ok');
  const { headers } = await app.inject({ url: '/' });
  const { date: _, 'content-length': __, 'content-type': ___, connection: ____, ...rest } = headers;
  return rest;
};

for (const publicUrl of ['https://mot-cua.example', 'http://127.0.0.1:3000']) {
  test(`the headers written out are those helmet sends, at ${publicUrl}`, async () => {
    const ours = await headersOf((app) => sendSecurityHeaders(app, publicUrl));
    const theirs = await headersOf((app) =>
      app.register(helmet, {
        strictTransportSecurity: publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
        referrerPolicy: { policy: 'same-origin' },
        contentSecurityPolicy: {
          useDefaults: false,
          directives: {
            defaultSrc: ["'none'"],
            scriptSrc: SELF,
            styleSrc: SELF,
            imgSrc: SELF,
            fontSrc: SELF,
            connectSrc: SELF,
            formAction: SELF,
            baseUri: ["'none'"],
            frameAncestors: ["'none'"],
          },
        },
      }),
    );
    assert.deepEqual(ours, theirs);
  });
}
