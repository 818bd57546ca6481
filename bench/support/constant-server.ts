import Fastify from 'fastify';

/** A process that serves the bytes it is sent over its channel, and nothing else. */
process.once('message', async ({ type, body }: { type: string; body: string }) => {
  const app = Fastify({ forceCloseConnections: true });
  app.get('/', (_, reply) => reply.type(type).send(body));
  process.send?.({ kind: 'ready', url: await app.listen({ host: '127.0.0.1', port: 0 }) });
});
process.once('disconnect', () => process.exit());
