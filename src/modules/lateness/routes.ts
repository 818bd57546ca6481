import Type from 'typebox';
import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from '../dossiers/index.ts';
import { getLateDossiers, LateDossiersQuery } from './api/late-dossiers.ts';
import { createApology, createExtension } from './api/papers.ts';
import { LATENESS_PROBLEMS } from './domain/problems.ts';
import { ApologyInput, ExtensionInput } from './input.ts';
import { texts } from './messages/index.ts';
import { postApology, showApology } from './pages/apology.ts';
import { postExtension, showExtension } from './pages/extension.ts';
import { LateQuery, showLate } from './pages/late.ts';
import { previewApology } from './pages/preview.ts';

export const problems: ProblemChapter = { meanings: LATENESS_PROBLEMS, texts };

/** Who signs results: the verbs ask whether of this agency. */
const approving = { permission: 'register-result' } as const;
const reading = { permission: 'read-dossier' } as const;
/** Those who supervise the center, and the agencies for what is theirs. */
const watching = { permission: 'read-board' } as const;

export function routes(web: Web): void {
  const { app } = web;
  const at = '/can-bo/ho-so/:reference';
  const params = ReferenceParams;
  const querystring = Type.Object({ xong: Type.Optional(Type.Literal('1')) });
  app.get(`${at}/xin-loi`, { config: reading, schema: { params, querystring } }, showApology(web));
  app.post(`${at}/xin-loi`, { config: approving, schema: { params } }, postApology(web));
  app.post(`${at}/xin-loi/xem-truoc`, { config: approving, schema: { params } }, previewApology(web));
  app.get(`${at}/gia-han`, { config: reading, schema: { params, querystring } }, showExtension(web));
  app.post(`${at}/gia-han`, { config: approving, schema: { params } }, postExtension(web));
  app.get('/can-bo/cham-han', { config: watching, schema: { querystring: LateQuery } }, showLate(web));

  const one = '/api/v1/dossiers/:reference';
  const tags = ['dossiers'];
  app.post(`${one}/apology`, { config: approving, schema: { params, body: ApologyInput, tags } }, createApology(web));
  app.post(
    `${one}/extension`,
    { config: approving, schema: { params, body: ExtensionInput, tags } },
    createExtension(web),
  );
  app.get(
    '/api/v1/late-dossiers',
    { config: watching, schema: { querystring: LateDossiersQuery, tags } },
    getLateDossiers(web),
  );
}
