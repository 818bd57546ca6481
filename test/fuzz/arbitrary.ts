import fc from 'fast-check';

type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

/** Values that exist, by the name of the field they fit: so that what is tried also gets behind the first door. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Values a schema describes: what a well-meaning client sends. */
export function described(schema: Schema, known: Known = {}): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((part) => described(part, known)));
  switch (schema.type) {
    case 'object':
      return fc.record(
        mapValues(schema.properties ?? {}, (part, name) => orKnown(described(part, known), known[name])),
        {
          requiredKeys: schema.required ?? [],
        },
      );
    case 'array':
      return fc.array(described(schema.items ?? {}, known), { maxLength: 4 });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
    case 'number':
      return fc.double({ noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(schema);
    default:
      return fc.jsonValue();
  }
}

function textOf({ pattern, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (pattern === undefined || pattern === '\\S') return fc.string({ minLength: 1, maxLength, unit: 'binary' });
  return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength });
}

/** Values close to what a schema describes, with something broken in them: another type, a missing or a surplus part. */
export function nearly(schema: Schema, known: Known = {}): fc.Arbitrary<unknown> {
  const hostile = fc.constantFrom<unknown>(
    '\u0000',
    '\ud800',
    "'; drop table dossiers; --",
    '../../etc/passwd',
    -1,
    1e308,
    null,
    [],
    {},
    '９',
    'NaN',
  );
  if (schema.type !== 'object') return fc.oneof(fc.jsonValue(), hostile);
  const loose = mapValues(schema.properties ?? {}, (part) =>
    fc.oneof(
      { weight: 4, arbitrary: described(part, known) },
      { weight: 1, arbitrary: hostile },
      { weight: 1, arbitrary: nearly(part, known) },
    ),
  );
  return fc.record({ ...loose, surplus: hostile }, { requiredKeys: [] });
}

/** Every second time a value that exists, where one is known. */
export const orKnown = (arbitrary: fc.Arbitrary<unknown>, values: readonly unknown[] = []): fc.Arbitrary<unknown> =>
  values.length > 0 ? fc.oneof(arbitrary, fc.constantFrom(...values)) : arbitrary;

const mapValues = <T>(from: Record<string, Schema>, to: (schema: Schema, name: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(from).map(([name, schema]) => [name, to(schema, name)]));
