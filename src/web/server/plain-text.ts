import type { FastifyInstance } from 'fastify';
import { isPlainText } from '../../kernel/plain-text.ts';
import type { FieldError } from '../../kernel/result.ts';
import { Refusal } from './api.ts';

/**
 * Refuses text that is none, wherever it stands in a request: control characters other than tab and line breaks, and
 * halves of characters. Nobody types them, PostgreSQL keeps no NUL, and on paper they would show as nothing.
 */
export function refuseUnprintable(app: FastifyInstance): void {
  app.addHook('preValidation', ({ params, query, body }, _reply, done) => {
    const errors = [params, query, body].flatMap((part) => (part ? faults('', part) : []));
    done(errors.length > 0 ? new Refusal({ code: 'invalid-input', errors }) : undefined);
  });
}

const DEEPEST = 20;

function faults(pointer: string, value: unknown, depth = 0): FieldError[] {
  if (typeof value === 'string') return isPlainText(value) ? [] : [{ pointer, code: 'unprintable' }];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  if (depth > DEEPEST) return [{ pointer, code: 'malformed' }];
  return Object.entries(value).flatMap(([key, part]) => {
    if (!isPlainText(key)) return [{ pointer, code: 'unprintable' }];
    return faults(`${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, part, depth + 1);
  });
}
