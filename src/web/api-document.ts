import swagger from '@fastify/swagger';
import type { Web } from './web.ts';

/** The OpenAPI document, drawn from the schemas that also check what is sent. */
export async function apiDocument({ app, services }: Web): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Một Cửa API',
        version: '1',
        description:
          'Errors are application/problem+json (RFC 9457). Creating POSTs take Idempotency-Key; writes to a dossier take If-Match.',
      },
      servers: [{ url: services.publicUrl }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    hideUntagged: true,
  });
  app.get('/api/openapi.json', { config: { permission: 'public' } }, async () => app.swagger());
}
