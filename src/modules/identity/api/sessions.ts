import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { toRfc3339 } from '../../../kernel/time.ts';
import { orRefuse } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { signIn, signOut } from '../index.ts';

export const SessionInput = Type.Object(
  {
    username: Type.String({ minLength: 1, maxLength: 64 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
    otp: Type.Optional(Type.String({ maxLength: 10 })),
  },
  { additionalProperties: false },
);

export const createSession = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { username, password } = request.body as Static<typeof SessionInput>;
  const { token, expiresAt, account } = orRefuse(
    await signIn(web.services, { username, password, address: request.ip }),
  );
  return reply.code(201).send({ token, expiresAt: toRfc3339(expiresAt), roles: account.roles });
};

export const endSession = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (request.token) await signOut(web.services.db, request.token, web.services.clock.now());
  return reply.code(204).send();
};
