import type { FastifyInstance } from 'fastify';
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const DEEPEST = 20;

function faults(pointer: string, value: unknown, depth = 0): FieldError[] {
  if (typeof value === 'string') return isPlain(value) ? [] : [{ pointer, code: 'unprintable' }];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  if (depth > DEEPEST) return [{ pointer, code: 'malformed' }];
  return Object.entries(value).flatMap(([key, part]) => {
    if (!isPlain(key)) return [{ pointer, code: 'unprintable' }];
    return faults(`${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, part, depth + 1);
  });
}

const isPlain = (text: string): boolean => text.isWellFormed() && !UNPRINTABLE.test(text);
