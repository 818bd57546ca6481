import type { TSchema } from 'typebox';
import type { TLocalizedValidationError } from 'typebox/error';
import { Settings } from 'typebox/system';
import { Errors } from 'typebox/value';

/** What is wrong at one place of a value; the sentence goes on after the place: "must be a positive integer". */
export type Fault = { readonly path: readonly (string | number)[]; readonly sentence: string };

/** Everything in which `value` does not fit `schema`, each said once and in the schema's own words. */
export function schemaFaults(schema: TSchema, value: unknown): Fault[] {
  const faults = allErrors(schema, value).flatMap((error) => faultsOf(schema, error));
  const seen = new Set<string>();
  return faults.filter(({ path, sentence }) => {
    const said = JSON.stringify([path, sentence]);
    return !seen.has(said) && seen.add(said);
  });
}

/** The library stops at 8 errors; an official who corrects a file wants them all. */
function allErrors(schema: TSchema, value: unknown): TLocalizedValidationError[] {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: 1000 });
  try {
    return Errors(schema, value);
  } finally {
    Settings.Set({ maxErrors });
  }
}

function faultsOf(schema: TSchema, error: TLocalizedValidationError): Fault[] {
  const path = keysOf(error.instancePath).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  switch (error.keyword) {
    case 'additionalProperties':
      return error.params.additionalProperties.map((key) => ({ path: [...path, key], sentence: 'is not a known key' }));
    case 'required':
      return error.params.requiredProperties.map((key) => ({ path: [...path, key], sentence: 'is missing' }));
    case 'boolean': // the same unknown key once more, seen from below
      return [];
    default:
      return [{ path, sentence: sentenceOf(schema, error) }];
  }
}

const KINDS: Readonly<Record<string, string>> = { object: 'a map', array: 'a list' };

function sentenceOf(schema: TSchema, error: TLocalizedValidationError): string {
  const described = describedAlong(schema, error.schemaPath);
  if (described) return `must be ${described}`;
  if (error.keyword === 'type') return `must be ${KINDS[String(error.params.type)] ?? error.params.type}`;
  return error.message;
}

/** The outermost description on the way to the part of the schema that refused. */
function describedAlong(schema: TSchema, schemaPath: string): string | undefined {
  let node: unknown = schema;
  for (const key of ['', ...keysOf(schemaPath.replace(/^#/, ''))]) {
    if (key !== '') node = (node as Record<string, unknown> | undefined)?.[key];
    const description = (node as { description?: unknown } | undefined)?.description;
    if (typeof description === 'string') return description;
  }
  return undefined;
}

const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
