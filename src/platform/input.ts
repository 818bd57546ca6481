import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import { Settings } from 'typebox/system';
import { type FieldError, fail, ok, type Problem, type Result } from '../kernel/result.ts';

// The library stops at eight faults; somebody who fills a form again wants all of them.
Settings.Set({ maxErrors: 200 });

export type InvalidInput = Problem<'invalid-input'>;

/**
 * Turns what was sent into typed input, or says at which places it is wrong. A schema may name the problem of a field:
 * `Type.String({ pattern: '…', problem: 'phone-invalid' })`, and with `missing` what to say when it is not there. Forms send text, so `convert` turns "2" into 2 where the
 * schema wants a number.
 *
 * Problem: `invalid-input`, with a JSON pointer and a code per field.
 */
export function inputParser<S extends TSchema>(
  schema: S,
  { convert = false } = {},
): (value: unknown) => Result<Static<S>, InvalidInput> {
  const validator = Compile(schema);
  return (sent) => {
    const value: unknown = convert ? validator.Convert(structuredClone(sent)) : sent;
    if (validator.Check(value)) return ok(value as Static<S>);
    const errors = validator.Errors(value).flatMap((error) => fieldErrors(schema, error));
    return fail('invalid-input', { errors: firstPerPointer(errors) });
  };
}

function fieldErrors(schema: TSchema, error: TLocalizedValidationError): FieldError[] {
  const below = (key: string) => `${error.instancePath}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((key) => ({
        pointer: below(key),
        code: annotation(schema, `${error.schemaPath}/properties/${key}`, 'missing') ?? 'missing',
      }));
    case 'additionalProperties':
      return error.params.additionalProperties.map((key) => ({ pointer: below(key), code: 'unknown-field' }));
    case 'boolean':
      return []; // the unknown field once more, seen from below
    case 'minLength':
      return [{ pointer: error.instancePath, code: named(schema, error) ?? 'missing' }];
    case 'maxLength':
      return [{ pointer: error.instancePath, code: 'too-long', facts: { limit: error.params.limit } }];
    case 'enum':
    case 'const':
    case 'anyOf':
      return [{ pointer: error.instancePath, code: named(schema, error) ?? 'not-a-choice' }];
    default:
      return [{ pointer: error.instancePath, code: named(schema, error) ?? 'malformed' }];
  }
}

/** The problem that the refusing part of the schema names for itself. */
const named = (schema: TSchema, { schemaPath }: TLocalizedValidationError) => annotation(schema, schemaPath, 'problem');

function annotation(schema: TSchema, path: string, key: 'problem' | 'missing'): string | undefined {
  let node: unknown = schema;
  for (const part of path.replace(/^#\/?/, '').split('/')) {
    if (part !== '') node = (node as Record<string, unknown> | undefined)?.[part];
  }
  const value = (node as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
}

function firstPerPointer(errors: readonly FieldError[]): FieldError[] {
  const seen = new Set<string>();
  return errors.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}
