import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { AUDIENCES, LIFE_EVENTS } from '../domain/procedure-content.ts';
import { findProcedures } from '../search-store.ts';
import { procedureOn, processOn, versionsOf } from '../store.ts';
import { procedureJson, summaryJson, versionJson } from './serialise.ts';

const line = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\u0000-\\u001f]*$' });

export const ProceduresQuery = Type.Object({
  /** What somebody would type: with or without marks, or an abbreviation. */
  words: Type.Optional(line(100)),
  /** Key of the deciding agency. */
  agency: Type.Optional(line(40)),
  /** The field as its address has it: `ho-tich`. */
  field: Type.Optional(line(120)),
  audience: Type.Optional(Type.Enum([...AUDIENCES])),
  lifeEvent: Type.Optional(Type.Enum([...LIFE_EVENTS])),
  onlineLevel: Type.Optional(Type.Enum(['FULL', 'PARTIAL', 'INFORMATION'])),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  cursor: Type.Optional(Type.String({ pattern: '^[0-9]\\.[0-9]{6}$' })),
});
export const ProcedureParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }) });

export const listProcedures = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const query = request.query as Static<typeof ProceduresQuery>;
  const { words = '', agency, field, audience, lifeEvent, onlineLevel, limit = 20, cursor } = query;
  const found = await findProcedures(db, {
    words,
    day: localDate(clock.now()),
    limit: limit + 1,
    ...(agency && { agencyKey: agency }),
    ...(field && { fieldSlug: field }),
    ...(audience && { audience }),
    ...(lifeEvent && { lifeEvent }),
    ...(onlineLevel && { onlineLevel }),
    ...(cursor && { after: cursor }),
  });
  const items = found.slice(0, limit);
  return { items: items.map(summaryJson), nextCursor: found.length > limit ? (items.at(-1)?.code ?? null) : null };
};

export const getProcedure = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const code = codeOf(request);
  const today = localDate(clock.now());
  const procedure = code && (await procedureOn(db, code, today));
  if (!procedure) return notFound();
  return procedureJson(procedure, await processOn(db, procedure.code, today), today);
};

export const listVersions = (web: Web) => async (request: FastifyRequest) => {
  const code = codeOf(request);
  const versions = code ? await versionsOf(web.services.db, code) : [];
  return versions.length === 0 ? notFound() : { items: versions.map(versionJson) };
};

/** Null for what cannot be a code at all. */
function codeOf(request: FastifyRequest): string | null {
  const { code } = request.params as Static<typeof ProcedureParams>;
  return /^\d\.\d{6}$/.test(code) ? code : null;
}

function notFound(): never {
  throw new Refusal(fail('procedure-not-found').problem);
}
