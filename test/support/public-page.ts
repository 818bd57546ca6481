import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';
import { fieldsOf, formBrowser } from './citizen-browser.ts';

/** The words of a page as they are read. */
export const readable = (body: string): string =>
  body
    .slice(body.indexOf('<main'), body.indexOf('</main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

/** The public page of a dossier, as whoever knows its number and the phone reads it: never a name. */
export const publicPageOf = (app: FastifyInstance) => async (reference: string) => {
  const visitor = formBrowser(app, 'nobody=1');
  const form = fieldsOf((await visitor.get('/tra-cuu')).body);
  const fact = { 'fact.kind': 'phone', 'fact.value': '0900000001' };
  const { body } = await visitor.post('/tra-cuu', { ...form, code: reference, ...fact });
  for (const secret of ['Nguyễn Thị Ví Dụ', '000000000001', 'Minh Họa'])
    assert.ok(!readable(body).includes(secret), secret);
  return readable(body);
};
